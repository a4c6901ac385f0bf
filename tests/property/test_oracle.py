"""The solver and the audit against the brute-force oracle, on small rosters over every feature.

The same rosters are drawn every time. `LDPLANNER_ORACLE_CASES=5000` draws that many others, new ones in each run,
and shrinks what fails.
"""

import os

from hypothesis import HealthCheck, Phase, given, note, settings

from ldplanner.audit.audit import audit
from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from support.oracle import Best, best
from support.solver import Result, solved
from support.strategies import rosters

# Shrinking takes minutes, and the rosters are small as drawn: only where somebody hunts.
PHASES = (Phase.generate, Phase.shrink)
CASES = os.environ.get("LDPLANNER_ORACLE_CASES")


@settings(
    max_examples=int(CASES or 500),
    derandomize=CASES is None,
    database=None,
    deadline=None,
    phases=PHASES if CASES else PHASES[:1],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(rosters())
def test_the_solver_finds_what_trying_every_plan_finds(roster: Roster) -> None:
    note(roster.model_dump_json(exclude_defaults=True))
    expected, result = best(roster), solved(roster)
    note(f"oracle: {expected}")
    note(f"solver: {result}")
    if expected is None or result is None:
        assert (expected is None) == (result is None)
        return
    assert result.proved
    _assert_values(expected, result)
    _assert_bounds(expected, result)
    verdict = audit(roster, result.plan)
    assert verdict.ok, [check for check in verdict.checks if not check.ok]


def _tolerance(goal: Goal, value: float) -> float:
    """How close is equal: 1e-4 percentage points; otherwise 1e-5 of the value, or of 1."""
    return 1e-4 if goal.is_ratio else 1e-5 * max(1.0, abs(value))


def _assert_values(expected: Best, result: Result) -> None:
    off = {
        goal: (value, result.values[goal])
        for goal, value in expected.values.items()
        if not abs(result.values[goal] - value) <= _tolerance(goal, value)
    }
    assert not off, "the solver's goals differ from the oracle's"


def _assert_bounds(expected: Best, result: Result) -> None:
    """No bound is above what a plan reaches: goal by goal with those before it held, and for all plans."""
    wrong = {
        goal: (value, result.bounds[goal])
        for goal, value in expected.values.items()
        if not result.bounds[goal] <= value + _tolerance(goal, value)
    }
    assert not wrong, "a bound is above the oracle's optimum"
    assert result.best_gap <= expected.best_gap + _tolerance(Goal.MIX, 0)
    assert result.best_shape <= expected.best_shape + _tolerance(Goal.SHAPE, 0)
