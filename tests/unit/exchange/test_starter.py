"""The first roster: sound whatever is filled in, and planned in no time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from golden.screens import assert_text
from ldplanner.check.roster import check
from ldplanner.domain.finding import Severity
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.exchange.starter import Start, starter_text
from ldplanner.load.roster import roster_in
from ldplanner.solve.outcome import Solved
from ldplanner.solve.stages import solve

START = Start("L&D", "USD", date(2026, 11, 2), Quarter(2027, 1), 6, "modern-702010")


def roster_of(start: Start, most: Severity = Severity.INFO) -> Roster:
    reading = roster_in(starter_text(start), "roster.yaml")
    assert reading.roster is not None, reading.findings
    worst = [*Severity].index(most)
    assert all([*Severity].index(one.severity) >= worst for one in (*reading.findings, *check(reading)))
    return reading.roster


def test_the_file_as_it_is_written() -> None:
    assert_text("init.yaml", starter_text(START))


@pytest.mark.parametrize(
    "start",
    [
        START,
        replace(START, department='Ana\'s "team": yes # no', payroll=900_000, change=0),
        replace(START, currency="JPY", profile="most-much-some", starts=Quarter(2027, 4), quarters=4),
        replace(START, profile="training-centric", quarters=40),
        replace(START, profile="regulated", payroll=10**13),
    ],
)
def test_nothing_is_wrong_with_it_and_it_says_what_was_given(start: Start) -> None:
    roster = roster_of(start)
    assert (roster.department, roster.currency, roster.as_of) == (start.department, start.currency, start.as_of)
    assert (roster.horizon.starts, roster.horizon.quarters) == (start.starts, start.quarters)
    assert (roster.profile.id, roster.budget.payroll, roster.budget.change) == (
        start.profile,
        start.payroll,
        start.change,
    )


def test_its_examples_may_be_used_as_they_are() -> None:
    text = starter_text(START)
    for line in (
        "  # payroll: 800000",
        "  # change: 50000",
        "  # headcount:",
        "    # unit:",
        "    # moves_to:",
        "    # skills:",
        "    # leaves:",
        "  # - {role",
    ):
        assert line in text
        text = text.replace(line, line.replace("# ", "", 1))
    head, _, rest = text.partition("# ---- Who works elsewhere")
    used = "".join(f"{line.removeprefix('# ')}\n" for line in rest.splitlines()[1:] if not line.startswith("# ----"))
    reading = roster_in(head + used, "roster.yaml")
    assert reading.roster is not None, reading.findings
    assert [one.severity for one in reading.findings] == []
    assert reading.roster.pool
    assert reading.roster.needs
    assert reading.roster.compliance


def test_it_is_planned_in_no_time() -> None:
    assert isinstance(solve(roster_of(START), seconds=1), Solved)


def test_its_schema_line_names_a_schema_that_the_program_writes() -> None:
    first = starter_text(START).splitlines()[0]
    assert first == "# yaml-language-server: $schema=schema/roster.schema.json"
    assert (Path(__file__).parents[3] / "schema" / "roster.schema.json").exists()
