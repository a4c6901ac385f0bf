"""What most examples begin with, so that each is a whole file."""

HORIZON = "horizon: {starts: 2027-Q1, quarters: 4}\n"
ANA = "people:\n  - {id: ana, role: trainer}\n"
TEAM = HORIZON + ANA
