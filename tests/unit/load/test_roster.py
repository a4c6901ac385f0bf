from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ldplanner.domain.finding import Severity
from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Headcount, Releases
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.reading import RosterReading
from ldplanner.load.roster import read_roster

FILES = Path(__file__).parents[2] / "files"
ANA = "people:\n  - {id: ana, role: trainer, salary: 60000}\n"
Read = Callable[[str], Roster]


@pytest.fixture(scope="module")
def everything() -> Roster:
    roster = read_roster(str(FILES / "valid" / "everything.yaml")).roster
    assert roster is not None
    return roster


def test_every_part_of_the_format_arrives(everything: Roster) -> None:
    ana = everything.everyone[PersonId("ana")]
    assert (ana.name, ana.role, ana.salary, ana.fte) == ("Ana Ruiz", "instructional-designer", 82_000, 0.8)
    assert (ana.unit, ana.manager, ana.leaves, ana.contract, ana.keep) == (
        "nursing",
        "kim",
        date(2027, 6, 30),
        True,
        False,
    )
    assert everything.budget.payroll == {2027: 3_100_000, 2028: 3_000_000}
    assert (everything.budget.change, everything.budget.on_costs) == (240_000, 0.3)
    assert everything.limits.headcount == Headcount(min=1, max=45)
    assert everything.limits.releases is Releases.CONTRACTORS
    assert everything.priorities == (Goal.SHAPE, Goal.MIX)
    assert everything.horizon.starts == Quarter(2027, 1)
    assert everything.profile.id == "most-much-some"
    assert [person.id for person in everything.pool] == ["raj"]
    assert everything.tools[0].starts == Quarter(2027, 2)
    assert everything.systems[0].favours is Stream.TRAINING
    assert everything.compliance[0].ratio == 60
    assert {need.starts for need in everything.needs} == {None, Quarter(2027, 3)}


def test_lists_without_an_order_are_sorted_and_hold_everything_once(everything: Roster) -> None:
    ana = everything.everyone[PersonId("ana")]
    assert ana.skills == ("facilitation", "writing")
    assert ana.moves_to == ("coach", "knowledge-specialist")
    assert everything.needs[0].roles == ("coach", "mentoring-lead")


def test_no_skills_differs_from_skills_not_given(everything: Roster) -> None:
    assert everything.everyone[PersonId("trainer-1")].skills == ()
    assert everything.everyone[PersonId("kim")].skills is None


def test_any_order_of_rows_gives_an_equal_roster(roster: Read) -> None:
    people = [
        "  - {id: zoe, role: coach}\n",
        "  - {role: trainer, count: 2, salary: 50000}\n",
        "  - {role: trainer, count: 1, fte: 0.5}\n",
        "  - {id: ana, role: trainer, wants: [coach, trainer]}\n",
    ]
    needs = ["  - {role: coach, at_least: 1}\n", "  - {roles: [trainer, coach], at_least: 2}\n"]
    paths = [
        "  - {from: coach, to: trainer, quarters: 1, cost: 1}\n",
        "  - {from: trainer, to: poet, quarters: 1, cost: 1}\n",
    ]
    there = "people:\n" + "".join(people) + "needs:\n" + "".join(needs) + "paths:\n" + "".join(paths)
    back = "paths:\n" + "".join(paths[::-1]) + "needs:\n" + "".join(needs[::-1]) + "people:\n" + "".join(people[::-1])
    assert roster(there + "roles: {poet: {}}\n") == roster(
        back.replace("[trainer, coach]", "[coach, trainer]") + "roles: {poet: {}}\n"
    )


def test_left_out_parts_have_their_defaults(roster: Read) -> None:
    found = roster(ANA)
    assert (found.department, found.as_of, found.currency) == ("roster", date(2026, 12, 31), "USD")
    assert found.profile.id == "modern-702010"
    assert found.everyone[PersonId("ana")].name == "ana"


def test_groups_are_numbered_through_and_skip_taken_ids(roster: Read) -> None:
    found = roster(
        "people:\n"
        "  - {role: trainer, count: 2, salary: 70000}\n"
        "  - {id: trainer-2, role: coach}\n"
        "  - {role: trainer, count: 1, salary: 60000}\n"
        "pool:\n  - {role: trainer, count: 1}\n"
    )
    assert [(one.id, one.name, one.salary) for one in found.people] == [
        ("trainer-1", "Trainer 1", 60_000),
        ("trainer-2", "trainer-2", found.roles[RoleId("coach")].salary),
        ("trainer-3", "Trainer 3", 70_000),
        ("trainer-4", "Trainer 4", 70_000),
    ]
    assert [one.id for one in found.pool] == ["trainer-5"]


def test_pay_scale_is_for_catalogue_money_only(roster: Read) -> None:
    usd = read_catalogue()
    found = roster("currency: EUR\npay_scale: 0.5\n" + ANA + "roles:\n  coach: {salary: 55555}\n")
    coach, trainer = found.roles[RoleId("coach")], found.roles[RoleId("trainer")]
    assert coach.salary == 55_555
    assert trainer.salary == (usd.roles[RoleId("trainer")].salary or 0) / 2
    assert coach.hire_cost == (usd.roles[RoleId("coach")].hire_cost or 0) / 2
    assert found.everyone[PersonId("ana")].salary == 60_000
    assert [path.cost for path in found.paths] == [(path.cost + 1) // 2 for _, path in sorted(usd.paths.items())]


def test_another_currency_without_a_scale_uses_no_catalogue_money(reading: Callable[[str], RosterReading]) -> None:
    found = reading(
        "currency: EUR\n" + ANA + "roles:\n  coach: {salary: 1, hire_cost: 1, hire_quarters: 1}\n"
        "paths:\n  - {from: trainer, to: coach, quarters: 2, cost: 5000}\n"
    )
    assert found.roster is not None
    assert found.roster.roles[RoleId("trainer")].salary is None
    assert [role for role, one in found.roster.roles.items() if one.hireable] == ["coach"]
    assert [(path.to_role, path.cost) for path in found.roster.paths] == [("coach", 5_000)]
    [told] = found.findings
    assert told.severity is Severity.INFO
    assert "`trainer`" in told.message
    assert "`coach`" not in told.message
    assert f"{len(read_catalogue().paths) - 1} paths" in told.message


def test_a_path_of_the_roster_takes_what_it_leaves_out_from_the_catalogue(roster: Read) -> None:
    usd = read_catalogue().paths[RoleId("trainer"), RoleId("coach")]
    found = roster(ANA + "paths:\n  - {from: trainer, to: coach, quarters: 7}\n")
    [path] = [path for path in found.paths_from(RoleId("trainer")) if path.to_role == "coach"]
    assert (path.quarters, path.cost) == (7, usd.cost)
    assert len(found.paths) == len(read_catalogue().paths)


def test_a_role_of_the_rosters_own_may_give_every_field(roster: Read) -> None:
    found = roster(
        ANA + "roles:\n"
        "  word-poet: {stream: social, salary: 4, hire_cost: 5, hire_quarters: 0, ramp: [0.5, 1], max_hires: 2,"
        " attrition: 0.2, pay_min: 3, skills: [rhyme]}\n"
        "  lnd-manager: {attrition: 0.3}\n"
        "  coach: {stream: null}\n"
    )
    poet = found.roles[RoleId("word-poet")]
    assert (poet.title, poet.stream, poet.salary, poet.ramp) == ("Word poet", Stream.SOCIAL, 4, (0.5, 1.0))
    assert (poet.max_hires, poet.attrition, poet.pay_min, poet.skills) == (2, 0.2, 3, ("rhyme",))
    assert found.attrition_of(RoleId("lnd-manager")) == 0.3
    assert found.roles[RoleId("coach")].stream is None


def test_what_yaml_11_would_turn_into_something_else_stays_text(roster: Read) -> None:
    found = roster(
        "people:\n  - {id: no, name: on, role: trainer, unit: 12:30}\n  - {id: 010, name: 1_000, role: coach}\n"
    )
    assert [(one.id, one.name) for one in found.people] == [("010", "1_000"), ("no", "on")]
    assert found.people[1].unit == "12:30"


def test_needs_can_be_found_in_the_file_after_sorting(reading: Callable[[str], RosterReading]) -> None:
    found = reading(ANA + "needs:\n  - {role: trainer, at_least: 1}\n  - {role: coach, at_least: 2}\n")
    assert found.roster is not None
    assert [need.roles[0] for need in found.roster.needs] == ["coach", "trainer"]
    assert found.paths_of_needs == ("/needs/1", "/needs/0")
    assert found.places["/needs/1"].line == 6


def test_places_lead_from_a_path_to_the_value(reading: Callable[[str], RosterReading]) -> None:
    found = reading(ANA + "budget:\n  payroll: {2027: 100000}\n")
    assert found.places["/people/0/salary"].column == 38
    assert (found.places["/budget/payroll/2027"].line, found.places["/budget/payroll/2027"].column) == (5, 19)
    assert "/people/1" not in found.places
    assert "/people/x" not in found.places
    assert len(found.places) == len(set(found.places))
    assert found.paths_of_people == {"ana": "/people/0"}


def test_no_message_repeats_a_figure_of_pay(reading: Callable[[str], RosterReading]) -> None:
    found = reading(
        "people:\n  - {id: ana, role: trainer, salary: $87,654}\n  - {id: ben, role: trainer, salary: 87654.5}\n"
        "roles: {coach: {pay_min: 87654k}}\nbudget: {payroll: 87654 USD}\n"
    )
    assert len(found.findings) >= 4
    assert not [one for one in found.findings if "87" in one.message + one.help]


def test_a_thousand_findings_are_enough(reading: Callable[[str], RosterReading]) -> None:
    found = reading("people:\n" + "  - {id: a, rolle: trainer}\n" * 5_000)
    assert found.roster is None
    assert len(found.findings) == 1_001


def test_somebody_without_an_id_is_not_reported_as_an_unknown_manager_too(
    reading: Callable[[str], RosterReading],
) -> None:
    found = reading("people:\n  - {name: Ana Ruiz, role: trainer}\n  - {id: ben, role: coach, manager: ana-ruiz}\n")
    assert [one.message for one in found.findings] == ["a person needs `id`"]
    assert found.findings[0].help == "add `id: ana-ruiz`"


def test_one_misspelt_role_is_one_finding_wherever_it_stands(reading: Callable[[str], RosterReading]) -> None:
    found = reading(
        "people:\n  - {id: a, role: coahc}\n  - {id: b, role: coahc}\n  - {id: c, role: trainer, wants: [coahc]}\n"
    )
    [one] = found.findings
    assert one.message == "unknown role `coahc` (in 3 places)"
    assert one.help == "did you mean `coach`?"
    assert [other.place.line for other in one.related] == [4, 5]


@pytest.mark.parametrize(
    ("written", "help_"),
    [
        ("4,200", "write 4200"),
        ("1.234.567", "write 1234567"),
        ("'4200'", "write 4200"),
        ("4 200", "write 4200"),
        ("4k", "write 4000"),
        ("0042", "write 42"),
        ("many", "write a plain number, such as 95000 or 0.5"),
    ],
)
def test_the_help_shows_the_number_that_was_meant(
    reading: Callable[[str], RosterReading], written: str, help_: str
) -> None:
    course = f"compliance:\n  - name: Safety\n    learners: {written}\n    hours: 1\n    format: classroom\n"
    [finding] = reading(ANA + course).findings
    assert finding.help == help_


def test_a_file_with_more_values_than_a_department_has_is_refused(reading: Callable[[str], RosterReading]) -> None:
    [finding] = reading("people: [" + "a," * 300_001 + "]\n").findings
    assert finding.code == "LDP118"


def test_a_misspelt_salary_is_not_reported_as_a_missing_one_too(reading: Callable[[str], RosterReading]) -> None:
    found = reading("people:\n  - {id: ana, role: poet, salry: 50000}\nroles: {poet: {title: Poet}}\n")
    assert [one.code for one in found.findings] == ["LDP201"]
