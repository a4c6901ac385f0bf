"""Which of a plan's steps a need or a floor takes: no more than it needs to be met."""

from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Quantity

NEARLY = 1e-6
"""FTE that count as nothing."""


class Serving:
    """Which steps bring quantities to what is wanted of them in the last quarter."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._added = [outcome.added(step, outcome.roster.horizon.quarters) for step in outcome.steps]

    def steps(self, quantity: Quantity, wanted: float) -> frozenset[int]:
        """Return the steps, by number, that it takes to have so much of a quantity [FTE].

        Where more steps add to it than that takes, it is the first of them, in the order of the plan.
        """
        gains = [max(0.0, added.get(quantity, 0.0)) for added in self._added]
        held = self._outcome.at(quantity.kind, self._outcome.roster.horizon.quarters, quantity.of) - sum(gains)
        found = set()
        for number, gain in enumerate(gains):
            if gain and held < wanted - NEARLY:
                found.add(number)
                held += gain
        return frozenset(found)
