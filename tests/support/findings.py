"""Findings, and runs of `check` that found them, made by hand."""

from ldplanner.check.file import CheckedFile
from ldplanner.check.run import Checked
from ldplanner.check.threshold import Threshold
from ldplanner.domain.finding import Finding, Fix, Place, Related, Severity


def place(line: int = 1, column: int = 1, end_column: int = 2, file: str = "roster.yaml") -> Place:
    """Return a stretch of one line."""
    return Place(file=file, line=line, column=column, end_line=line, end_column=end_column)


def finding(  # noqa: PLR0913  the parts of a finding
    code: str = "LDP209",
    at: Place | None = None,
    *,
    severity: Severity = Severity.ERROR,
    message: str = "unknown role `trainr`",
    path: str = "/people/0/role",
    hint: str = "did you mean `trainer`?",
    related: tuple[Related, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """Return an unknown role on the first line, but for what is given."""
    where = at or place()
    return Finding(
        code=code, severity=severity, message=message, place=where, path=path, help=hint, related=related, fix=fix
    )


def found(
    *findings: Finding, files: tuple[str, ...] = ("roster.yaml",), fail_on: Threshold = Threshold.ERROR
) -> Checked:
    """Return a run over some files that found these."""
    return Checked(tuple(CheckedFile(file, ()) for file in files), findings, fail_on)
