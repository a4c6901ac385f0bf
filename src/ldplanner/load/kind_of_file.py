"""What a file is, told by its first telling key; a list of the catalogue, by its only key."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

import yaml

from ldplanner.load.compose import MOST_DEPTH
from ldplanner.load.report import Report
from ldplanner.load.source import name_of, read_source


class FileKind(StrEnum):
    """What a file of YAML holds; a saved plan is JSON, which is YAML too."""

    ROSTER = "roster"
    PROFILE = "profile"
    SCENARIOS = "scenarios"
    ROLES = "roles"
    PATHS = "paths"
    TITLES = "titles"
    PLAN = "plan"


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# keys that two kinds share, such as `profile` and `title`, tell nothing
TELLING = {
    **dict.fromkeys(("department", "as_of", "horizon", "budget", "limits", "people", "pool", "needs"), FileKind.ROSTER),
    **dict.fromkeys(("streams", "floors", "order", "measure"), FileKind.PROFILE),
    **dict.fromkeys(("scenarios", "set"), FileKind.SCENARIOS),
    **dict.fromkeys(("other_trades", "noise", "at_the_end"), FileKind.TITLES),
    "termination": FileKind.PLAN,
}
# a roster has them too, beside others; its roles are no list
_ALONE = {"roles": FileKind.ROLES, "paths": FileKind.PATHS}


def kind_of_file(path: str) -> FileKind:
    """Tell what a file is, standard input for `-`; one that tells nothing is taken for a roster.

    Raises:
        UnreadableInputError: it cannot be read at all.
    """
    return kind_of(read_source(path, Report(name_of(path))).text)


def kind_of(text: str) -> FileKind:
    """Tell what a text is, also one that is not valid YAML to its end."""
    try:
        seen: list[str] = []
        for key in _first_keys(text):
            if key in TELLING:
                return TELLING[key]
            seen.append(key)
        alone = _ALONE.get(",".join(seen))
        return alone if alone and _begins_with_a_list(text) else FileKind.ROSTER
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError):
        return FileKind.ROSTER  # what is wrong with it is told when it is read


def _begins_with_a_list(text: str) -> bool:
    """Tell whether the value of the first key is a list; stream, document, mapping and key come before it."""
    *_, value = islice(yaml.parse(text, Loader=_LOADER), 5)
    return isinstance(value, yaml.SequenceStartEvent)


def _first_keys(text: str) -> Iterator[str]:
    """Return the keys of the outermost mapping, or of the mappings in an outermost list, as they come."""
    key_is_next: list[bool | None] = []  # of every collection that is open; None for lists
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionEndEvent):
            key_is_next.pop()
        if len(key_is_next) > MOST_DEPTH:
            return
        if not isinstance(event, yaml.NodeEvent):
            continue
        on_surface = len(key_is_next) == 1 or (len(key_is_next) == 2 and key_is_next[0] is None)  # noqa: PLR2004
        if isinstance(event, yaml.ScalarEvent) and on_surface and key_is_next[-1]:
            yield event.value
        if key_is_next and key_is_next[-1] is not None:
            key_is_next[-1] = not key_is_next[-1]
        if isinstance(event, yaml.CollectionStartEvent):
            key_is_next.append(True if isinstance(event, yaml.MappingStartEvent) else None)
