from datetime import date

import pytest

from ldplanner.audience.lines import Line, lines
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, Plan, Status
from ldplanner.domain.roster import Roster
from support.plans import moves, plan_of, releases
from support.worlds import person, world


def line_of(roster: Roster, name: str, *actions: Action, **changes: object) -> Line:
    plan: Plan = plan_of(roster, *actions).model_copy(update=changes)
    return next(line for line in lines(roster, plan) if line.person == name)


def test_someone_with_a_step_has_its_reason() -> None:
    roster = world()
    step = moves(roster, "ana", "coach", "2027-Q1 2027-Q2").model_copy(update={"reason": "social is short"})
    assert (line_of(roster, "ana", step).action, line_of(roster, "ana", step).why) == (step, "social is short")


OPTIMAL = "within the limits no plan comes out better with it"


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (person("a", keep=True), "the roster keeps them in this role"),
        (person("a", "lnd-manager"), "no path leads from this role into another"),
        (person("a", moves_to=("lnd-manager",)), "would only become lnd manager, and no path leads there"),
        (
            person("a", leaves=date(2027, 3, 31)),
            "leaves on 2027-03-31; every path open to them ends after the plan, or after they leave",
        ),
        (person("a"), f"could become coach or knowledge manager, but {OPTIMAL}"),
    ],
)
def test_someone_without_a_step_is_told_why(one: Person, why: str) -> None:
    assert line_of(world((one, person("z"))), "a").why == why


def test_where_not_everything_is_proven_nothing_more_is_claimed() -> None:
    found = line_of(world(), "ana", status=Status.FEASIBLE)
    assert found.why == "could become coach or knowledge manager, but the best plan found does without it"


@pytest.mark.parametrize(
    ("one", "answer"),
    [
        (person("a", keep=True, wants=("coach",)), "the roster keeps them in their role"),
        (person("a", wants=("trainer",)), "has this role already"),
        (person("a", wants=("lnd-manager",)), "no path leads there from their role"),
        (
            person("a", wants=("coach",), moves_to=("knowledge-manager",)),
            "their `moves_to` in the roster leaves it out",
        ),
        (person("a", wants=("knowledge-manager",), leaves=date(2027, 6, 30)), "they leave before the reskilling ends"),
        (person("a", wants=("coach",)), f"open, but {OPTIMAL}"),
    ],
)
def test_a_wish_that_is_not_granted_is_answered(one: Person, answer: str) -> None:
    wish = line_of(world((one, person("z"))), "a").asked_for[0]
    assert (wish.granted, wish.answer) == (False, answer)


def test_a_wish_that_ends_after_the_plan_is_answered() -> None:
    roster = world((person("a", wants=("knowledge-manager",)),), quarters=2)
    assert line_of(roster, "a").asked_for[0].answer == "the reskilling ends after the plan"


def test_of_two_wishes_one_can_be_granted() -> None:
    roster = world((person("a", wants=("coach", "knowledge-manager")),))
    found = line_of(roster, "a", moves(roster, "a", "coach", "2027-Q1 2027-Q2"))
    assert [wish.answer for wish in found.asked_for] == ["yes", "the other wish is granted"]
    assert [wish.granted for wish in found.asked_for] == [True, False]


def test_of_the_pool_only_those_who_are_asked_or_asked_have_a_line() -> None:
    pool = (person("q"), person("r", wants=("coach",)), person("s"))
    roster = world((person("a"),), pool)
    plan = plan_of(roster, moves(roster, "s", "coach", "2027-Q1 2027-Q2"))
    assert [(line.person, line.in_pool) for line in lines(roster, plan)] == [("a", False), ("r", True), ("s", True)]


def test_somebody_let_go_has_a_line_too() -> None:
    roster = world()
    gone = releases(roster, "ana", "2027-Q1")
    assert line_of(roster, "ana", gone).action == gone


def test_where_the_profile_is_reached_nothing_more_is_wanted() -> None:
    roster = world()
    reached = plan_of(roster).gap.model_copy(update={"plan": 0.0})
    assert line_of(roster, "ana", gap=reached).why.endswith("but the profile is reached without it")
    inside = reached.model_copy(update={"plan": 15.0})
    assert line_of(roster, "ana", gap=reached, shape=inside).why.endswith(OPTIMAL)
