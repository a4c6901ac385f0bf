"""Every rule again in plain Python, over a finished plan; shares nothing with the program but the domain."""
