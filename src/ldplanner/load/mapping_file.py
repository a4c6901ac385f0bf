"""A file whose outermost value is a mapping: what was read of it, and what was found meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ldplanner.domain.finding import Finding
from ldplanner.errors import RejectedInputError
from ldplanner.load.entry import Spot
from ldplanner.load.kind_of_file import FileKind
from ldplanner.load.other_kind import compose_as
from ldplanner.load.report import Broken, Full, Mention, Report
from ldplanner.load.source import name_of, read_source

T = TypeVar("T")
Held_co = TypeVar("Held_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reading(Generic[Held_co]):
    """What a file holds, None if it has errors; the names it mentions are looked up by whoever knows them."""

    value: Held_co | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str]
    mentions: tuple[Mention, ...]

    @property
    def sound(self) -> Held_co:
        """What the file holds.

        Raises:
            RejectedInputError: it has errors.
        """
        if self.value is None:
            raise RejectedInputError(self.findings, self.sources)
        return self.value


def read_mapping(path: str, kind: FileKind, read: Callable[[Spot], T]) -> Reading[T]:
    """Read a file of a kind, `-` for standard input.

    Raises:
        UnreadableInputError: it cannot be read at all.
    """
    report = Report(name_of(path))
    source = read_source(path, report)
    table = None if report.has_errors else compose_as(kind, source, report)
    value = None
    if table:
        try:
            value = read(Spot(report, table, ""))
        except (Broken, Full):
            value = None
    sound = None if report.has_errors else value
    return Reading(sound, report.findings, {source.name: source.text}, tuple(report.mentions))
