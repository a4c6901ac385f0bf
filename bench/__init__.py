"""Benchmarks: ldplanner against the obvious model of the same problem, on generated rosters. Run `python -m bench`."""
