"""What may not be exceeded and what must be staffed, one rule per file."""
