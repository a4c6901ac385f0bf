"""A plan carried out: the roster as it is after some of its quarters, and the file that says so."""
