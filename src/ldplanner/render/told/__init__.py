"""A plan as board and team may see it: one file per format."""
