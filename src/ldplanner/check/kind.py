"""What there is to know about a kind of finding."""

from dataclasses import dataclass

from ldplanner.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: `name` in kebab-case, `label` in one line, `text` why it matters, `example` YAML that has it.

    `severity` is the usual one; `fix` says what to do about it.
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
