"""The schema of a scenario file: every dotted path with what may stand at its end."""

from collections.abc import Mapping

from ldplanner.load import person, scenario
from ldplanner.load.edit import NAMED
from ldplanner.load.file import LISTS
from ldplanner.load.schema.demands import course_values, need_values, system_values, tool_values
from ldplanner.load.schema.people import person_values
from ldplanner.load.schema.pieces import (
    Schema,
    document,
    either,
    identifier,
    listing,
    mapping,
    money,
    or_none,
    ref,
    said,
    text,
)
from ldplanner.load.schema.roles import path_values, role_values
from ldplanner.load.schema.roster import roster_definitions
from ldplanner.load.schema.sections import (
    ENTRIES,
    budget_values,
    headcount_values,
    horizon_values,
    limit_values,
    section_values,
)

_NUMBER = "[0-9]{1,9}"


def scenarios_schema() -> Schema:
    """Return the schema of a scenario file: a list under `scenarios`, or the list itself."""
    listed = listing(ref("scenario"))
    values = {"scenarios": said(listed, "Named changes to a roster, to compare.")}
    return document(
        "ldplanner scenarios",
        "Named changes to a roster, to compare.",
        either(mapping(scenario.FILE_KEYS, values, required=scenario.FILE_KEYS), listed),
        {"scenario": _scenario(), **roster_definitions()},
    )


def _scenario() -> Schema:
    values = {
        "name": said(identifier(), "What the scenario is called; no two alike.", "no-hiring"),
        "title": said(text(), "What it is, in a few words.", "Nobody is hired"),
        "set": said(
            _changes(),
            "Dotted paths into the roster, each with the value that would stand there; null takes it away.",
            {"budget.change": 300000, "limits.releases": "none", "people.ana.keep": True},
        ),
    }
    return mapping(scenario.SCENARIO_KEYS, values, required=("name", "set"))


def _changes() -> Schema:
    sections: Mapping[str, Mapping[str, Schema]] = {
        "horizon": horizon_values(),
        "budget": budget_values(),
        "limits": limit_values(),
        "limits.headcount": headcount_values(),
    }
    by_name = dict(section_values())
    for section, values in sections.items():
        by_name |= {f"{section}.{key}": value for key, value in values.items()}
    patterns: Schema = {
        r"^budget\.(?:payroll|change)\.[0-9]{4}$": or_none(money()),
        r"^roles\.[^.]+$": or_none(ref("role")),
    }
    patterns |= _of_entries(r"roles\.[^.]+", role_values())
    people = f"(?:{'|'.join(NAMED)})"
    keys = "|".join(person.KEYS)
    patterns |= _of_entries(rf"{people}\..+", person_values())
    patterns[rf"^{people}\.[^.]+$"] = {"type": ["object", "null"]}
    patterns[rf"^{people}\..+\.(?!(?:{keys})$)[^.]+$"] = {"type": "null"}  # somebody whose id has dots is taken away
    for name, values in _numbered().items():
        patterns |= _of_entries(rf"{name}\.{_NUMBER}", values)
        patterns[rf"^{name}\.{_NUMBER}$"] = or_none(ref(ENTRIES[name]))
    properties: Schema = {path: or_none(value) | _words(value) for path, value in by_name.items()}
    return {"type": "object", "additionalProperties": False, "properties": properties, "patternProperties": patterns}


def _of_entries(entry: str, values: Mapping[str, Schema]) -> Schema:
    return {rf"^{entry}\.{key}$": or_none(value) | _words(value) for key, value in values.items()}


def _numbered() -> Mapping[str, Mapping[str, Schema]]:
    values = {
        "path": path_values(),
        "need": need_values(),
        "course": course_values(),
        "tool": tool_values(),
        "system": system_values(),
    }
    return {name: values[ENTRIES[name]] for name in LISTS if name not in NAMED}


def _words(value: Schema) -> Schema:
    return {key: value[key] for key in ("description", "examples") if key in value}
