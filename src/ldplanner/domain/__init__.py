"""What the words of the planner mean: frozen values, with no files, no solver and no terminal."""
