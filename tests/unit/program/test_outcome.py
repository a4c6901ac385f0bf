"""What comes of steps, quarter by quarter, worked out by hand."""

from datetime import date

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Budget
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.stream import Stream
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind
from ldplanner.program.step import Step
from support.worlds import need, person, role, world

KM = RoleId("knowledge-manager")
MOVE = Step(1, ActionKind.REASSIGN, PersonId("ana"), KM, None, 3, 5_000)
HIRE = Step(2, ActionKind.HIRE, None, KM, None, 3, 6_000)
RELEASE = Step(2, ActionKind.RELEASE, PersonId("ana"), None, None, 2, 15_000)
JOIN = Step(1, ActionKind.TRANSFER, PersonId("raj"), KM, None, 3, 5_000)


def by_quarter(outcome: Outcome, kind: Kind, of: str = "") -> list[float]:
    return [outcome.at(kind, t, of) for t in outcome.roster.quarters]


def test_a_move() -> None:
    # half-time ana reskills in t = 1 and 2: in training for the mix, there for the need at 0.25; km from t = 3 on
    outcome = Outcome(world([person("ana", fte=0.5)], needs=(need("trainer", at_least=0),)), [MOVE])
    assert by_quarter(outcome, Kind.STREAM_FTE, Stream.TRAINING) == [0.5, 0.5, 0, 0]
    assert by_quarter(outcome, Kind.ROLE_FTE, KM) == [0, 0, 0.5, 0.5]
    assert by_quarter(outcome, Kind.COVER, "0") == [0.25, 0.25, 0, 0]
    assert by_quarter(outcome, Kind.RESKILLING) == [0.5, 0.5, 0, 0]
    assert by_quarter(outcome, Kind.CHANGE) == [5_000, 0, 0, 0]
    assert by_quarter(outcome, Kind.PAYROLL) == [30_000] * 4
    assert by_quarter(outcome, Kind.HEADCOUNT) == [0.5] * 4
    assert outcome.fte(2) == {"trainer": 0.5}
    assert outcome.fte(3) == {"knowledge-manager": 0.5}


def test_a_hire() -> None:
    # opened in t = 2, there from t = 3 on at the salary of the role; half as much gets done in the first quarter
    roles = [role("knowledge-manager", stream=Stream.KM, salary=100_000, hire_cost=6_000, hire_quarters=1, ramp=(0.5,))]
    budget = Budget(on_costs=0.3)
    roster = world([], roles=roles, paths=(), budget=budget, attrition=0.5, needs=(need(KM, at_least=0),))
    outcome = Outcome(roster, [HIRE])
    assert by_quarter(outcome, Kind.OPENINGS) == [0, 1, 0, 0]
    assert by_quarter(outcome, Kind.CHANGE) == [0, 6_000, 0, 0]
    assert by_quarter(outcome, Kind.PAYROLL) == [0, 0, 130_000, 130_000]
    assert by_quarter(outcome, Kind.ROLE_FTE, KM) == [0, 0, 1, 1]
    assert by_quarter(outcome, Kind.COVER, "0") == [0, 0, 0.5, 1]
    assert outcome.value(Goal.COST) == pytest.approx(136_000)


def test_a_release() -> None:
    outcome = Outcome(world([person("ana"), person("ben")]), [RELEASE])
    assert by_quarter(outcome, Kind.HEADCOUNT) == [2, 1, 1, 1]
    assert by_quarter(outcome, Kind.PAYROLL) == [120_000, 60_000, 60_000, 60_000]
    assert by_quarter(outcome, Kind.CHANGE) == [0, 15_000, 0, 0]
    assert outcome.value(Goal.DISRUPTION) == 3


def test_a_transfer() -> None:
    roster = world([], [person("raj")], needs=(need("trainer", at_least=0),))
    outcome = Outcome(roster, [JOIN])
    assert by_quarter(outcome, Kind.HEADCOUNT) == [0, 0, 1, 1]
    assert by_quarter(outcome, Kind.PAYROLL) == [0, 0, 60_000, 60_000]
    assert by_quarter(outcome, Kind.COVER, "0") == [0, 0, 0, 0]
    assert by_quarter(outcome, Kind.RESKILLING) == [1, 1, 0, 0]
    assert outcome.gap_at(2) is None
    assert outcome.value(Goal.DISRUPTION) == 1


def test_survival_weighs_mix_and_payroll_but_not_presence() -> None:
    # 0.25 of them are left after a year
    outcome = Outcome(world([person("ana")], attrition=0.75, needs=(need("trainer", at_least=0),)), [])
    weights = [0.25**0.25, 0.5, 0.25**0.75, 0.25]
    assert by_quarter(outcome, Kind.ROLE_FTE, "trainer") == pytest.approx(weights)
    assert by_quarter(outcome, Kind.PAYROLL) == pytest.approx([60_000 * weight for weight in weights])
    assert by_quarter(outcome, Kind.HEADCOUNT) == [1] * 4
    assert by_quarter(outcome, Kind.COVER, "0") == [1] * 4


def test_a_share_of_nobody_has_no_value() -> None:
    outcome = Outcome(world([person("ana", leaves=date(2027, 3, 31))]), [])
    assert outcome.value(Goal.MIX) is None
    assert outcome.value(Goal.SHAPE) is None
    assert outcome.gap_at(1) == pytest.approx(90.0)  # all training, 10 aimed at
    assert outcome.shape_at(1) == 0


@pytest.mark.parametrize("fte", [0.8, 0.7, 0.35, 0.1])
@pytest.mark.parametrize("attrition", [0.0, 0.07, 0.15, 0.3])
def test_where_everybody_is_released_nothing_is_left_of_them(fte: float, attrition: float) -> None:
    # 0.8 + 0.8 + 0.8 - 0.8 - 0.8 - 0.8 is not 0
    names = [PersonId(name) for name in ("ana", "ben", "cleo", "dan", "eva", "finn")]
    roster = world([person(name, fte=fte) for name in names], attrition=attrition)
    for order in (names, names[::-1]):
        outcome = Outcome(roster, [Step(2, ActionKind.RELEASE, name, None, None, 2, 0) for name in order])
        assert [outcome.gap_at(t) is None for t in roster.quarters] == [False, True, True, True]
        assert by_quarter(outcome, Kind.PAYROLL)[1:] == [0, 0, 0]
        assert by_quarter(outcome, Kind.STREAM_FTE, Stream.TRAINING)[1:] == [0, 0, 0]


def test_all_steps_but_one() -> None:
    roster = world([person("ana"), person("ben")], attrition=0.1, needs=(need("coach", at_least=1),))
    steps = (
        Step(1, ActionKind.REASSIGN, PersonId("ana"), RoleId("coach"), None, 2, 2_000),
        Step(2, ActionKind.RELEASE, PersonId("ben"), None, None, 2, 15_000),
        Step(1, ActionKind.HIRE, None, RoleId("coach"), None, 2, 5_000),
    )
    whole = Outcome(roster, steps)
    for number in range(len(steps)):
        left, again = whole.without(number), Outcome(roster, steps[:number] + steps[number + 1 :])
        assert left.steps == again.steps
        assert [left.value(goal) for goal in Goal] == pytest.approx([again.value(goal) for goal in Goal])
        for kind, of in ((Kind.PAYROLL, ""), (Kind.HEADCOUNT, ""), (Kind.COVER, "0"), (Kind.OPENINGS, "")):
            told = [left.at(kind, t, of) for t in roster.quarters]
            assert told == pytest.approx([again.at(kind, t, of) for t in roster.quarters])
    assert whole.value(Goal.COST) == pytest.approx(Outcome(roster, steps).value(Goal.COST))


def test_nothing_is_left_of_the_only_one_who_was_in_the_mix() -> None:
    # 0.4 + 0.8 - 0.4 - 0.8 is more than nothing in binary
    people = [person("ben", "coach", fte=0.4), person("kim", "lnd-manager")]
    roster = world(people, [person("ana", fte=0.8)])
    joins = Step(1, ActionKind.TRANSFER, PersonId("ana"), RoleId("coach"), None, 2, 0)
    goes = Step(3, ActionKind.RELEASE, PersonId("ben"), None, None, 3, 0)
    assert Outcome(roster, [joins, goes]).without(0).value(Goal.MIX) is None
