"""Scenario files: named changes to a roster, and what is wrong with them as far as one can tell without the roster."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ldplanner.domain.finding import Finding
from ldplanner.domain.scenario import Scenario
from ldplanner.load import kinds
from ldplanner.load.codes import Code
from ldplanner.load.compose import compose_any
from ldplanner.load.edit import Edit
from ldplanner.load.entry import Entry, Spot, read_each
from ldplanner.load.misfit import report_misfit
from ldplanner.load.node import Listing, Node, Scalar, Table, brought_from
from ldplanner.load.plain_value import plain_value
from ldplanner.load.report import Broken, Full, Report
from ldplanner.load.source import Source, name_of, read_source

FILE_KEYS = ("scenarios",)
SCENARIO_KEYS = ("name", "title", "set")
_EMPTY_HINT = "start from `scenarios:` and below it `- {name: no-hiring, set: {limits.hires_per_quarter: 0}}`"


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A scenario as it stands in its file: the changes with their places, to be made in a roster while it is read."""

    scenario: Scenario
    edits: tuple[Edit, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class ScenariosReading:
    """The scenarios of a file in its order, none if there are errors; `sources` holds its text by name."""

    scenarios: tuple[ScenarioRow, ...]
    findings: tuple[Finding, ...]
    sources: Mapping[str, str]


def read_scenarios(path: str) -> ScenariosReading:
    """Read a file of scenarios, `-` from standard input: a list under `scenarios`, or nothing but the list.

    Raises:
        UnreadableInputError: the file cannot be read at all.
    """
    report = Report(name_of(path))
    source = read_source(path, report)
    root = None if report.has_errors else compose_any(source, report, _EMPTY_HINT)
    rows: list[ScenarioRow] = []
    try:
        if root is not None:
            spots = list(_entries(Spot(report, root, "")))
            rows = read_each(iter(spots), lambda spot: _scenario(spot, source))
            _names_once(spots)
    except (Broken, Full):
        rows = []
    return ScenariosReading(() if report.has_errors else tuple(rows), report.findings, {source.name: source.text})


def _entries(spot: Spot) -> Iterator[Spot]:
    if isinstance(spot.node, Listing):
        return spot.items()
    if isinstance(spot.node, Table) and "set" in spot.node.values and "scenarios" not in spot.node.values:
        raise spot.wrong(Code.WRONG_KIND, "a scenario is an entry of a list", "write `- ` before it")
    entry = Entry(spot, FILE_KEYS, "a scenario file")
    if "scenarios" not in entry:
        raise spot.wrong(Code.MISSING_KEY, "a scenario file needs `scenarios`", _EMPTY_HINT)
    listed = entry.at("scenarios")
    if listed.empty:
        raise listed.wrong(Code.NO_VALUE, "no scenario under `scenarios`", _EMPTY_HINT)
    return listed.items()


def _scenario(spot: Spot, source: Source) -> ScenarioRow:
    entry = Entry(spot, SCENARIO_KEYS, "a scenario")
    name = entry.need("name", kinds.identifier, "add `name: no-hiring`")
    title = entry.get("title", kinds.text, name or "")
    edits = entry.need("set", _edits, "add what it changes, such as `set: {limits.hires_per_quarter: 0}`")
    if name is None or edits is None or not entry.sound:
        raise Broken
    changes = {edit.key.text: plain_value(edit.node) for edit in edits}
    return ScenarioRow(Scenario(name=name, title=title, changes=changes), edits, source)


def _edits(spot: Spot) -> tuple[Edit, ...]:
    """Read the changes; those that no roster could take are reported."""
    if not isinstance(spot.node, Table):
        hint = "write what it changes, such as {budget.change: 300000}; {} changes nothing"
        seen = "empty" if spot.empty else spot.seen
        raise spot.wrong(Code.WRONG_KIND, f"`set` has dotted paths and their values, it is not {seen}", hint)
    edits = [_edit(spot.report.file, key, value.node) for key, value in spot.members()]
    sound = [not report_misfit(edit, spot.report, f"{spot.path}/{edit.key.text}") for edit in edits]
    if not all(sound):
        raise Broken
    return tuple(edits)


def _edit(file: str, key: Scalar, value: Node) -> Edit:
    return Edit(Scalar(key.span._replace(file=file), key.text, key.plain), brought_from(file, value))


def _names_once(spots: Sequence[Spot]) -> None:
    """Report scenarios that share a name."""
    first: dict[str, Spot] = {}
    for spot in spots:
        if not isinstance(spot.node, Table) or "name" not in spot.node.values:
            continue
        name = spot.inside("name")
        other = first.setdefault(_text(name.node), name)
        if other is not name:
            related = (spot.report.related(other.node.span, "first used here"),)
            hint = "give each scenario a name of its own"
            name.wrong(Code.DUPLICATE_ID, f"duplicate name {name.seen}", hint, related=related)


def _text(node: Node) -> str:
    return str(plain_value(node))
