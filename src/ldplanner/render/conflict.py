"""Why there can be no plan: the limits and needs that cannot hold together, and where they stand."""

from collections.abc import Mapping

from rich.text import Text

from ldplanner.domain.finding import Place
from ldplanner.domain.plan import Clash, NoPlan
from ldplanner.render.layout import ink, joined, paragraph
from ldplanner.render.look import Look


def conflict_page(outcome: NoPlan, places: Mapping[str, Place], look: Look) -> list[Text]:
    """Return the limits that clash with their places, as far as these are known, and what to do."""
    lead = Text.assemble(
        ink("impossible", "bold red"), ink(": no plan can obey all of these together (proven)", "bold")
    )
    clashes = [line for clash in outcome.conflict for line in _clash(clash, places, look)]
    if len(outcome.conflict) == 1:
        advice = "The roster cannot meet this one at all: relax it, or give more people, paths, money or time."
    else:
        advice = "They cannot all hold together: relax at least one of them, then plan again."
    if not outcome.conflict:
        advice = "Which limits clash was not found in time: give more with --time-limit, or relax the tightest."
    return joined([paragraph(lead, look.width), clashes, paragraph(ink(advice), look.width)])


def _clash(clash: Clash, places: Mapping[str, Place], look: Look) -> list[Text]:
    place = _nearest(clash.path, places)
    where = ink(f"  {place.file}:{place.line}", "blue") if place else Text()
    return paragraph(Text.assemble(ink(clash.limit), where), look.width, first=ink("  -"), indent=4)


def _nearest(path: str, places: Mapping[str, Place]) -> Place | None:
    """Return where a path stands, or else the closest thing around it that is written down."""
    while path:
        if path in places:
            return places[path]
        path = path.rpartition("/")[0]
    return None
