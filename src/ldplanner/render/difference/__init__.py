"""The difference between two rosters, for people, programs and pull requests."""
