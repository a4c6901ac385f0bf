"""A finding about a roster, at its place in the file."""

from ldplanner.check.codes import Code
from ldplanner.domain.finding import Finding, Severity
from ldplanner.load.reading import RosterReading


def remark(  # noqa: PLR0913  the parts of a finding
    reading: RosterReading, code: Code, severity: Severity, message: str, *, path: str, hint: str
) -> Finding:
    """Return a finding at a path of the file, or at the nearest part of it that is there."""
    at = path
    while at and at not in reading.places:
        at = at.rpartition("/")[0]
    return Finding(code=code, severity=severity, message=message, place=reading.places.get(at), path=path, help=hint)
