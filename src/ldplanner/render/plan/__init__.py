"""The text of a plan: one file per section."""
