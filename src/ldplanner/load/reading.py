"""What reading a roster gives: the roster, the findings, and where everything stands in the file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ldplanner.domain.finding import Finding, Place
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.roster import Roster
from ldplanner.load.node import Listing, Node, Scalar, Table, child, children
from ldplanner.load.report import Report


class Places(Mapping[str, Place]):
    """The place of every value in a file by its path, such as `/people/3/salary`; the whole file is the empty path."""

    def __init__(self, report: Report, root: Node | None) -> None:
        self._report = report
        self._root = root

    def __getitem__(self, path: str) -> Place:
        node = self._at(path)
        if node is None:
            raise KeyError(path)
        return self._report.place(node.span)

    def remarked(self, path: str) -> Place:
        """Return where to remark on a value: a whole section such as `/people` at its key, not at its first entry."""
        section = path.removeprefix("/")
        if isinstance(self._root, Table) and isinstance(self._root.values.get(section), Listing):
            return self._report.place(self._root.keys[section].span)
        return self[path]

    def written(self, path: str) -> str:
        """Return a single value as it was written; nothing where there is none."""
        node = self._at(path)
        return node.text if isinstance(node, Scalar) else ""

    def _at(self, path: str) -> Node | None:
        node = self._root
        for step in path.split("/")[1:]:
            node = None if node is None else child(node, step)
        return node

    def __iter__(self) -> Iterator[str]:
        waiting = [] if self._root is None else [("", self._root)]
        while waiting:
            path, node = waiting.pop()
            yield path
            waiting.extend((f"{path}/{step}", inside) for step, inside in children(node))

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True)
class Given:
    """What stands in the file of a roster itself; `keys` are its sections, `grouped` the people of its groups."""

    keys: frozenset[str] = frozenset()
    roles: frozenset[RoleId] = frozenset()
    paths: frozenset[tuple[RoleId, RoleId]] = frozenset()
    grouped: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True)
class RosterReading:
    """A roster, None if there are errors, and the findings in order of place.

    `places` leads from a path in the file to its place; `paths_of_needs` from an index of `roster.needs`,
    `paths_of_courses` of `roster.compliance`, `paths_of_people` from an id, and `paths_of_routes` from both ends of a
    reskilling path that the file gives, to the path in the file. `sources` holds the text of each file by name.
    """

    roster: Roster | None
    findings: tuple[Finding, ...]
    places: Places
    paths_of_needs: tuple[str, ...]
    paths_of_people: Mapping[PersonId, str]
    sources: Mapping[str, str]
    given: Given = Given()
    paths_of_courses: tuple[str, ...] = ()
    paths_of_routes: Mapping[tuple[RoleId, RoleId], str] = field(default_factory=dict)


def place_in_file(path: str, paths_of_needs: Sequence[str]) -> str:
    """Return where in the file a limit, or a figure of it, stands; needs are numbered as the roster sorts them."""
    match path.split("/")[1:]:
        case ["needs", number, *rest]:
            return "/".join((paths_of_needs[int(number)], *rest))
        case _:
            return path
