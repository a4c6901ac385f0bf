import pytest

from ldplanner.audience.in_fte import aimed_in_fte, told_in_fte
from ldplanner.audit.audit import audit
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Binding, Plan
from ldplanner.domain.profile import Measure
from ldplanner.domain.stream import Stream
from support.plans import moves, plan_of
from support.worlds import MODERN, PEOPLE, world

ROSTER = world(PEOPLE, profile=MODERN.model_copy(update={"measure": Measure.PAY}), attrition=0.1)
MOVED = moves(ROSTER, "ana", "knowledge-manager", "2027-Q1 2027-Q3")


def told() -> Plan:
    reason = "km is 55 points short if nothing is done; training is 3 points over if nothing is done"
    plan = plan_of(ROSTER, MOVED.model_copy(update={"reason": reason}))
    bound = (Binding(limit="openings: 1", next_step="2", gap_change=-1.5),)
    plan = plan.model_copy(update={"audit": audit(ROSTER, plan), "binding": bound})
    return told_in_fte(aimed_in_fte(ROSTER), plan)


def test_the_mix_is_told_in_fte_at_every_moment() -> None:
    thirds = {
        Stream.KM: 0.0,
        Stream.SOCIAL: pytest.approx(1 / 3, abs=1e-6),
        Stream.TRAINING: pytest.approx(2 / 3, abs=1e-6),
    }
    assert told().mix.today == thirds
    assert told().mix.baseline == thirds  # everyone leaves at the same rate
    assert (told().mix.plan or {})[Stream.KM] == pytest.approx(1 / 3, abs=1e-4)
    assert [state.mix for state in told().quarters][-1] == told().mix.plan


def test_the_gap_follows_the_fte_and_nothing_is_claimed_to_be_proven() -> None:
    assert told().gap.today == pytest.approx(70.0)
    assert told().gap.best_possible is None
    assert [stage.goal for stage in told().stages] == [Goal.SHAPE, Goal.COST, Goal.DISRUPTION]


def test_shares_of_pay_are_in_no_text_either() -> None:
    assert told().actions[0].reason == "km is short if nothing is done; training is over if nothing is done"
    checks = {check.rule: check.detail for check in (told().audit or audit(ROSTER, told())).checks}
    assert (checks["mix"], checks["gap"]) == ("", "")
    assert told().binding[0].gap_change is None
