"""Why there can be no plan: the limits and needs that cannot hold together, where they stand, and what would do."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.text import Text

from ldplanner.domain.finding import Place
from ldplanner.domain.plan import Clash, NoPlan
from ldplanner.render.layout import ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.relaxed import relaxed_item
from ldplanner.render.snippet import cropped, lines_of, shown_line

INDENT = 4
RELAX = "`ldplanner plan --relax` plans on with the nearest thing."


@dataclass(frozen=True)
class Written:
    """What the limits clash over as it is written: places by path, the text of each file by name, whether with pay."""

    places: Mapping[str, Place]
    sources: Mapping[str, str]
    show_pay: bool = False

    def nearest(self, path: str) -> Place | None:
        """Return where a path stands, or else the closest thing around it that is written down."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path.rpartition("/")[0]
        return None

    def line(self, place: Place, look: Look, indent: int) -> list[Text]:
        """Return the line of a place with its number; nothing if the file is not at hand."""
        lines = lines_of(self.sources.get(place.file, ""))
        if place.file not in self.sources or place.line > len(lines):
            return []
        number = f"{' ' * indent}{place.line} | "
        mask = look.glyphs.hidden
        shown = shown_line(lines[place.line - 1], near=place.column, show_pay=self.show_pay, mask=mask)
        shown = cropped(shown, shown.span(place.column, place.column)[0], look.width - len(number), mask)
        line = Text.assemble(ink(number, "blue"), ink(shown.text))
        line.rstrip()
        return [line]


def conflict_page(outcome: NoPlan, written: Written, look: Look) -> list[Text]:
    """Return the limits that clash with their lines, as far as these are known, what would do, and what to do."""
    lead = Text.assemble(
        ink("impossible", "bold red"), ink(": no plan can obey all of these together (proven)", "bold")
    )
    any_helps = any(clash.changes for clash in outcome.conflict)
    clashes = [line for clash in outcome.conflict for line in _clash(clash, written, look, any_helps=any_helps)]
    together = [line for relaxed in outcome.nearest for line in relaxed_item(relaxed, look)]
    advice = [paragraph(ink(words), look.width) for words in _advice(outcome)]
    return joined([paragraph(lead, look.width), clashes, *advice, together])


def _clash(clash: Clash, written: Written, look: Look, *, any_helps: bool) -> list[Text]:
    place = written.nearest(clash.path)
    where = ink(f"  {place.file}:{place.line}", "blue") if place else Text()
    page = paragraph(Text.assemble(ink(clash.limit), where), look.width, first=ink("  -"), indent=INDENT)
    page += written.line(place, look, INDENT + 2) if place else []
    for number, change in enumerate(clash.changes):
        lead = ink(f"{'':{INDENT + 2}}{'or' if number else 'enough'}: ", "bold green")
        page += paragraph(ink(change.words), look.width, first=lead, indent=INDENT + 10)
    if any_helps and not clash.changes:
        page += paragraph(ink("no change of this alone was found to be enough", "dim"), look.width, indent=INDENT + 2)
    return page


def _advice(outcome: NoPlan) -> list[str]:
    """Return a paragraph each on what is known, and what to do."""
    number = len(outcome.conflict)
    if not number:
        return ["Which limits clash was not found in time: give more with --time-limit, or relax the tightest."]
    known = []
    if not outcome.minimal:
        known = ["The time ran out before it was clear that all of these are to blame: give more with --time-limit."]
    changes = sum(len(clash.changes) for clash in outcome.conflict)
    if changes:
        some = "Any one of these changes is enough: each is" if changes > 1 else "This change is enough: it is"
        return [*known, f"{some} the least of its kind, and was tried. {RELAX}"]
    if outcome.nearest:
        return [
            *known,
            f"No single change was found to be enough: others clash too. {RELAX} It would loosen:",
        ]
    if number == 1:
        return [*known, "The roster cannot meet this one at all: relax it, or give more people, paths, money or time."]
    return [*known, "They cannot all hold together: relax at least one of them, then plan again."]
