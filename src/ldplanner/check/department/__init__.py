"""What the roster shows about the department itself: LDP4xx, one family per file."""
