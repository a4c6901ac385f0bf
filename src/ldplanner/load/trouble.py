"""What the YAML reader says when it stumbles, and what is told to the user instead."""

from dataclasses import dataclass

from ldplanner.load.codes import Code
from ldplanner.load.node import Span


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the YAML reader said: its words, where it stopped, where what it was reading began, and the last value."""

    problem: str
    at: Span
    context: str
    began: Span | None
    last: Span | None
    last_quoted: bool
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Return a line of the file, counted from 1."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.line(self.at.line)[: self.at.column - 1]

    @property
    def character(self) -> str:
        """The character at the place."""
        return self.line(self.at.line)[self.at.column - 1 : self.at.column]


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong, where, and what to do; `other` is a second place that matters, and why."""

    code: Code
    message: str
    span: Span
    hint: str
    other: tuple[Span, str] | None = None
