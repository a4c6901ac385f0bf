"""What there is to say about a kind of finding, whoever has it."""

from dataclasses import dataclass
from typing import Protocol

from ldplanner.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: `name` in kebab-case, `label` in one line, `text` why it matters, `example` a file with it.

    `severity` is the usual one; `fix` says what to do about it. `example` is empty where a page cannot show one, and
    `text` says why.
    """

    code: str
    name: str
    severity: Severity
    label: str
    text: str
    example: str
    fix: str

    @property
    def page(self) -> str:
        """Where it is documented, relative to the root of the project."""
        return page_of(self.code)


def page_of(code: str) -> str:
    """Return where a code is documented, relative to the root of the project."""
    return f"docs/findings.md#{code.lower()}"


class Labelled(Protocol):
    """A code with its name and label: a member of any of the enumerations of codes."""

    @property
    def name(self) -> str:
        """The name of the member, in capitals."""

    @property
    def value(self) -> str:
        """The code."""

    @property
    def label(self) -> str:
        """What kind of finding it is, in one line."""


def explained(code: Labelled, text: str, example: str, fix: str, severity: Severity = Severity.ERROR) -> Kind:
    """Return the kind of finding that a code stands for."""
    name = code.name.lower().replace("_", "-")
    return Kind(code.value, name, severity, code.label, text, example, fix)
