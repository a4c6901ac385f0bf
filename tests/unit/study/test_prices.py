"""Prices on a world where they can be read off: each of four trainers moves for 5,000."""

from contextlib import nullcontext

import pytest

from ldplanner.audit.audit import audit
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.plan import Binding, Plan, Termination
from ldplanner.domain.profile import Floor
from ldplanner.domain.roster import Roster
from ldplanner.solve.crew import UNCOUNTED, Counter
from ldplanner.study import prices as study
from ldplanner.study.prices import priced
from ldplanner.study.trial import Question, audited
from support.crews import Alone
from support.verdicts import ALL_KM, best, closed
from support.worlds import need, person, world

TEAM = [person(name) for name in ("ana", "ben", "cleo", "dan")]


@pytest.fixture(autouse=True)
def crew(monkeypatch: pytest.MonkeyPatch) -> Alone:
    found = Alone()
    monkeypatch.setattr(study, "crew", lambda: nullcontext(found))
    return found


def planned(roster: Roster) -> tuple[Question, Plan]:
    question = Question(roster, "roster.yaml")
    return question, audited(question, best(roster))


def bindings(roster: Roster) -> list[tuple[str, str | None, float | None]]:
    found = priced(*planned(roster), seconds=60, watched=UNCOUNTED).plan
    return [(each.limit.partition(":")[0], each.next_step, each.gap_change) for each in found.binding]


def test_the_price_is_what_planning_again_with_a_step_more_changes() -> None:
    # a post costs 60,000, so a step is 5,000: one more of the four moves
    roster = world(TEAM, roles=closed(), profile=ALL_KM, budget=Budget(change=5_000))
    assert bindings(roster) == [("change", "USD 5,000 more", -25.0)]


ONE_AT_A_TIME = Limits(reskilling_at_once=0.25)  # 5 % more of four people is nobody more


def test_the_most_valuable_comes_first_and_what_brings_nothing_last() -> None:
    # two quarters each: a second one is in time in the fifth
    roster = world(TEAM, roles=closed(), profile=ALL_KM, quarters=4, limits=ONE_AT_A_TIME)
    assert bindings(roster) == [
        ("horizon", "one quarter more", -25.0),
        ("reskilling at once", "5 % more of the team", 0.0),
    ]


def test_a_longer_horizon_that_does_not_help_is_not_told_of() -> None:
    roster = world(TEAM, roles=closed(), profile=ALL_KM, quarters=3, limits=ONE_AT_A_TIME)
    assert bindings(roster) == [("reskilling at once", "5 % more of the team", 0.0)]


def test_what_nobody_has_a_step_for_comes_last() -> None:
    # the two who move leave nobody to spare, and half of one brings nothing
    needs = (need("trainer", at_least=2, because="courses"),)
    found = bindings(world(TEAM, roles=closed(), profile=ALL_KM, needs=needs))
    assert found == [("need", "half an FTE less", 0.0)]
    found = bindings(world([person("ana", keep=True)], roles=closed(), profile=ALL_KM))
    assert found == [("people", None, None)]


def test_nothing_is_priced_where_nothing_holds_back(crew: Alone) -> None:
    question, plan = planned(world([person("ana", "knowledge-manager")], profile=ALL_KM))
    assert priced(question, plan, seconds=60, watched=UNCOUNTED).plan == plan
    assert crew.jobs == 0


def test_nothing_is_priced_against_a_gap_that_is_not_proven(crew: Alone) -> None:
    roster = world(TEAM, roles=closed(), profile=ALL_KM, budget=Budget(change=5_000))
    question, plan = planned(roster)
    first = plan.stages[0].model_copy(update={"bound": plan.stages[0].value - 1})
    unproven = plan.model_copy(update={"stages": (first, *plan.stages[1:])})
    assert priced(question, unproven, seconds=60, watched=UNCOUNTED).plan == unproven
    assert crew.jobs == 0


def test_a_limit_that_only_holds_the_floors_back_has_no_price(crew: Alone) -> None:
    floor = Floor.model_validate({"roles": ("coach",), "at_least": 0.5})
    profile = ALL_KM.model_copy(update={"floors": (floor,)})
    question, plan = planned(world(TEAM, profile=profile, limits=Limits(hires_per_quarter=0)))
    assert (plan.gap.plan, plan.shape.plan) == (0, 50)
    assert priced(question, plan, seconds=60, watched=UNCOUNTED).plan == plan
    assert (plan.binding[0].limit.partition(":")[0], plan.binding[0].next_step, crew.jobs) == ("openings", None, 0)


def test_what_was_not_priced_in_time_keeps_its_step_and_has_no_figure() -> None:
    question, plan = planned(world(TEAM, roles=closed(), profile=ALL_KM, quarters=4, budget=Budget(change=5_000)))
    found = priced(question, plan, seconds=60, watched=nullcontext(Counter(stopped=lambda: True)))
    assert found.stopped
    assert found.plan.binding[0] == Binding(limit="change: all 5,000 used", next_step="USD 5,000 more")
    assert found.plan.termination is Termination.PROVED
    assert found.plan.model_copy(update={"binding": plan.binding, "audit": plan.audit}) == plan
    assert found.plan.audit == audit(question.roster, found.plan)


def test_what_the_tolerance_alone_could_explain_is_no_change() -> None:
    # a goal before the mix: what bounds every plan may be less than what bounds those that keep it
    roster = world(TEAM, roles=closed(), profile=ALL_KM, budget=Budget(change=5_000), priorities=(Goal.SHAPE,))
    question, plan = planned(roster)
    gap = plan.gap.plan or 0.0
    for bound, change in ((gap - 25.0, 0.0), (gap - 24.9, -25.0)):
        shape, mix, *others = plan.stages
        mix = mix.model_copy(update={"bound": gap - 0.04})
        levels = plan.gap.model_copy(update={"best_possible": bound})
        given = plan.model_copy(update={"gap": levels, "stages": (shape, mix, *others)})
        assert priced(question, given, seconds=60, watched=UNCOUNTED).plan.binding[0].gap_change == change
