"""What is found while a file is read: remarks, and names that are looked up once everything is known."""

from enum import Enum
from typing import NamedTuple

from ldplanner.domain.finding import Finding, Fix, Place, Related, Severity
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


class Full(Exception):  # noqa: N818  not an error of the program either
    """So much is wrong with a file that reading on helps nobody; `report` says what was found until then."""

    def __init__(self, report: "Report") -> None:
        super().__init__(report.file)
        self.report = report


class Report:
    """The findings about one file, and the names mentioned in it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.mentions: list[Mention] = []
        self._findings: list[Finding] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found."""
        return tuple(self._findings)

    @property
    def has_errors(self) -> bool:
        """Whether something was found that stops the run."""
        return any(finding.severity is Severity.ERROR for finding in self._findings)

    def place(self, span: Span) -> Place:
        """Return the stretch of this file, or of the file that the span names."""
        line, column, end_line, end_column, file = span
        return Place(file=file or self.file, line=line, column=column, end_line=end_line, end_column=end_column)

    def related(self, span: Span, message: str) -> Related:
        """Return another stretch, and why it matters."""
        return Related(place=self.place(span), message=message)

    def forward(self, finding: Finding, path: str) -> None:
        """Note a finding from another report under a path of this file.

        Raises:
            Full: it was one too many.
        """
        self.note(finding.model_copy(update={"path": path}))

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
        instead: str | None = None,
    ) -> Broken:
        """Note a finding; what is returned may be raised to give the value up.

        `instead` is the text to put in its place, where only one mending makes sense.

        Raises:
            Full: it was one too many.
        """
        span = at if at is None or isinstance(at, Span) else at.span
        place = None if span is None else self.place(span)
        fix = None if place is None or instead is None else Fix(place=place, replacement=instead)
        self.note(
            Finding(
                code=code,
                severity=severity,
                message=message,
                place=place,
                path=path,
                help=hint,
                related=related,
                fix=fix,
            )
        )
        return Broken()

    def note(self, finding: Finding) -> None:
        """Note a finding as it is.

        Raises:
            Full: it was one too many.
        """
        self._findings.append(finding)
        if len(self._findings) >= _MOST:
            message = f"after {_MOST} findings the rest of the file was not read"
            self._findings.append(Finding(code=Code.TOO_MANY, severity=Severity.ERROR, message=message))
            raise Full(self)
