"""A fix is text to put in place of other text; where several mendings make sense there is none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldplanner.domain.finding import Finding, Fix
from ldplanner.load.reading import RosterReading
from ldplanner.load.roster import read_roster

ANA = "people:\n  - {id: ana, role: trainer, salary: 60000}\n"
FILES = sorted((Path(__file__).parents[2] / "files" / "invalid").glob("*.yaml"))
Read = Callable[[str], RosterReading]


def mended(text: str, fix: Fix) -> str:
    """Put the replacement into a text, as an editor would."""
    lines = text.split("\n")
    place = fix.place
    before = lines[place.line - 1][: place.column - 1]
    after = lines[place.end_line - 1][place.end_column - 1 :]
    lines[place.line - 1 : place.end_line] = [before + fix.replacement + after]
    return "\n".join(lines)


def only(found: RosterReading) -> Finding:
    errors = [one for one in found.findings if one.severity == "error"]
    assert len(errors) == 1, errors
    return errors[0]


def person(key: str, value: str) -> str:
    given = {"salary": "60000", key: value}
    return "people:\n  - {id: ana, role: trainer, " + ", ".join(f"{k}: {v}" for k, v in given.items()) + "}\n"


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        (ANA.replace("salary", "salry"), "salary"),
        (ANA.replace("trainer", "trainr"), "trainer"),
        (ANA + "profile: modern-702100\n", "modern-702010"),
        (ANA + "profile: modern_702010\n", "modern-702010"),
        (ANA + "priorities: [mix, costs]\n", "cost"),
        (ANA + "limits: {releases: contractor}\n", "contractors"),
        (ANA + "currency: usd\n", "USD"),
        (ANA + "  - {id: ben, role: trainer, manager: anna}\n", "ana"),
        (person("salary", "95,000"), "95000"),
        (person("salary", "'95,000'"), "95000"),
        (person("salary", '"95000"'), "95000"),
        (person("salary", "$95000"), "95000"),
        (person("salary", "95k"), "95000"),
        (person("salary", "123.4567k"), None),
        (person("salary", "95.5k"), "95500"),
        (person("salary", "lots"), None),
        ("people:\n  - id: ana\n    role: trainer\n    salary: 95,000\n", "95000"),
        (person("fte", "80 %"), "0.8"),
        (person("fte", "80"), "0.8"),
        (person("fte", "40"), None),
        (person("fte", "0.6875"), "0.688"),
        (person("fte", "0.99999"), "1"),
        (person("fte", "0.0004"), "0.001"),
        (person("fte", "2"), None),
        (person("fte", "'80'"), None),
        (person("keep", "yes"), "true"),
        (person("keep", "perhaps"), None),
        (person("leaves", "2027/6/30"), "2027-06-30"),
        (person("leaves", "30.6.2027"), None),
        (person("leaves", "2027/13/30"), None),
        (ANA + "attrition: 10\n", "0.1"),
        (ANA + "attrition: 1\n", None),
        (ANA + "budget: {on_costs: 30}\n", "0.3"),
        (ANA + "limits: {reskilling_at_once: 15}\n", "0.15"),
        (ANA + "limits: {reskilling_at_once: 3}\n", None),
        (ANA + "needs:\n  - {role: coach, at_least: 1, from: Q3 2027}\n", "2027-Q3"),
        (ANA + "  - {id: ana, role: trainer}\n", None),
    ],
)
def test_a_fix_is_given_where_it_is_beyond_doubt_and_mends_the_file(
    reading: Read, tmp_path: Path, text: str, replacement: str | None
) -> None:
    fix = only(reading(text)).fix
    assert (fix.replacement if fix else None) == replacement
    if fix:
        file = tmp_path / "mended.yaml"
        file.write_text(mended((tmp_path / "roster.yaml").read_text(encoding="utf-8"), fix), encoding="utf-8")
        assert read_roster(str(file)).roster is not None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (ANA + "budget: {change: 50%}\n", "write an amount of money, such as 95000"),
        (ANA + "budget: {change: {2027: 500 %}}\n", "write an amount of money, such as 95000"),
        (person("salary", "'2.5%'"), "write an amount of money, such as 95000"),
        (ANA + "limits: {hires_per_quarter: 200%}\n", "write a whole number, such as 2"),
    ],
)
def test_a_percentage_of_nothing_is_not_mended(reading: Read, text: str, hint: str) -> None:
    found = only(reading(text))
    assert found.code == "LDP204"
    assert found.help.startswith(hint)
    assert found.fix is None


def test_a_unit_that_nobody_belongs_to_has_its_spelling_mended(reading: Read) -> None:
    text = ANA.replace("}", ", unit: nursing}") + "needs:\n  - {role: trainer, unit: nusing, at_least: 1}\n"
    [one] = [one for one in reading(text).findings if one.code == "LDP219"]
    assert one.fix is not None
    assert one.fix.replacement == "nursing"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_fix_stands_where_its_finding_does(file: Path) -> None:
    for one in read_roster(str(file)).findings:
        assert one.fix is None or one.fix.place == one.place
