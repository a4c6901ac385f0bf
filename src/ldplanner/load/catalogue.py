"""The roles and paths that come with the program, in USD."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Path, Role
from ldplanner.load.codes import Code
from ldplanner.load.entry import Entry, Spot, read_each
from ldplanner.load.kind_of_file import FileKind
from ldplanner.load.mapping_file import Reading, read_mapping
from ldplanner.load.path import merged, read_path
from ldplanner.load.role import read_role
from ldplanner.load.shipped import shipped_file
from ldplanner.load.shown import shown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every shipped role by id, and every shipped path by its two ends; money in USD."""

    roles: Mapping[RoleId, Role]
    paths: Mapping[tuple[RoleId, RoleId], Path]


@lru_cache(maxsize=1)
def read_catalogue() -> Catalogue:
    """Return the shipped catalogue.

    Raises:
        RejectedInputError: a shipped file was damaged.
    """
    roles = read_roles_file(str(shipped_file("roles"))).sound
    paths = read_paths_file(str(shipped_file("paths"))).sound
    return Catalogue({role.id: role for role in roles}, {(path.from_role, path.to_role): path for path in paths})


def read_roles_file(path: str) -> Reading[list[Role]]:
    """Read a list of roles, each with its figures and their sources.

    Raises:
        UnreadableInputError: the file cannot be read at all.
    """
    return read_mapping(path, FileKind.ROLES, lambda spot: _listed(spot, "roles", _once()))


def read_paths_file(path: str) -> Reading[tuple[Path, ...]]:
    """Read a list of paths, each with all its figures; the roles it mentions are not looked up.

    Raises:
        UnreadableInputError: the file cannot be read at all.
    """
    return read_mapping(path, FileKind.PATHS, lambda spot: merged(_listed(spot, "paths", read_path), {}))


def _listed(spot: Spot, name: str, read: Callable[[Spot], T]) -> list[T]:
    """Return the entries of the one list in a file."""
    return Entry(spot, (name,), f"`{name}.yaml`").need(name, lambda each: read_each(each.items(), read)) or []


def _once() -> Callable[[Spot], Role]:
    """Return a reader of roles that refuses a second one of the same id."""
    first: dict[RoleId, Spot] = {}

    def read(spot: Spot) -> Role:
        role = read_role(spot)
        if first.setdefault(role.id, spot) is not spot:
            related = (spot.report.related(first[role.id].node.span, "first given here"),)
            raise spot.wrong(
                Code.DUPLICATE_ID, f"duplicate role {shown(role.id)}", "keep one of the two", related=related
            )
        return role

    return read
