"""The data that ships: complete, sourced, and fit together."""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from ldplanner.domain.compliance import DELIVERY_SHARE, DESIGN_SHARE, WORK_YEAR_HOURS, Format
from ldplanner.domain.finding import Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.mix import gap
from ldplanner.domain.profile import Profile
from ldplanner.domain.role import Path as Way
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.profile import read_profile, shipped_profiles
from ldplanner.load.roster import read_roster

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ROLES = tuple(read_catalogue().roles.values())
WAYS = tuple(read_catalogue().paths.values())
PROFILES = shipped_profiles()


def name(thing: Role | Way | Profile) -> str:
    return f"{thing.from_role}-to-{thing.to_role}" if isinstance(thing, Way) else thing.id


@pytest.mark.parametrize("role", ROLES, ids=name)
def test_every_figure_of_a_role_names_its_source(role: Role) -> None:
    figures = {"salary", "hire_cost", "hire_quarters", "ramp", "skills", "pay_min", "max_hires", "attrition"}
    given = {figure for figure in figures if getattr(role, figure) not in {None, ()}}
    assert set(role.sources) == given
    assert all(role.sources.values())


@pytest.mark.parametrize("role", ROLES, ids=name)
def test_every_role_has_pay_and_a_few_skills(role: Role) -> None:
    assert role.salary
    assert 2 <= len(set(role.skills)) == len(role.skills) <= 6


def test_whoever_is_in_the_mix_can_be_hired() -> None:
    assert [role.id for role in ROLES if role.stream is not None and not role.hireable] == []


def test_no_title_stands_for_two_roles() -> None:
    titles = Counter(title.casefold() for role in ROLES for title in (role.title, *role.also))
    assert [title for title, count in titles.items() if count > 1] == []


def test_roles_next_to_one_another_share_skills() -> None:
    lonely = [skill for skill, count in Counter(s for r in ROLES for s in r.skills).items() if count == 1]
    whole = [role.id for role in ROLES if set(role.skills) <= set(lonely)]
    assert whole == []


@pytest.mark.parametrize("way", WAYS, ids=name)
def test_a_path_leads_from_one_known_role_to_another_and_names_its_source(way: Way) -> None:
    known = read_catalogue().roles
    assert way.from_role in known
    assert way.to_role in known
    assert way.from_role != way.to_role
    assert way.source


@pytest.mark.parametrize("way", WAYS, ids=name)
def test_a_path_leads_into_the_mix(way: Way) -> None:
    assert read_catalogue().roles[way.to_role].stream is not None


def test_every_role_of_the_pool_has_somewhere_to_go() -> None:
    starts = {way.from_role for way in WAYS}
    elsewhere = {role.id for role in ROLES if not role.hireable}
    assert elsewhere <= starts


@pytest.mark.parametrize("profile", PROFILES, ids=name)
def test_a_profile_is_named_after_its_file_and_can_be_reached(profile: Profile) -> None:
    reading = read_profile(profile.id)
    assert reading.profile == profile
    assert [finding.message for finding in reading.findings] == []
    assert profile.title
    assert profile.source
    bands = [profile.band(stream) for stream in Stream]
    assert sum(low for low, _ in bands) <= 1 + 1e-9
    assert sum(high for _, high in bands) >= 1 - 1e-9


@pytest.mark.parametrize("profile", PROFILES, ids=name)
def test_the_floors_of_a_profile_fit_inside_its_streams(profile: Profile) -> None:
    known = read_catalogue().roles
    for stream in Stream:
        floors = [floor for floor in profile.floors if {known[role].stream for role in floor.roles} == {stream}]
        assert sum(floor.at_least for floor in floors) <= profile.band(stream)[1]


def test_the_usual_department_is_far_from_the_modern_one() -> None:
    usual, modern = shipped("training-centric"), shipped("modern-702010")
    today = {stream: usual.band(stream)[0] for stream in Stream}
    assert gap(modern, today) == pytest.approx(77.5)
    assert gap(usual, today) == 0


def shipped(profile: str) -> Profile:
    return next(found for found in PROFILES if found.id == profile)


def read(file: Path) -> Roster:
    reading = read_roster(str(file))
    assert [finding.message for finding in reading.findings if finding.severity is not Severity.INFO] == []
    assert reading.roster is not None
    return reading.roster


@pytest.mark.parametrize(
    "file", sorted(set(EXAMPLES.glob("*.yaml")) - set(EXAMPLES.glob("*-scenarios.yaml"))), ids=lambda file: file.stem
)
def test_every_example_is_a_sound_roster(file: Path) -> None:
    assert read(file).people


def test_riverbend_is_composed_like_the_hospital_it_is_modelled_on() -> None:
    roster = read(EXAMPLES / "riverbend.yaml")
    heads = Counter(roster.stream(person.role) for person in roster.people)
    assert heads == {Stream.TRAINING: 28, Stream.KM: 4, None: 8}


def generated(*arguments: str) -> str:
    command = [sys.executable, str(EXAMPLES / "generate.py"), *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout


@pytest.fixture
def generate(tmp_path: Path) -> Callable[[int, int, int], Roster]:
    def roster(people: int, quarters: int, seed: int) -> Roster:
        file = tmp_path / f"{people}-{quarters}-{seed}.yaml"
        file.write_text(
            generated("--people", str(people), "--quarters", str(quarters), "--seed", str(seed)), encoding="utf-8"
        )
        return read(file)

    return roster


@pytest.mark.parametrize(("people", "quarters", "seed"), [(10, 1, 1), (10, 6, 2), (41, 6, 3), (300, 8, 4), (64, 40, 5)])
def test_a_generated_roster_is_sound_and_of_the_size_asked_for(
    generate: Callable[[int, int, int], Roster], people: int, quarters: int, seed: int
) -> None:
    roster = generate(people, quarters, seed)
    assert len(roster.people) == people
    assert len(roster.pool) == people * 3 // 10
    assert roster.horizon.quarters == quarters


def test_a_generated_roster_has_every_feature_on(generate: Callable[[int, int, int], Roster]) -> None:
    roster = generate(120, 6, 1)
    everyone = roster.everyone.values()
    for fact in ("wants", "moves_to", "skills", "leaves", "keep", "contract", "manager", "unit"):
        assert any(getattr(person, fact) for person in everyone), fact
    assert {person.fte for person in everyone} == {0.5, 0.6, 0.8, 1.0}
    for part in ("needs", "compliance", "tools", "systems"):
        assert getattr(roster, part), part
    for fact in ("pay_min", "max_hires", "attrition"):
        assert any(getattr(role, fact) for role in roster.roles.values()), fact


def test_the_same_numbers_give_the_same_roster_and_another_seed_another() -> None:
    numbers = ("--people", "30", "--quarters", "4", "--seed")
    assert generated(*numbers, "7") == generated(*numbers, "7")
    people = [generated(*numbers, seed).split("people:")[1] for seed in ("7", "8")]
    assert people[0] != people[1]


def test_librarians_inside_the_department_are_knowledge_specialists() -> None:
    titles = {title: role.id for role in ROLES for title in (role.title, *role.also)}
    assert titles["Librarian"] == RoleId("knowledge-specialist")


@pytest.mark.parametrize("form", Format)
def test_the_catalogue_gives_the_development_hours_that_are_reckoned_with(form: Format) -> None:
    page = (EXAMPLES.parent / "docs" / "catalogue.md").read_text(encoding="utf-8")
    [row] = [line for line in page.splitlines() if line.startswith("|") and f"`{form}` |" in line]
    assert f"| {form.ratio:g} | Defelice / ATD 2017, seen in a secondary source |" in row


@pytest.mark.parametrize(
    "figure", ["| 3 |", "| 20 |", f"| {WORK_YEAR_HOURS:,} |", f"| {DESIGN_SHARE:.0%} |", f"| {DELIVERY_SHARE:.0%} |"]
)
def test_the_catalogue_gives_each_figure_of_required_courses_with_a_source(figure: str) -> None:
    page = (EXAMPLES.parent / "docs" / "catalogue.md").read_text(encoding="utf-8")
    table = page.split("## Required courses")[1].split("## ")[0].replace(" % |", "% |")
    [row] = [line for line in table.splitlines() if figure in line]
    assert "judgement" in row
