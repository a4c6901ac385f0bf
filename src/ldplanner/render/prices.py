"""What actions cost, in words. Severance is made of pay, so a single one is told only where pay may be seen."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldplanner.domain.plan import Action, ActionKind
from ldplanner.render.figures import money

NOT_SHOWN = "severance not shown"


@dataclass(frozen=True, slots=True)
class Prices:
    """How the cost of actions is written: with which currency, and whether pay may be seen."""

    currency: str
    show_pay: bool = False

    def of(self, actions: Sequence[Action]) -> str:
        """Write what actions cost together."""
        if self.hides(actions):
            return NOT_SHOWN
        cost = sum(action.cost for action in actions)
        return money(cost, self.currency) if cost else "no cost"

    def of_each(self, alike: Sequence[Action]) -> str:
        """Write what each of some alike actions costs."""
        told = self.of(alike[:1])
        return f"{told} each" if len(alike) > 1 and alike[0].cost and not self.hides(alike[:1]) else told

    def hides(self, actions: Sequence[Action]) -> bool:
        """Tell whether all that actions cost together is one person's severance, and pay must not be seen."""
        paid = [action for action in actions if action.cost]
        return not self.show_pay and len(paid) == 1 and paid[0].kind is ActionKind.RELEASE

    def likeness(self, action: Action) -> int | None:
        """Return what alike actions have in common of their cost; nothing where it is hidden, for equal is told too."""
        return None if self.hides([action]) else action.cost
