"""Changes that no roster could take: an unknown key on the way, or a value of the wrong kind."""

from contextlib import suppress

from ldplanner.domain.finding import Finding
from ldplanner.load.codes import Code
from ldplanner.load.edit import NAMED, Edit, with_id
from ldplanner.load.entry import Spot
from ldplanner.load.file import LISTS, read_file
from ldplanner.load.node import START, Listing, Node, Table
from ldplanner.load.person import KEYS as PERSON_KEYS
from ldplanner.load.report import Full, Report

_ROSTER = ""


def report_misfit(edit: Edit, report: Report, path: str) -> bool:
    """Report what the loader says of a change alone, in a roster of nothing else; return whether it said anything.

    What the loader misses in that roster stands in no file and is no fault of the change.
    """
    scratch = Report(_ROSTER)
    with suppress(Full):  # so much is wrong that the rest does not matter
        read_file(Spot(scratch, _roster_of(edit), ""))
    found = [finding for finding in scratch.findings if _is_of(edit, finding)]
    for finding in found:
        report.forward(_unfixed(finding, edit), path)
    return bool(found)


def _is_of(edit: Edit, finding: Finding) -> bool:
    here = finding.place is not None and finding.place.file != _ROSTER
    return here and (not edit.removes or finding.code == Code.UNKNOWN_KEY)


def _unfixed(finding: Finding, edit: Edit) -> Finding:
    """Return a finding without the fix for a key, where the fix would replace all of a dotted path."""
    whole = finding.code == Code.UNKNOWN_KEY and not edit.key.plain
    return finding.model_copy(update={"fix": None}) if whole else finding


def _roster_of(edit: Edit) -> Table:
    """Return a roster with nothing in it but the way to what is changed."""
    steps = edit.steps
    row = _end_of_entry(edit) if steps[0] in LISTS else 0
    node = edit.node
    for number in range(len(steps) - 1, max(row - 1, 0), -1):
        node = _table(edit, number, node)
    if row:
        node = Listing(START, (with_id(node, ".".join(steps[1:row]), edit.key) if steps[0] in NAMED else node,))
    return _table(edit, 0, node)


def _table(edit: Edit, number: int, node: Node) -> Table:
    key = edit.step_key(number)
    return Table(START, {key.text: key}, {key.text: node})


def _end_of_entry(edit: Edit) -> int:
    """Return how many steps name an entry of a list: an id may have dots, and what follows it is a key of a person."""
    steps = edit.steps
    if len(steps) == 1:
        return 0
    ends = [at for at in range(2, len(steps)) if steps[at] in PERSON_KEYS] if steps[0] in NAMED else []
    if edit.removes and steps[0] in NAMED and not ends:
        return len(steps)  # the roster tells whether the last step is a key or belongs to an id
    return ends[0] if ends else 2
