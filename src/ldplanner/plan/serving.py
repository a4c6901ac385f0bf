"""Which of a plan's steps something that is wanted takes: no more than it needs to be met."""

from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Quantity

NEARLY = 1e-6
"""FTE, or money a year, that count as nothing."""


class Serving:
    """Which steps bring quantities to what is wanted of them in the last quarter, by number.

    Where more steps help than that takes, it is the first of them, in the order of the plan.
    """

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._end = outcome.roster.horizon.quarters
        self._added = [outcome.added(step, self._end) for step in outcome.steps]

    def raising(self, quantity: Quantity, wanted: float) -> frozenset[int]:
        """Return the steps that it takes to have so much of a quantity [FTE, or money a year]."""
        gains = [added.get(quantity, 0.0) for added in self._added]
        return _taken(gains, self._held(quantity) - wanted)

    def lowering(self, quantity: Quantity, most: float) -> frozenset[int]:
        """Return the steps that it takes to have no more than so much of a quantity [FTE, or money a year]."""
        gains = [-added.get(quantity, 0.0) for added in self._added]
        return _taken(gains, most - self._held(quantity))

    def ordering(self, larger: Quantity, smaller: Quantity) -> frozenset[int]:
        """Return the steps that it takes to have at least as much of one quantity as of another."""
        gains = [added.get(larger, 0.0) - added.get(smaller, 0.0) for added in self._added]
        return _taken(gains, self._held(larger) - self._held(smaller))

    def _held(self, quantity: Quantity) -> float:
        return self._outcome.at(quantity.kind, self._end, quantity.of)


def _taken(gains: list[float], spare: float) -> frozenset[int]:
    """Return the steps that it takes; `spare` is what the plan has in the end beyond what is wanted."""
    helping = [max(0.0, gain) for gain in gains]
    held = spare - sum(helping)
    found = set()
    for number, gain in enumerate(helping):
        if gain and held < -NEARLY:
            found.add(number)
            held += gain
    return frozenset(found)
