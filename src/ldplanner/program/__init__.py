"""The optimisation program: who may do what, when, and what that does to every limit and goal."""
