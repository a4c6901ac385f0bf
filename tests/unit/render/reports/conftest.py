import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ldplanner.check.run import Terms, check_files
from ldplanner.check.threshold import Threshold
from ldplanner.domain.finding import Fix, Related, Severity
from ldplanner.render.reports.report import Report, report_of
from support.findings import finding, found, place

FILES = Path(__file__).parents[3] / "files"


@pytest.fixture
def valid() -> Callable[[str, str], Any]:
    """Read JSON, and make sure that it is what a schema wants."""

    def read(text: str, schema: str) -> Any:  # noqa: ANN401  whatever JSON holds
        content = json.loads(text)
        jsonschema.validate(content, json.loads((FILES / "schemas" / schema).read_text("utf-8")))
        return content

    return read


@pytest.fixture
def planted() -> Report:
    """Twenty errors of twenty kinds."""
    return report_of(check_files([str(FILES / "planted" / "roster.yaml")], Terms()))


@pytest.fixture
def expected() -> list[str]:
    """Code, line and column of each of them, such as `LDP207 24:42`, by line."""
    return (FILES / "planted" / "roster.expected").read_text("utf-8").splitlines()


@pytest.fixture
def nothing() -> Report:
    """One clean file."""
    return report_of(found())


@pytest.fixture
def mixed() -> Report:
    """An error with everything, a warning, and a clean file; warnings fail."""
    other = Related(place=place(9, 5, 8), message="also here")
    mended = Fix(place=place(4, 21, 27), replacement="trainer")
    error = finding(at=place(4, 21, 27), related=(other,), fix=mended)
    warning = finding("LDP504", place(2, file="b.yaml"), severity=Severity.WARNING, message="this says nothing")
    info = finding("LDP304", place(1, file="b.yaml"), severity=Severity.INFO, message="assumed", path="", hint="")
    return report_of(found(error, warning, info, files=("roster.yaml", "b.yaml", "c.yaml"), fail_on=Threshold.WARNING))


HOSTILE = (
    "::error::x%0A ::set-output |`<script>alert(1)</script>` =HYPERLINK(1) @ana [x](y)\n\r\x1b[2J\u202e\u2028 ]]>&"
)
NAME = "::error,a:b%/<i>|\x1b.yaml"


@pytest.fixture
def hostile() -> Report:
    """A finding that holds everything that could act somewhere, in a file with such a name."""
    other = Related(place=place(2, file=NAME), message=HOSTILE)
    where = place(3, file=NAME)
    return report_of(
        found(finding(at=where, message=HOSTILE, hint=HOSTILE, path="/<b>", related=(other,)), files=(NAME,))
    )


@pytest.fixture
def private() -> Callable[[bool], Report]:
    """Fixes of pay, of a key of pay, and of something else; pay is shown or not."""
    mendings = [
        ("/people/0/salary", "95000"),
        ("/budget/payroll/2027", "310"),
        ("/people/0/salry", "salary"),
        ("/x", "1"),
    ]
    findings = [finding(path=path, fix=Fix(place=place(), replacement=text)) for path, text in mendings]
    return lambda show_pay: report_of(found(*findings), show_pay=show_pay)
