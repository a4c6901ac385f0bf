"""Findings about a roster that could be read; no solver."""
