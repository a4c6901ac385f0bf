"""One file of any kind, checked as what it is."""

from pathlib import Path

import pytest

from ldplanner.check.file import check_file

SHIPPED = sorted((Path(__file__).parents[3] / "profiles").glob("*.yaml"))
ROLE = "{id: poet, title: Poet, salary: 50000}"
WORDS = "short: {}\nat_the_end: {}\nnoise: []\n"


def found(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "some.yaml"
    file.write_text(text, encoding="utf-8")
    findings = check_file(str(file)).findings
    return [f"{one.severity} {one.place.line if one.place else 0}: {one.message}" for one in findings]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_nothing_is_found_in_what_comes_with_the_program(file: Path) -> None:
    assert check_file(str(file)).findings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"roles:\n  - {ROLE}\n", []),
        (f"roles:\n  - {ROLE}\n  - {ROLE}\n", ["error 3: duplicate role `poet`"]),
        ("roles:\n  - {id: poet, stream: kn}\n", ["error 2: unknown word `kn` for `stream`"]),
        ("paths:\n  - {from: trainer, to: coach, quarters: 1, cost: 2}\n", []),
        ("paths:\n  - {from: trainer, to: coach, quarters: 1}\n", ["error 2: a path needs `cost`"]),
        (
            "paths:\n  - {from: trainer, to: coahc, quarters: 1, cost: 2}\n",
            ["warning 2: unknown role `coahc`"],
        ),
        (f"roles: {{coach: {{sure: [Coach]}}}}\ndepartments: {{}}\n{WORDS}", []),
        (f"roles: {{coahc: {{sure: [Coach]}}}}\ndepartments: {{}}\n{WORDS}", ["warning 1: unknown role `coahc`"]),
        (f"roles: {{}}\n{WORDS}", ["error 1: `titles.yaml` needs `departments`"]),
        (
            f"roles: {{coach: {{shure: [Coach]}}}}\ndepartments: {{}}\n{WORDS}",
            ["error 1: unknown key `shure` in a role"],
        ),
    ],
)
def test_a_file_of_the_catalogue_is_checked_as_such(text: str, said: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, text) == said
