"""What becomes of a roster under a scenario, and where what is wrong with one is found."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ldplanner.domain.limits import Headcount
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading
from ldplanner.load.roster import read_roster
from ldplanner.load.scenario import ScenarioRow, read_scenarios

EXAMPLES = Path(__file__).parents[3] / "examples"
ROSTER = """\
horizon: {starts: 2027-Q1, quarters: 4}
budget: {payroll: {2027: 900000}, change: 50000}
limits:
people:
  - {id: ana, role: trainer, salary: 60000}
  - {id: j.doe, role: coach, salary: 70000}
  - {role: trainer, count: 2, salary: 50000}
needs:
  - {role: coach, at_least: 1}
  - {role: trainer, at_least: 1}
  - {role: trainer, at_least: 2}
roles:
  poet: {title: Poet, salary: 50000, max_hires: 1}
"""
Read = Callable[[str], RosterReading]


@pytest.fixture
def under(tmp_path: Path) -> Read:
    """Read the roster under a scenario that sets these values."""

    def read(values: str) -> RosterReading:
        (tmp_path / "roster.yaml").write_text(ROSTER, encoding="utf-8")
        (tmp_path / "what-if.yaml").write_text(f"- name: what-if\n  set: {{{values}}}\n", encoding="utf-8")
        found = read_scenarios(str(tmp_path / "what-if.yaml"))
        assert found.findings == ()
        return read_roster(str(tmp_path / "roster.yaml"), scenario=found.scenarios[0])

    return read


@pytest.fixture
def roster(under: Read) -> Callable[[str], Roster]:
    def read(values: str) -> Roster:
        reading = under(values)
        assert reading.roster is not None, reading.findings
        return reading.roster

    return read


Changed = Callable[[str], Roster]


def test_a_value_is_replaced_and_the_rest_stays(roster: Changed) -> None:
    changed, as_is = roster("budget.change: 1000"), roster("")
    assert changed.budget.change == 1000
    assert changed.budget.payroll == as_is.budget.payroll
    assert changed.people == as_is.people


def test_a_value_is_added_where_nothing_was(roster: Changed) -> None:
    assert roster("limits.headcount.max: 9").limits.headcount == Headcount(max=9)
    assert roster("attrition: 0.1, tools.0: {name: Wiki, stream: km, yearly_cost: 9}").tools[0].name == "Wiki"


def test_null_takes_a_key_away(roster: Changed) -> None:
    assert roster("budget.payroll: null").budget.payroll is None
    assert roster("limits.headcount: null").limits.headcount == Headcount()


def test_the_whole_is_replaced_before_its_parts(roster: Changed) -> None:
    changed = roster("limits.headcount.min: 1, limits.headcount: {max: 9}")
    assert changed.limits.headcount == Headcount(min=1, max=9)


def test_people_go_by_their_ids_even_with_dots_and_groups_by_number(roster: Changed) -> None:
    people = {
        person.id: person
        for person in roster(
            "people.ana.keep: true, people.j.doe.fte: 0.5, people.2.count: 3, people.ana.unit: n"
        ).people
    }
    assert [id_ for id_, person in people.items() if person.keep] == ["ana"]
    assert [id_ for id_, person in people.items() if person.fte == 0.5] == ["j.doe"]
    assert len(people) == 5


def test_people_are_added_replaced_and_taken_away(roster: Changed) -> None:
    people = roster("people.zoe: {role: poet}, people.ana: {role: coach, salary: 1}, people.j.doe: null").people
    assert {(person.id, person.role) for person in people if person.role != "trainer"} == {
        ("zoe", "poet"),
        ("ana", "coach"),
    }


def test_roles_of_catalogue_and_roster_are_changed(roster: Changed) -> None:
    roles = {
        str(name): role for name, role in roster("roles.coach.salary: 1, roles.poet.max_hires: null").roles.items()
    }
    assert roles["coach"].salary == 1
    assert (roles["poet"].title, roles["poet"].max_hires) == ("Poet", None)


def test_numbers_of_entries_are_those_of_the_roster(roster: Changed) -> None:
    changed = roster("needs.0: null, needs.1: null, needs.2.at_least: 5, needs.3: {role: poet, at_least: 0}")
    assert [(need.roles, need.at_least) for need in changed.needs] == [(("poet",), 0), (("trainer",), 5)]


@pytest.mark.parametrize(
    ("values", "message", "hint"),
    [
        ("people.anna.keep: true", "nobody under `people` has the id `anna`", "did you mean `ana`?"),
        ("people.ana.kep: null", "there is no `people.ana.kep` to take away", "did you mean `keep`?"),
        ("pool.raj.keep: true", "nobody under `pool` has the id `raj`", "name an id from `pool`"),
        ("needs.9.at_least: 1", "there is no `needs.9`", "`needs.0` to `needs.2`"),
        ("tools.0.yearly_cost: 1", "there is no `tools.0`", "numbered from 0: none"),
        ("needs.coach.at_least: 1", "entries of `needs` go by number", "`needs.0`"),
        ("budget.change.2027: 1", "`budget.change` is one value", "set `budget.change` as a whole"),
        ("roles.coach.skills: [a], roles.coach.skills.0: b", "`roles.coach.skills` is a list", "as a whole"),
    ],
)
def test_a_path_that_leads_nowhere_is_found_in_the_scenario(under: Read, values: str, message: str, hint: str) -> None:
    reading = under(values)
    (finding,) = reading.findings
    assert reading.roster is None
    assert (finding.code, finding.message) == ("LDP228", message)
    assert hint in finding.help
    assert finding.place is not None
    assert finding.place.file.endswith("what-if.yaml")
    assert finding.place.file in reading.sources


def test_what_only_the_roster_can_tell_is_found_in_the_scenario_too(under: Read) -> None:
    reading = under("people.ana.role: couch, horizon.quarters: 8, needs.0: {role: coach, at_least: 1, unit: x}")
    places = {finding.code: finding.place for finding in reading.findings}
    assert places.keys() == {"LDP209", "LDP218", "LDP219"}
    files = {code: Path(place.file).name for code, place in places.items() if place}
    assert files == {"LDP209": "what-if.yaml", "LDP218": "roster.yaml", "LDP219": "what-if.yaml"}
    assert reading.findings[0].code == "LDP218"  # the roster's own come first


def test_a_profile_named_in_a_scenario_lies_beside_it(under: Read, tmp_path: Path) -> None:
    under("")  # the roster itself
    elsewhere = tmp_path / "what-if"
    elsewhere.mkdir()
    (elsewhere / "ours.yaml").write_text("title: Ours\n", encoding="utf-8")
    (elsewhere / "scenarios.yaml").write_text("- {name: ours, set: {profile: ./ours.yaml}}\n", encoding="utf-8")
    (row,) = read_scenarios(str(elsewhere / "scenarios.yaml")).scenarios
    reading = read_roster(str(tmp_path / "roster.yaml"), scenario=row)
    assert reading.roster is not None
    assert reading.roster.profile.title == "Ours"


def test_a_scenario_says_what_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "what-if.yaml"
    text = "- {name: a, set: {x.y: 1}}\n".replace("x.y: 1", 'budget.change: 5, budget.payroll: null, department: "7"')
    file.write_text(text, encoding="utf-8")
    (row,) = read_scenarios(str(file)).scenarios
    assert (row.scenario.name, row.scenario.title) == ("a", "a")
    assert row.scenario.changes == {"budget.change": 5, "budget.payroll": None, "department": "7"}


def test_one_wrong_scenario_hides_the_others_but_not_what_is_wrong_with_them(tmp_path: Path) -> None:
    file = tmp_path / "what-if.yaml"
    file.write_text("- {name: a, set: {}}\n- {name: b}\n- {name: c, set: {x: 1}}\n", encoding="utf-8")
    reading = read_scenarios(str(file))
    assert reading.scenarios == ()
    assert [(one.code, one.path) for one in reading.findings] == [("LDP202", "/1"), ("LDP201", "/2/set/x")]


@pytest.mark.parametrize(("file", "count"), [("", 5), ("money-", 2), ("attrition-", 3)])
def test_the_example_scenarios_suit_the_example_roster(file: str, count: int) -> None:
    found = read_scenarios(str(EXAMPLES / f"riverbend-{file}scenarios.yaml"))
    assert len(found.scenarios) == count
    for row in found.scenarios:
        reading = read_roster(str(EXAMPLES / "riverbend.yaml"), scenario=row)
        assert reading.roster is not None, (row.scenario.name, reading.findings)


def test_the_part_of_the_money_that_an_example_names_is_cut_from_every_year() -> None:
    parts = {"three-quarters": 0.75, "half": 0.5}
    whole = yearly_money(None)
    for row in read_scenarios(str(EXAMPLES / "riverbend-money-scenarios.yaml")).scenarios:
        assert yearly_money(row) == {year: parts[row.scenario.name] * amount for year, amount in whole.items()}


def yearly_money(row: ScenarioRow | None) -> Mapping[int, int]:
    roster = read_roster(str(EXAMPLES / "riverbend.yaml"), scenario=row).roster
    assert roster is not None
    assert isinstance(roster.budget.change, Mapping)
    return roster.budget.change
