"""Looser limits in words, and at the place where they stand in the file."""

from collections.abc import Callable, Sequence

from ldplanner.domain.loosening import DELIVERY, DESIGN, Loosening, Setting
from ldplanner.domain.plan import Change, Figure, Relaxed
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster

COMPLIANCE = "/compliance"


def change(loosening: Loosening, place_of: Callable[[str], str]) -> Change:
    """Return a looser limit as it is told; what no single figure of the file says has no value."""
    if loosening.path in {DESIGN, DELIVERY}:
        return Change(words=in_words(loosening), path=COMPLIANCE, value=None)
    return Change(words=in_words(loosening), path=place_of(loosening.path), value=_figure(loosening.after))


def relaxed(limit: str, loosening: Loosening, place_of: Callable[[str], str]) -> Relaxed:
    """Return a limit that was loosened as it is told; of compliance it is FTE that are given."""
    path = COMPLIANCE if loosening.path in {DESIGN, DELIVERY} else place_of(loosening.path)
    before, after = _figure(loosening.before), _figure(loosening.after)
    return Relaxed(limit=limit, words=in_words(loosening), path=path, before=before, after=after)


def loosening_of(told: Relaxed, roster: Roster, place_of: Callable[[str], str]) -> Loosening:
    """Return what was loosened from how it is told.

    Raises:
        LookupError: nothing in the roster is loosened that would be told like that.
        ValueError: a quarter is none.
    """
    before, after = _setting(told.before), _setting(told.after)
    possible = (Loosening(path, before, after) for path in _paths(told.path, len(roster.needs)))
    for loosening in possible:
        if relaxed(told.limit, loosening, place_of) == told:
            return loosening
    raise LookupError(told.path)


def _paths(place: str, needs: int) -> Sequence[str]:
    """Return the paths of what may stand at a place of the file, if it is one that is ever loosened."""
    match place.split("/")[1:]:
        case ["compliance"]:
            return DESIGN, DELIVERY
        case ["needs", _, key]:
            return [f"/needs/{index}/{key}" for index in range(needs)]
        case ["budget" | "limits", _, *_] | ["roles", _, "max_hires"]:
            return [place]
        case _:
            return []


def in_words(loosening: Loosening) -> str:
    """Say what to write instead of what."""
    before, after = loosening.before, loosening.after
    match loosening.path.split("/")[1:]:
        case ["limits", "hires_per_quarter"] if before is None:
            return f"hires_per_quarter {_shown(after)}, which then bounds hiring instead of the number of people"
        case ["limits", key] if after is None:
            return f"no limit on {key}"
        case ["needs", _, "from"] if before is None:
            return f"first needed in {after}, not from the start"
        case ["needs", _, "at_least"] if not after:
            return f"at_least 0 instead of {_shown(before)}: not needed at all"
        case ["compliance", kind]:
            how = "fewer hours of development" if kind == "design" else "fewer learners or larger classes"
            return f"compliance {kind} {_shown(after)} FTE instead of {_shown(before)}: {how}"
        case steps:
            return f"{_name(steps)} {_shown(after)} instead of {_shown(before)}"


def _name(steps: Sequence[str]) -> str:
    """Say what a figure is, by the steps of its path."""
    match steps:
        case ["budget", kind, *year]:
            name = "payroll" if kind == "payroll" else "change budget"
            return " in ".join((name, *year))
        case ["limits", "headcount", side]:
            return f"headcount {side}"
        case ["needs", _, "from"]:
            return "first needed in"
        case ["roles", role, key]:
            return f"{key} of {role}"
        case _:
            return steps[-1]


def _shown(figure: Setting) -> str:
    if isinstance(figure, bool):
        return str(figure).lower()
    if isinstance(figure, float):
        return f"{figure:,.3f}".rstrip("0").rstrip(".")
    return f"{figure:,}" if isinstance(figure, int) else str(figure)


def _figure(setting: Setting) -> Figure:
    return str(setting) if isinstance(setting, Quarter) else setting


def _setting(figure: Figure) -> Setting:
    return Quarter.parse(figure) if isinstance(figure, str) else figure
