"""Plan the composition of a Learning & Development department."""
