from collections.abc import Callable

import pytest

from ldplanner.load.reading import RosterReading

Reading = Callable[[str], RosterReading]


def told(reading: RosterReading) -> str:
    return "\n".join(
        " ".join((one.message, one.help, one.path, one.fix.replacement if one.fix else "")) for one in reading.findings
    )


@pytest.mark.parametrize("written", ["salary 61237", "salary:61237", "salary = 61237", "salary61237", "salry 61237"])
def test_pay_without_a_colon_or_space_is_not_repeated(reading: Reading, written: str) -> None:
    found = reading(f"people: [{{id: ana, role: trainer, {written}}}]\n")
    (finding,) = found.findings
    assert finding.message == "`salary` and its value are not apart"
    assert finding.help == "write `salary: …`, with a colon and a space"
    assert finding.path == "/people/0/salary"


@pytest.mark.parametrize(
    "row",
    [
        "{id: ana, role: trainer, gehalt 61237}",
        "{id: ana, role: trainer, salary 61237: 1}",
        "{id: ana, role: trainer, salary 61237: 1, salary 61237: 2}",
        "{id: ana, role: trainer, salary 61,237}",
        "{id: ana, role: trainer salary 61237}",
        "salary 61237",
    ],
)
def test_pay_in_the_wrong_place_is_not_repeated(reading: Reading, row: str) -> None:
    said = told(reading(f"people: [{row}]\n"))
    assert said
    assert "61" not in said


def test_a_budget_without_a_colon_is_not_repeated(reading: Reading) -> None:
    said = told(reading("budget: {payroll: {2027 612370}}\n"))
    assert "a year of `payroll` is written like 2027" in said
    assert "612370" not in said


def test_pay_split_by_a_comma_is_placed_at_its_key(reading: Reading) -> None:
    (finding,) = reading("people: [{id: ana, role: trainer, salary: 61,237}]\n").findings
    assert finding.path == "/people/0/salary"
