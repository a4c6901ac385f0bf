"""Every kind of finding is explained, and its example is a file that has it."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from ldplanner.check.codes import Code as CheckCode
from ldplanner.check.export_kinds import EXPORT_KINDS
from ldplanner.check.registry import KINDS, Kind
from ldplanner.check.roster import check
from ldplanner.check.run_kinds import RUN_KINDS
from ldplanner.domain.finding import Finding
from ldplanner.errors import RejectedInputError
from ldplanner.load.codes import Code
from ldplanner.load.plan import read_plan
from ldplanner.load.profile import read_profile
from ldplanner.load.roster import read_roster

# told by an option, or about a table: neither is in a roster alone
APART = (*RUN_KINDS, *EXPORT_KINDS)
RUN = [kind.code for kind in APART]
ALL = sorted(KINDS.values(), key=lambda kind: kind.code)
WITH_EXAMPLE = [kind for kind in ALL if kind.example and kind not in APART]
PLANS = {Code.NOT_JSON, Code.NOT_A_PLAN, Code.NEWER_FORMAT}
# not text, thousands of lines, or two files
NO_EXAMPLE = {Code.ENCODING, Code.CONTROL_CHARACTER, Code.TOO_MANY, Code.TOO_LARGE, Code.NO_SUCH_PLACE}


def code(kind: Kind) -> str:
    return kind.code


def found(kind: Kind, file: Path) -> Sequence[Finding]:
    file.write_text(kind.example, encoding="utf-8")
    if kind.code in PLANS:
        with pytest.raises(RejectedInputError) as caught:
            read_plan(str(file))
        return caught.value.findings
    if "\nstreams:" in kind.example:
        return read_profile(str(file)).findings
    reading = read_roster(str(file))
    return [*reading.findings, *check(reading)]


def test_every_code_is_explained_once() -> None:
    assert list(KINDS) == sorted([*Code, *CheckCode, *RUN])
    assert len({kind.name for kind in ALL}) == len({kind.label for kind in ALL}) == len(ALL)


@pytest.mark.parametrize("kind", ALL, ids=code)
def test_a_kind_says_what_it_means_and_what_to_do(kind: Kind) -> None:
    assert KINDS[kind.code] is kind
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.name)
    assert kind.label[0].islower()
    assert (1 if kind in EXPORT_KINDS else 2) <= len(re.findall(r"[.!?](?= [A-Z\"`]|$)", kind.text)) <= 6
    assert kind.fix.endswith(".")


def test_only_what_a_page_cannot_show_has_no_example() -> None:
    assert {kind.code for kind in ALL if not kind.example and kind not in APART} == NO_EXAMPLE
    assert all("no example" in KINDS[code].text for code in NO_EXAMPLE)


@pytest.mark.parametrize("kind", WITH_EXAMPLE, ids=code)
def test_an_example_has_the_finding_with_its_usual_severity(kind: Kind, tmp_path: Path) -> None:
    severities = {one.severity for one in found(kind, tmp_path / "file.yaml") if one.code == kind.code}
    assert severities == {kind.severity}
