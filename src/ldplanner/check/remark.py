"""A finding about a roster, at its place in the file."""

from collections.abc import Iterable, Iterator

from ldplanner.check.codes import Code
from ldplanner.domain.finding import Finding, Fix, Related, Severity
from ldplanner.domain.person import Person
from ldplanner.load.reading import RosterReading


def remark(  # noqa: PLR0913  the parts of a finding
    reading: RosterReading,
    code: Code,
    severity: Severity,
    message: str,
    *,
    path: str,
    hint: str,
    related: tuple[Related, ...] = (),
    instead: str | None = None,
) -> Finding:
    """Return a finding at a path of the file, or at the nearest part of it that is there.

    `instead` is what to write at the path, where only one mending makes sense.
    """
    at = path
    while at and at not in reading.places:
        at = at.rpartition("/")[0]
    place = reading.places.remarked(at) if at in reading.places else None
    fix = None if place is None or instead is None else Fix(place=place, replacement=instead)
    return Finding(
        code=code, severity=severity, message=message, place=place, path=path, help=hint, related=related, fix=fix
    )


def also(reading: RosterReading, path: str, message: str) -> tuple[Related, ...]:
    """Return another place that belongs to a finding; none if it is not in the file."""
    place = reading.places.get(path)
    return (Related(place=place, message=message),) if place else ()


def each_row(reading: RosterReading, people: Iterable[Person]) -> Iterator[tuple[Person, str]]:
    """Return people with the path of the row that tells about them; of a group the first stands for all."""
    seen: set[str] = set()
    for person in people:
        row = reading.paths_of_people[person.id]
        if row not in seen:
            seen.add(row)
            yield person, row
