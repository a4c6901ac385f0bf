from collections.abc import Callable
from pathlib import Path

import pytest

from ldplanner.check.file import CheckedFile
from ldplanner.check.gates import Gates, held_to
from ldplanner.domain.finding import Finding
from ldplanner.load.reading import RosterReading
from ldplanner.load.roster import read_roster

Write = Callable[[str], RosterReading]
HORIZON = "horizon: {starts: 2027-Q1, quarters: 4}\n"
NEEDS = "needs:\n  - {role: coach, at_least: 1, unit: nursing}\n  - {role: coach, at_least: 5}\n"
TEAM = """people:
  - {id: ana, role: coach, salary: 1, unit: nursing}
  - {id: ben, role: trainer, salary: 1}
"""


@pytest.fixture
def roster(tmp_path: Path) -> Write:
    """Read a roster from text; the horizon is there."""

    def read(text: str) -> RosterReading:
        file = tmp_path / "roster.yaml"
        file.write_text(HORIZON + text, encoding="utf-8")
        return read_roster(str(file))

    return read


def held(gates: Gates, reading: RosterReading) -> list[Finding]:
    return list(held_to(gates, reading))


def older(reading: RosterReading) -> CheckedFile:
    return CheckedFile("old.yaml", (), roster=reading)


def test_a_gap_above_the_most_allowed_is_told(roster: Write) -> None:
    (finding,) = held(Gates(max_gap=60), roster("people: [{role: trainer, count: 8, salary: 1}]\n"))
    assert finding.code == "LDP501"
    assert finding.message == "today's gap to `modern-702010` is 90.0 points, above the 60 allowed"
    assert finding.place is not None
    assert finding.path == "/people"


def test_a_gap_of_just_the_most_allowed_passes(roster: Write) -> None:
    reading = roster("people: [{role: trainer, count: 8, salary: 1}]\n")
    assert held(Gates(max_gap=90), reading) == []
    assert held(Gates(max_gap=89.96), reading)[0].message.startswith("today's gap to `modern-702010` is 90.00 points")


def test_where_nobody_is_in_the_mix_no_gap_can_be_held(roster: Write) -> None:
    (finding,) = held(Gates(max_gap=60), roster("people: [{id: ana, role: lnd-manager, salary: 1}]\n"))
    assert finding.code == "LDP501"
    assert finding.message.startswith("nobody is in the mix")


def test_a_roster_with_errors_cannot_be_measured_and_fails(roster: Write) -> None:
    gates = Gates(max_gap=10, against=older(roster(TEAM)))
    findings = held(gates, roster("people:\n  - {id: ana, role: trainr}\n  - {id: ben, role: coahc}\n"))
    assert [(one.code, one.message) for one in findings] == [
        ("LDP505", "whether today's gap is within 10 points cannot be measured while the roster has errors"),
        ("LDP505", "nothing can be held against `old.yaml` while the roster has errors"),
    ]
    assert {(one.severity.value, one.place.line if one.place else 0) for one in findings} == {("error", 3)}


def test_without_gates_a_roster_with_errors_is_held_to_nothing(roster: Write) -> None:
    assert held(Gates(), roster("people: [{id: ana, role: trainr}]\n")) == []


@pytest.mark.parametrize("is_readable", [True, False])
def test_nothing_can_be_held_against_an_old_roster_with_errors(roster: Write, *, is_readable: bool) -> None:
    reading = roster("people: [{id: ana, role: trainr}]\n") if is_readable else None
    old = CheckedFile("old.yaml", (), roster=reading, is_readable=is_readable)
    (finding,) = held(Gates(against=old), roster(TEAM))
    message = "nothing can be held against `old.yaml`: it cannot be read without errors"
    assert (finding.code, finding.message, finding.path) == ("LDP505", message, "/people")


def test_a_mix_that_nobody_is_in_any_more_cannot_be_held_against_the_old_one(roster: Write) -> None:
    nobody = roster("people: [{id: ana, role: lnd-manager, salary: 1}]\n")
    old = older(roster(TEAM))
    (finding,) = held(Gates(against=old), nobody)
    assert (finding.code, finding.message.split(",")[0]) == ("LDP505", "nobody is in the mix any more")
    assert held(Gates(against=older(nobody)), nobody) == held(Gates(against=older(nobody)), roster(TEAM)) == []


def test_a_roster_no_worse_than_the_old_one_passes(roster: Write) -> None:
    old = older(roster(TEAM + NEEDS))
    assert held(Gates(against=old), roster(TEAM + NEEDS)) == []


def test_a_gap_that_grew_is_told_with_both(roster: Write) -> None:
    old = older(roster(TEAM))
    (finding,) = held(Gates(against=old), roster(TEAM.replace("coach", "trainer")))
    assert finding.code == "LDP502"
    assert finding.message == "the gap to `modern-702010` grew from 70.0 to 90.0 points"


def test_another_profile_is_no_growth_of_the_gap(roster: Write) -> None:
    old = older(roster("profile: training-centric\n" + TEAM))
    assert held(Gates(against=old), roster(TEAM)) == []


def test_a_need_that_lost_its_cover_is_told_at_its_place(roster: Write) -> None:
    old = older(roster(TEAM + NEEDS))
    (finding,) = held(Gates(against=old), roster(TEAM.replace("nursing", "surgery") + NEEDS))
    assert finding.code == "LDP503"
    assert finding.message == "this need was covered and is not any more: coach (nursing) (1 FTE of coach)"
    assert finding.path == "/needs/0"
    assert finding.place is not None
    assert finding.place.line == 6


def test_a_need_raised_above_the_old_cover_is_no_loss(roster: Write) -> None:
    old = older(roster(TEAM + NEEDS))
    assert held(Gates(against=old), roster(TEAM + NEEDS.replace("at_least: 1", "at_least: 2"))) == []


def test_compliance_may_lose_its_cover_too(roster: Write) -> None:
    course = "compliance:\n  - {name: Lifting, learners: 900, hours: 2, format: classroom, class_size: 15}\n"
    team = TEAM + "  - {id: cleo, role: instructional-designer, salary: 1}\n"
    old = older(roster(team + course))
    losses = held(Gates(against=old), roster(team.replace("role: trainer", "role: coach") + course))
    assert [(loss.code, loss.path) for loss in losses] == [("LDP503", "/compliance")]
    assert "compliance: delivery" in losses[0].message
