"""What is found while a file is read: remarks, and names that are looked up once everything is known."""

from enum import Enum
from typing import NamedTuple

from ldplanner.domain.finding import Finding, Place, Related, Severity
from ldplanner.load.codes import Code
from ldplanner.load.node import Node, Span

_MOST = 1000


class Named(Enum):
    """What a mention names."""

    ROLE = "role"
    MANAGER = "manager"
    UNIT = "unit"


class Mention(NamedTuple):
    """A name that stands for something defined elsewhere."""

    named: Named
    text: str
    path: str
    span: Span


class Broken(Exception):  # noqa: N818  not an error of the program: the finding has been reported
    """This value cannot be used; why has been reported."""


class Report:
    """The findings about one file, and the names mentioned in it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.mentions: list[Mention] = []
        self._findings: list[Finding] = []
        self._unsaid = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found; a file of junk gets its first thousand and how many more there are."""
        if not self._unsaid:
            return tuple(self._findings)
        rest = Finding(code=Code.TOO_MANY, severity=Severity.INFO, message=f"{self._unsaid} more findings not shown")
        return (*self._findings, rest)

    @property
    def has_errors(self) -> bool:
        """Whether something was found that stops the run."""
        return any(finding.severity is Severity.ERROR for finding in self._findings)

    def place(self, span: Span) -> Place:
        """Return the stretch of this file."""
        line, column, end_line, end_column = span
        return Place(file=self.file, line=line, column=column, end_line=end_line, end_column=end_column)

    def related(self, span: Span, message: str) -> Related:
        """Return another stretch of this file, and why it matters."""
        return Related(place=self.place(span), message=message)

    def add(  # noqa: PLR0913  the parts of a finding
        self,
        code: Code,
        message: str,
        at: Span | Node | None,
        *,
        path: str = "",
        hint: str = "",
        related: tuple[Related, ...] = (),
        severity: Severity = Severity.ERROR,
    ) -> Broken:
        """Note a finding; what is returned may be raised to give the value up."""
        if len(self._findings) >= _MOST and severity is Severity.ERROR:
            self._unsaid += 1
            return Broken()
        span = at if at is None or isinstance(at, Span) else at.span
        place = None if span is None else self.place(span)
        self._findings.append(
            Finding(code=code, severity=severity, message=message, place=place, path=path, help=hint, related=related)
        )
        return Broken()
