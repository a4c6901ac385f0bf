"""In which order to read findings: root causes before what they may have caused."""

from collections.abc import Iterable, Sequence

from ldplanner.domain.finding import Finding, Severity

_SEVERITIES = {severity: rank for rank, severity in enumerate(Severity)}
_FAMILY = slice(3, 4)  # LDP2xx


def in_order(findings: Iterable[Finding], files: Sequence[str]) -> tuple[Finding, ...]:
    """Sort findings file by file: what stops the run first, then the file itself before values before the department.

    Within a family, keys of the whole file come first: a misspelt `roles:` makes every role of it unknown.
    """
    numbers = {file: number for number, file in enumerate(files)}

    def rank(finding: Finding) -> tuple[int, str, int, str, bool, int, int, str]:
        place, severity = finding.place, _SEVERITIES[finding.severity]
        file, line, column = (place.file, place.line, place.column) if place else ("", 0, 0)
        is_nested = finding.path.count("/") > 1
        number = numbers.get(file, len(files))
        return (number, file, severity, finding.code[_FAMILY], is_nested, line, column, finding.code)

    return tuple(sorted(findings, key=rank))


def gravest(findings: Sequence[Finding], most: int) -> list[Finding]:
    """Return at most so many findings, errors before warnings before the rest, in the order they had."""
    by_severity = sorted(range(len(findings)), key=lambda index: _SEVERITIES[findings[index].severity])
    return [findings[index] for index in sorted(by_severity[:most])]
