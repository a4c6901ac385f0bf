"""Conflicts, least changes and what is loosened, on rosters of which the oracle says that they have no plan.

The same rosters are drawn every time. `LDPLANNER_CONFLICT_CASES=2000` draws that many others, new ones in each run.
"""

import os
from collections.abc import Iterable
from time import monotonic

from hypothesis import HealthCheck, Phase, given, note, settings

from ldplanner.domain.loosening import DELIVERY, DESIGN, Loosening, loosened
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.program.build import build
from ldplanner.program.linear import Expression, Limit
from ldplanner.solve.engine import Found, Infeasible, minimise
from ldplanner.solve.explaining import explain
from ldplanner.solve.nearest import nearest
from ldplanner.solve.outcome import Impossible
from support.generous import generous
from support.oracle import best, plan_count
from support.strategies import MOST_PLANS
from support.strategies_clash import tight_rosters

CASES = os.environ.get("LDPLANNER_CONFLICT_CASES")
SECONDS = 60.0


def few_plans(roster: Roster) -> bool:
    return plan_count(roster, MOST_PLANS + 1) <= MOST_PLANS


@settings(
    max_examples=int(CASES or 200),
    derandomize=CASES is None,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(tight_rosters().filter(lambda roster: few_plans(roster) and best(roster) is None))
def test_conflicts_are_minimal_and_changes_are_enough(roster: Roster) -> None:
    note(roster.model_dump_json(exclude_defaults=True))
    found = explain(roster, seconds=SECONDS, exact=False, tell=lambda _: None)
    note(f"{found}")
    assert isinstance(found, Impossible)
    assert found.minimal
    _assert_minimal(roster, found.conflict)
    for limit in found.conflict:
        changes = found.changes[limit]
        for change in changes:
            assert _has_plan(loosened(roster, [change])), change
            assert not any(_has_plan(loosened(roster, [less])) for less in _a_notch_less(change)), change
        if not changes:
            assert not _has_plan(generous(roster, [limit])), limit
    _assert_nearest(roster)


def _assert_minimal(roster: Roster, conflict: tuple[Limit, ...]) -> None:
    """The members clash when all others are out of the way, and any one of them less does not."""
    assert not _has_plan(generous(roster, but=conflict))
    for limit in conflict:
        if limit.path or "hires" in limit.words:  # that somebody is in the mix cannot be left out of a roster
            assert _has_plan(generous(roster, but=[other for other in conflict if other != limit])), limit


def _assert_nearest(roster: Roster) -> None:
    """What is loosened is enough, none of it is for nothing, and no single limit would do instead of several."""
    found = nearest(roster, until=monotonic() + SECONDS)
    loosenings = [loosening for _, loosening in found]
    if not loosenings:
        assert not _has_plan(generous(roster))
        return
    assert _has_plan(loosened(roster, loosenings))
    for left_out in loosenings:
        assert not _has_plan(loosened(roster, [other for other in loosenings if other != left_out])), left_out
    if len({limit for limit, _ in found}) > 1:
        assert not any(_has_plan(generous(roster, [limit])) for limit, _ in found)


def _has_plan(roster: Roster) -> bool:
    """Ask the oracle; where there are too many plans to try, the solver."""
    if few_plans(roster):
        return best(roster) is not None
    answer = minimise(build(roster, ()).program, Expression(), seconds=SECONDS)
    assert isinstance(answer, Found | Infeasible)
    return isinstance(answer, Found)


def _a_notch_less(change: Loosening) -> Iterable[Loosening]:
    """Return the change less by its last digit; nothing where there is none between it and what was."""
    before, after = change.before, change.after
    notched: int | float | Quarter
    if isinstance(after, bool) or after is None or (before is None and not isinstance(after, Quarter)):
        return
    if isinstance(after, Quarter):
        notched = after.plus(-1)
    elif change.path.endswith(("/min", "/at_least")) or change.path in {DESIGN, DELIVERY}:
        notched = round(after + 0.001, 3)
    else:
        # weighted payroll has decimals, and the oracle allows to miss it by a part of one
        notch = 2 if change.path.startswith("/budget/payroll") else 1
        notched = after - notch if isinstance(after, int) else round(after - 0.001, 3)
    if notched != before and not change.path.startswith("/compliance"):
        yield Loosening(change.path, before, notched)
