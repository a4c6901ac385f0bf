"""The warning above a plan that obeys its roster only as loosened."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.plan import Relaxed
from ldplanner.render.figures import count
from ldplanner.render.layout import ink, paragraph
from ldplanner.render.look import Look


def relaxed_section(relaxed: Sequence[Relaxed], look: Look) -> list[Text]:
    """Return what was loosened, each limit with the figure that stands in its place; nothing if nothing was."""
    if not relaxed:
        return []
    words = f": no plan can obey every limit of the roster. This one obeys it with {count(len(relaxed), 'change')}:"
    lead = Text.assemble(ink("warning", "bold yellow"), ink(words, "bold"))
    rows = [line for one in relaxed for line in relaxed_item(one, look)]
    return [*paragraph(lead, look.width), *rows]


def relaxed_item(relaxed: Relaxed, look: Look) -> list[Text]:
    """Return a limit, and what it is loosened to."""
    return paragraph(ink(f"{relaxed.limit}: {relaxed.words}"), look.width, first=ink("  -"), indent=4)
