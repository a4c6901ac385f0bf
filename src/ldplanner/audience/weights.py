"""With what weight a person's pay of today stands in the payroll of a quarter."""

from collections.abc import Mapping

from ldplanner.domain.ids import PersonId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.presence import survival
from ldplanner.domain.roster import Roster


def weights(roster: Roster, plan: Plan, t: int) -> Mapping[PersonId, float]:
    """Return for each known person what of their pay is in the payroll of quarter t (0: today): 0 while not there.

    People to be hired are left out: their pay is the role's, which an advertisement tells anyway.
    """
    acts = {action.person: action for action in plan.actions if action.kind is not ActionKind.HIRE}
    return {person.id: _weight(roster, person, acts.get(person.id), t) for person in roster.everyone.values()}


def _weight(roster: Roster, person: Person, action: Action | None, t: int) -> float:
    acted = action is not None and t >= roster.horizon.index(action.effective)
    if roster.in_pool(person) and not acted:
        return 0.0
    if action is None or not acted:
        return survival(roster, person, t)
    raised = action.salary / person.salary if person.salary else 1.0
    return raised * survival(roster, person, t)  # 0 after a release: nothing is paid
