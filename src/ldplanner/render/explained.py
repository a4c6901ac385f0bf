"""A kind of finding explained: why it matters, an example, and what to do."""

from dataclasses import asdict

from rich.text import Text

from ldplanner.check.kind import Kind
from ldplanner.render.as_json import neutral_json
from ldplanner.render.findings import STYLES
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look


def explained_page(kind: Kind, look: Look) -> list[Text]:
    """Return everything that is known about a kind of finding."""
    title = Text.assemble(ink(f"{kind.severity}[{kind.code}]", STYLES[kind.severity]), ink(f": {kind.label}", "bold"))
    name = ink(f"also called {kind.name}; see {kind.page}", "dim")
    example = [ink(f"  {line}".rstrip()) for line in kind.example.splitlines()]
    return joined(
        [
            [title, *paragraph(name, look.width)],
            paragraph(ink(kind.text), look.width),
            [heading("Example"), Text(), *example] if example else [],
            [heading("What to do"), Text(), *paragraph(ink(kind.fix), look.width, indent=2)] if kind.fix else [],
        ]
    )


def explained_json(kind: Kind) -> str:
    """Return the same as JSON."""
    return neutral_json(asdict(kind) | {"severity": kind.severity.value, "url": kind.page})
