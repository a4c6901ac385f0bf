"""A file given where one of another kind belongs: one finding that says so, instead of all that is wrong with it."""

from collections.abc import Iterator, Mapping

from ldplanner.load.codes import Code
from ldplanner.load.compose import compose_any, table_of
from ldplanner.load.kind_of_file import TELLING, FileKind
from ldplanner.load.node import Listing, Node, Scalar, Table
from ldplanner.load.report import Broken, Report
from ldplanner.load.source import STDIN, Source, name_of

_CALLED: Mapping[FileKind, str] = {
    FileKind.ROSTER: "a roster",
    FileKind.PROFILE: "a profile",
    FileKind.SCENARIOS: "a scenario file",
    FileKind.ROLES: "a list of roles",
    FileKind.PATHS: "a list of paths",
    FileKind.TITLES: "a list of job titles",
    FileKind.PLAN: "a saved plan",
}
# by what is given, where a roster belongs; FILE stands for its name
_IN_PLACE_OF_A_ROSTER: Mapping[FileKind, str] = {
    FileKind.PROFILE: "aim at it with `--profile FILE`, and give the roster here",
    FileKind.SCENARIOS: "`ldplanner compare ROSTER FILE` plans its scenarios",
    FileKind.TITLES: "`ldplanner import EXPORT --corrections FILE` reads it",
    FileKind.PLAN: "`ldplanner show FILE` shows it; here belongs the roster it was made from",
}
_WANTED: Mapping[FileKind, str] = {
    FileKind.ROSTER: "a roster has `horizon:` and `people:`; `ldplanner init` writes a first one",
    FileKind.PROFILE: "a profile has `streams:`; `ldplanner profiles` lists those that come with the program",
    FileKind.PLAN: "`ldplanner plan ROSTER -o plan.json` writes one",
}
_A_ROSTER_FOR_A_PLAN = (
    "`ldplanner plan FILE -o plan.json` makes a plan of it; where both are given, as to `ldplanner verify`, the roster "
    "comes first, then the plan"
)


def compose_as(expected: FileKind, source: Source, report: Report) -> Table | None:
    """Return the keys and values of a YAML file; None if it has none, or is of another kind, which is reported."""
    try:
        root = compose_any(source, report)
        if root is None:
            return None
        refuse_other_kind(root, expected, report)
    except Broken:
        return None
    return table_of(root, report)


def refuse_other_kind(root: Node, expected: FileKind, report: Report) -> None:
    """Make sure that the keys of a file are not those of another kind.

    Raises:
        Broken: they are.
    """
    first: dict[FileKind, Scalar] = {}
    for key in _keys(root):
        if key.text in TELLING:
            first.setdefault(TELLING[key.text], key)
    likely = (FileKind.PLAN, expected, *first)  # a plan has a budget, as a roster has
    kind = next((each for each in likely if each in first), expected)
    if kind is not expected:
        message = f"this is {_CALLED[kind]}, not {_CALLED[expected]}"
        raise report.add(Code.OTHER_KIND, message, first[kind], hint=_help(kind, expected, report.file))


def _help(kind: FileKind, expected: FileKind, file: str) -> str:
    help_ = _WANTED.get(expected, "")
    if expected is FileKind.ROSTER:
        help_ = _IN_PLACE_OF_A_ROSTER.get(kind, help_)
    elif (kind, expected) == (FileKind.ROSTER, FileKind.PLAN):
        help_ = _A_ROSTER_FOR_A_PLAN
    return help_.replace("FILE", _named(file))


def _named(file: str) -> str:
    """Return what to write for a file on a command line."""
    return STDIN if file == name_of(STDIN) else file


def _keys(root: Node) -> Iterator[Scalar]:
    """Return the keys of the outermost mapping, or of the mappings in an outermost list."""
    for node in root.items if isinstance(root, Listing) else (root,):
        if isinstance(node, Table):
            yield from node.keys.values()
