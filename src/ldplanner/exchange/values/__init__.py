"""What the cells of an export mean: money, working time, days, standing."""
