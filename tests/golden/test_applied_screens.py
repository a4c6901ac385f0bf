from datetime import date

from golden.screens import assert_screen
from golden.team import ROSTER, planned
from ldplanner.apply.rolled import rolled
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.render.applied_page import applied_page
from ldplanner.render.look import Look
from support.plans import bare_plan
from support.worlds import person, world


def test_what_carrying_out_part_of_a_plan_did() -> None:
    assert_screen("applied", applied_page(rolled(ROSTER, planned(), Quarter(2027, 2)), Look(80)))


def test_what_carrying_out_all_of_a_plan_did_and_left_to_the_user() -> None:
    led = tuple(one.model_copy(update={"manager": "lee"}) if one.id == "mia" else one for one in ROSTER.people)
    change = {
        "people": led,
        "budget": ROSTER.budget.model_copy(update={"payroll": {2027: 2_000_000, 2028: 2_000_000}}),
        "horizon": ROSTER.horizon.model_copy(update={"quarters": 8}),
    }
    roster = Roster.model_validate({name: getattr(ROSTER, name) for name in Roster.model_fields} | change)
    assert_screen("applied-all", applied_page(rolled(roster, planned(), Quarter(2028, 4)), Look(80)))


def test_a_quarter_in_which_nothing_happens() -> None:
    still = planned().model_copy(update={"actions": ()})
    roster = ROSTER.model_copy(update={"attrition": 0.0})
    assert_screen("applied-nothing", applied_page(rolled(roster, still, Quarter(2027, 1)), Look(80)))


def test_in_a_large_team_some_are_named() -> None:
    people = tuple(person(f"ana-{number}", leaves=date(2027, 1, 31)) for number in range(1, 13))
    roster = world([*people, person("ben")])
    page = applied_page(rolled(roster, bare_plan(roster, ()), Quarter(2027, 1)), Look(80))
    assert page[2].plain.startswith("  gone       Ana-1, Ana-10, Ana-11, Ana-12, Ana-2, ")
    assert page[3].plain.endswith("Ana-7 and 2 more")
