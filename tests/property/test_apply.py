"""What a plan says of a quarter is what the roster says that is left when the plan is carried out until then."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from ldplanner.apply.rolled import rolled
from ldplanner.domain.cover import label
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.need import Need
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.domain.today import Today
from support.plans import bare_plan, plan_of
from support.strategies import rosters
from support.strategies_actions import actions
from support.verdicts import best

CASES = int(os.environ.get("LDPLANNER_APPLY_CASES", "60"))
FEW = settings(
    max_examples=CASES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def with_(roster: Roster, **change: object) -> Roster:
    return Roster.model_validate({name: getattr(roster, name) for name in Roster.model_fields} | change)


def steady(roster: Roster) -> Roster:
    """Return the roster without what only a plan can tell: who leaves by chance, and who gives half of their time."""
    roles = {
        name: Role.model_validate(dict(role) | {"attrition": None, "ramp": ()}) for name, role in roster.roles.items()
    }
    return with_(
        roster, attrition=0.0, roles=roles, limits=Limits.model_validate(dict(roster.limits) | {"reskilling_load": 0.0})
    )


def covered(roster: Roster, need: Need) -> float:
    return sum(one.fte for one in roster.people if one.role in need.roles and need.unit in {None, one.unit})


@FEW
@given(rosters(), st.data())
def test_without_attrition_mix_payroll_and_cover_are_the_plans(drawn: Roster, data: DataObject) -> None:
    roster = steady(drawn)
    plan = plan_of(roster, *data.draw(actions(roster)))
    t = data.draw(st.integers(1, roster.horizon.quarters))
    state, after = plan.quarters[t - 1], rolled(roster, plan, roster.horizon.quarter(t)).after
    assert Today(after).mix == (None if state.mix is None else pytest.approx(state.mix, abs=1e-6))
    assert after.payroll_today == pytest.approx(state.payroll, abs=0.01)
    available = {(cover.need, number): cover.available for number, cover in enumerate(state.available)}
    assert available == {
        (label(need), number): pytest.approx(covered(after, need)) for number, need in enumerate(after.all_needs)
    }


def still_to_do(plan: tuple[Action, ...], before: Roster, after: Roster) -> tuple[Action, ...]:
    """Return the actions of a plan as a plan of the roster after some quarters has them."""
    left = []
    for action in plan:
        if action.quarter >= after.horizon.starts:
            left.append(action)
        elif action.effective >= after.horizon.starts:  # begun: it goes on, paid for
            kind = ActionKind.TRANSFER if action.kind is ActionKind.HIRE else action.kind
            origin = action.to_role if action.kind is ActionKind.HIRE else before.everyone[action.person].role
            change = {"kind": kind, "quarter": after.horizon.starts, "cost": 0, "from_role": origin}
            left.append(action.model_copy(update=change))
    return tuple(left)


@FEW
@given(rosters(), st.data())
def test_quarter_by_quarter_is_the_same_as_at_once(roster: Roster, data: DataObject) -> None:
    plan = data.draw(actions(roster))
    step = roster
    for t in roster.quarters:
        through = roster.horizon.quarter(t)
        step = rolled(step, bare_plan(step, still_to_do(plan, roster, step)), through).after
        assert step == rolled(roster, bare_plan(roster, plan), through).after


@settings(FEW, max_examples=min(CASES, 15))
@given(rosters(), st.data())
def test_with_no_money_and_no_moves_nothing_more_is_proposed(roster: Roster, data: DataObject) -> None:
    after = rolled(
        roster, bare_plan(roster, data.draw(actions(roster))), roster.horizon.quarter(roster.horizon.quarters)
    ).after
    still = {"moves_to": (), "moving": None}
    poor = with_(
        after,
        people=tuple(one.model_copy(update=still) for one in after.people),
        pool=tuple(one.model_copy(update=still) for one in after.pool),
        budget=Budget(change=0),
        limits=Limits(releases=Releases.NONE, hires_per_quarter=0),
        needs=(),
        compliance=(),
    )
    # tools alone make a mix of spend, but somebody has to be in it
    if Today(poor).mix is not None and any(one.leaves is None and poor.stream(one.role) for one in poor.people):
        assert best(poor).steps == ()
