"""A schema and the loader give the same verdict on every file there is, but for what no schema can express."""

from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
from pydantic import JsonValue

from ldplanner.load.compose import compose_any
from ldplanner.load.plain_value import plain_value
from ldplanner.load.report import Report
from ldplanner.load.schema.documents import SchemaKind
from ldplanner.load.shipped import profile_names, shipped_file
from ldplanner.load.source import read_source

ROOT = Path(__file__).parents[4]
FILES = ROOT / "tests" / "files"
FOLDERS: Mapping[SchemaKind, str] = {
    SchemaKind.ROSTER: "",
    SchemaKind.PROFILE: "profiles",
    SchemaKind.SCENARIOS: "scenarios",
}
VALIDATORS = {
    kind: jsonschema.Draft7Validator(kind.schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    for kind in SchemaKind
}
Case = tuple[SchemaKind, Path]
_KEYS = "what reads YAML for a schema keeps one of two equal keys"
_ENTRIES = "a schema cannot compare entries of a list"
_NAMES = "a schema does not know who or what else is in the file"
_NUMBERS = "a schema cannot compare or add numbers"
_CATALOGUE = "a schema does not know which roles have pay in the catalogue"
BEYOND_A_SCHEMA: Mapping[str, str] = {
    "roster-duplicate-id": _ENTRIES,
    "roster-duplicate-key": _KEYS,
    "roster-duplicate-section": _KEYS,
    "roster-duplicate-year-key": _KEYS,
    "roster-fte-too-fine": "in binary, hardly any part of 1 is a multiple of 0.001",
    "roster-headcount-upside-down": _NUMBERS,
    "roster-id-like-that-of-a-group": _ENTRIES,
    "roster-keys-that-merge": _KEYS,
    "roster-in-people-and-pool": _ENTRIES,
    "roster-long-manager-cycle": _NAMES,
    "roster-manager-cycle": _NAMES,
    "roster-no-salary-known": _CATALOGUE,
    "roster-other-currency-no-salary": _CATALOGUE,
    "roster-paths-wrong": _ENTRIES,
    "roster-profile-file-missing": "a schema does not know which files there are",
    "roster-too-many-people": _NUMBERS,
    "roster-unknown-manager": _NAMES,
    "roster-unknown-role": "a role may be one of the roster's own, whose names a schema does not know",
    "roster-unknown-role-elsewhere": "as above",
    "roster-year-left-out": "a schema cannot count the years of the horizon",
    "profile-bands-that-leave-nobody": _NUMBERS,
    "profile-bands-upside-down": _NUMBERS,
    "profile-shares-sum": _NUMBERS,
    "profile-shares-too-large": _NUMBERS,
    "scenarios-duplicate-names": _ENTRIES,
    "scenarios-duplicate-path": _KEYS,
}


def content(file: Path) -> JsonValue:
    """Return what is in a file as an editor sees it; None if it is no YAML, so that no schema ever sees it."""
    report = Report(str(file))
    source = read_source(str(file), report)
    root = None if report.has_errors else compose_any(source, report)
    return None if root is None else plain_value(root)


def files(verdict: str) -> list[Case]:
    found = [
        (kind, file) for kind, folder in FOLDERS.items() for file in sorted((FILES / verdict / folder).glob("*.yaml"))
    ]
    return [(kind, file) for kind, file in found if content(file) is not None]


def named(case: Case) -> str:
    return f"{case[0]}-{case[1].stem}"


def shipped() -> list[Case]:
    profiles = [shipped_file(name) for name in profile_names()]
    examples = sorted((ROOT / "examples").glob("*.yaml"))
    return [(SchemaKind.PROFILE, file) for file in profiles] + [
        (SchemaKind.SCENARIOS if file.stem.endswith("-scenarios") else SchemaKind.ROSTER, file) for file in examples
    ]


@pytest.mark.parametrize("case", [*files("valid"), *shipped()], ids=named)
def test_what_the_loader_accepts_the_schema_accepts(case: Case) -> None:
    kind, file = case
    problem = jsonschema.exceptions.best_match(VALIDATORS[kind].iter_errors(content(file)))
    assert problem is None, problem.message


@pytest.mark.parametrize("case", files("invalid"), ids=named)
def test_what_the_loader_refuses_the_schema_refuses_where_it_can(case: Case) -> None:
    kind, file = case
    assert VALIDATORS[kind].is_valid(content(file)) is (named(case) in BEYOND_A_SCHEMA)


def test_every_exception_is_a_file() -> None:
    assert set(BEYOND_A_SCHEMA) <= {named(case) for case in files("invalid")}
