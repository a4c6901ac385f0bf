"""What payroll comes to, in words."""

from datetime import date

from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.render.plan.payroll import payroll_after
from support.plans import hires, moves, plan_of
from support.worlds import person, role, world

GONE = date(2027, 6, 30)
ANA = person("ana", salary=61_237, leaves=GONE)
BEN, CLEO = person("ben", salary=50_000), person("cleo", salary=40_000, leaves=GONE)
KM = role("knowledge-manager", stream=Stream.KM, salary=70_000, hire_cost=1_000, hire_quarters=1)


def told(people: list[Person], *doing: str) -> str:
    roster = world(people, roles=(KM, role("trainer", stream=Stream.TRAINING)))
    return payroll_after(roster, plan_of(roster, *(_action(roster, one) for one in doing)))


def _action(roster: Roster, who: str) -> Action:
    if who == "hire":
        return hires("new-knowledge-manager-1", "knowledge-manager", "2027-Q1 2027-Q2", salary=70_000, cost=1_000)
    return moves(roster, who, "knowledge-manager", "2027-Q1 2027-Q3", cost=1_000)


def test_of_one_person_alone_no_figure_is_told() -> None:
    assert told([ANA, BEN]) == "then payroll is less than today"
    assert told([ANA, BEN], "ben") == "then payroll is less than today (if nothing is done, less)"


def test_of_several_people_or_with_hires_it_is() -> None:
    assert told([ANA, BEN, CLEO]) == "then payroll is USD 101,237 a year less than today"
    assert told([ANA, BEN], "hire") == "then payroll is USD 8,763 a year more than today (if nothing is done, less)"


def test_what_does_not_change_is_as_today() -> None:
    assert told([BEN]) == "payroll as today"
    assert told([BEN], "hire") == "then payroll is USD 70,000 a year more than today"
