"""Which column of an export holds what."""
