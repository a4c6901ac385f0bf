"""The roles and paths that come with the program, in USD."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Path, Role
from ldplanner.errors import RejectedInputError
from ldplanner.load.compose import compose
from ldplanner.load.entry import Entry, Spot, read_each
from ldplanner.load.path import merged, read_path
from ldplanner.load.report import Report
from ldplanner.load.role import read_role
from ldplanner.load.shipped import shipped_file
from ldplanner.load.source import read_source

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
    roles = {role.id: role for role in _read("roles", read_role)}
    rows = _read("paths", read_path)
    return Catalogue(roles, {(path.from_role, path.to_role): path for path in merged(rows, {})})


def _read(name: str, read: Callable[[Spot], T]) -> list[T]:
    """Return the entries of the one list in a shipped file of that name."""
    file = str(shipped_file(name))
    report = Report(file)
    source = read_source(file, report)
    table = compose(source, report)
    found: list[T] = []
    if table:
        entry = Entry(Spot(report, table, ""), (name,), f"`{name}.yaml`")
        found = entry.need(name, lambda spot: read_each(spot.items(), read)) or []
    if report.has_errors:
        raise RejectedInputError(report.findings, {source.name: source.text})
    return found
