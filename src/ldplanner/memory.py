"""When the garbage collector looks for objects that nobody needs any more."""

import gc

ALLOCATIONS = 200_000, 20, 100
"""After how many it looks: reading, planning and auditing thousands of people makes little garbage, and a third of the
time went into looking for it."""


def tidy_seldom() -> None:
    """Let this process look for garbage seldom."""
    gc.set_threshold(*ALLOCATIONS)
