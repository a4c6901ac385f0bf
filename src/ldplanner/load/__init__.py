"""Bytes to located YAML, and from there to roster, profile and plan; every rejection is a finding with its place."""
