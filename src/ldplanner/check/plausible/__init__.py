"""Whether what the roster says can be meant: LDP3xx, one family per file."""
