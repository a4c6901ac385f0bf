"""HR exports in: tables to people, titles to roles, and the roster that comes of them."""
