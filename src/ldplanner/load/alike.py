"""The same in several places: told once, taken apart place by place, and told again of some of them only."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from ldplanner.domain.finding import Alike, Finding, Fix, Occurrence, Related, Severity
from ldplanner.load.codes import Code
from ldplanner.load.shown import listed

_MOST_RELATED = 5


def told_at_once(  # noqa: PLR0913  the parts of a finding
    code: Code,
    subject: str,
    places: Iterable[Occurrence],
    *,
    hint: str,
    severity: Severity = Severity.ERROR,
    instead: str | None = None,
) -> Finding:
    """Return a finding at the first of these places, with the others beside it.

    `instead` is the text to put there, where only one mending makes sense.
    """
    every = sorted(places, key=_position)
    first, *others = every
    beside = () if code in _NAMES_EVERYONE else others[:_MOST_RELATED]
    return Finding(
        code=code,
        severity=severity,
        message=_MESSAGES[code](subject, every),
        place=first.place,
        path=first.path,
        help=hint,
        related=tuple(Related(place=other.place, message="also here") for other in beside),
        fix=None if instead is None else Fix(place=first.place, replacement=instead),
        alike=Alike(subject=subject, places=tuple(every)),
    )


def one_by_one(finding: Finding) -> tuple[Finding, ...]:
    """Return a finding for each of its places, as if the others were not there."""
    if finding.alike is None:
        return (finding,)
    return tuple(_told_of(finding, finding.alike.subject, [place]) for place in finding.alike.places)


def at_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with those told once that are alike but for their places: the reverse of `one_by_one`."""
    groups: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for number, finding in enumerate(findings):
        groups[_likeness(finding) or (number,)].append(finding)
    return tuple(map(_merged, groups.values()))


def _likeness(finding: Finding) -> tuple[object, ...]:
    """Return what findings that are told once have in common; nothing for one that stands alone."""
    if finding.alike is None:
        return ()
    file = finding.place.file if finding.place else ""
    return finding.code, finding.severity, file, finding.alike.subject, finding.help


def _merged(findings: Sequence[Finding]) -> Finding:
    first = findings[0]
    if first.alike is None:
        return first
    places = [place for finding in findings if finding.alike for place in finding.alike.places]
    return _told_of(first, first.alike.subject, places)


def _told_of(finding: Finding, subject: str, places: Sequence[Occurrence]) -> Finding:
    instead = finding.fix.replacement if finding.fix else None
    return told_at_once(
        Code(finding.code), subject, places, hint=finding.help, severity=finding.severity, instead=instead
    )


def _position(one: Occurrence) -> tuple[int, int]:
    return one.place.line, one.place.column


def _in_places(subject: str, places: Sequence[Occurrence]) -> str:
    return f"{subject} (in {len(places)} places)" if len(places) > 1 else subject


def _without_salary(role: str, places: Sequence[Occurrence]) -> str:
    return f"no salary for {listed(_ids(places))}, and none is known for {role}"


def _paid_as_role(_: str, places: Sequence[Occurrence]) -> str:
    ids = _ids(places)
    people = "1 person without a salary is" if len(ids) == 1 else f"{len(ids)} people without a salary are"
    return f"{people} paid as their role: {listed(ids)}"


def _ids(places: Iterable[Occurrence]) -> list[str]:
    return [one for place in places for one in place.ids]


_MESSAGES: Mapping[str, Callable[[str, Sequence[Occurrence]], str]] = {
    Code.UNKNOWN_ROLE: _in_places,
    Code.UNKNOWN_MANAGER: _in_places,
    Code.UNKNOWN_UNIT: _in_places,
    Code.NO_SALARY: _without_salary,
    Code.SALARY_OF_ROLE: _paid_as_role,
}
_NAMES_EVERYONE = frozenset({Code.SALARY_OF_ROLE})
