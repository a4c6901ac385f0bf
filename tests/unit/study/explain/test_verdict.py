"""What is known of a plan that is compared with another."""

from ldplanner.study.explain.verdict import figures
from support.plans import moves, plan_of, releases
from support.worlds import person, world


def test_figures_name_those_who_are_let_go() -> None:
    roster = world((person("ana"), person("ben"), person("cleo")))
    leaving = [releases(roster, one, "2027-Q2", cost=15_000) for one in ("cleo", "ana")]
    plan = plan_of(roster, *leaving, moves(roster, "ben", "coach", "2027-Q1 2027-Q2", cost=10))
    assert figures(plan).released == ("ana", "cleo")
    assert figures(plan).change_cost == 30_010
    assert figures(plan_of(roster)).released == ()
