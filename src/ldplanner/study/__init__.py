"""Several rosters or plans beside one another."""
