"""What job titles mean: from the words of a payroll to a role of the catalogue."""
