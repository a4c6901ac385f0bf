"""What each job title of an export is taken for."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.exchange.export import TitleLine
from ldplanner.exchange.placing import Source
from ldplanner.exchange.titles.matcher import Outcome
from ldplanner.render.figures import count
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look

_LONGEST = 34
_STYLES = {Outcome.SURE: "green", Outcome.ASK: "bold yellow", Outcome.NOT_LND: "dim"}


def titles_page(lines: Sequence[TitleLine], look: Look) -> list[Text]:
    """Return the titles by outcome, what has to be decided first, each with how many people have it."""
    groups = [
        _group(outcome, [one for one in lines if one.meaning.match.outcome is outcome], look) for outcome in _HEADS
    ]
    return joined([*groups, paragraph(ink(_HELP), look.width)])


_HEADS = {
    Outcome.ASK: ("To decide", "how close the first candidate comes, and the likeliest roles"),
    Outcome.SURE: ("Sure", "how sure; `yours` is from your corrections"),
    Outcome.NOT_LND: ("Not L&D", "left out, or into the pool by --others"),
}
_HELP = (
    "Correct what is wrong in titles.yaml beside your roster, a line for each title: the title in quotes, a colon, "
    "and the id of a role (`ldplanner roles`), not-lnd, or pool."
)


def _group(outcome: Outcome, lines: Sequence[TitleLine], look: Look) -> list[Text]:
    if not lines:
        return []
    people = sum(one.people for one in lines)
    title, remark = _HEADS[outcome]
    head = heading(
        f"{title}: {count(len(lines), 'title')}, {'1 person' if people == 1 else f'{people} people'}", remark
    )
    rows = columns([_row(one, look) for one in lines], "><<<")
    if outcome is not Outcome.ASK:
        return [head, *rows]
    return [head, *(line for one, row in zip(lines, rows, strict=True) for line in (row, *_candidates(one, look)))]


def _row(line: TitleLine, look: Look) -> list[Text]:
    match = line.meaning.match
    longest = _LONGEST if look.width <= 80 else 2 * _LONGEST  # noqa: PLR2004  the width of a plain terminal
    title = line.title or "(no job title)"
    shown = title if len(title) <= longest else title[: longest - len(look.glyphs.hidden)] + look.glyphs.hidden
    role = "pool" if line.meaning.to_pool else match.role or ""
    return [ink(str(line.people)), ink(shown), ink(_certainty(line)), ink(role, _STYLES[match.outcome])]


def _certainty(line: TitleLine) -> str:
    if line.meaning.source is Source.USER:
        return "yours"
    return "" if line.meaning.match.outcome is Outcome.NOT_LND else f"{line.meaning.match.confidence:.0%}"


def _candidates(line: TitleLine, look: Look) -> list[Text]:
    """Return the roles that a title may mean, below it."""
    roles = ", ".join(line.meaning.match.candidates) or "no role comes close"
    return paragraph(ink(roles, _STYLES[Outcome.ASK]), look.width, indent=6)
