"""Rosters in which some limits are out of the way: given, but more than any plan could use."""

from collections.abc import Iterable, Iterator

from ldplanner.domain.compliance import compliance_needs
from ldplanner.domain.loosening import DELIVERY, DESIGN, Loosening, loosened
from ldplanner.domain.roster import Roster
from ldplanner.program.build import build
from ldplanner.program.giving import limits_of
from ldplanner.program.linear import Limit

AMPLE = 100
RICH = 100_000_000


def generous(roster: Roster, limits: Iterable[Limit] | None = None, *, but: Iterable[Limit] = ()) -> Roster:
    """Return the roster with these limits out of the way, or all of its limits, but for some."""
    kept = set(but)
    gone = limits_of(build(roster, ()).program) if limits is None else limits
    return loosened(roster, [each for limit in gone if limit not in kept for each in _ample(roster, limit)])


def _ample(roster: Roster, limit: Limit) -> Iterator[Loosening]:
    match limit.path.split("/")[1:]:
        case ["budget", *_]:
            yield Loosening(limit.path, None, RICH)
        case ["limits", "hires_per_quarter"] | ["roles", _, "max_hires"]:
            yield Loosening(limit.path, None, AMPLE)
        case ["limits", "headcount", side]:
            yield Loosening(limit.path, None, 0.0 if side == "min" else float(AMPLE))
        case ["limits", "reskilling_at_once"]:
            yield Loosening(limit.path, None, None)
        case ["limits", "leaders_first"]:
            yield Loosening(limit.path, before=True, after=False)
        case ["needs", _]:
            yield Loosening(f"{limit.path}/at_least", None, 0.0)
        case ["compliance"]:
            path = DESIGN if "design" in limit.words else DELIVERY
            yield Loosening(path, sum(need.at_least for need in compliance_needs(roster.compliance)), 0.0)
        case _ if "hires" in limit.words:
            yield Loosening("/limits/hires_per_quarter", None, AMPLE)
        case _:
            pass  # somebody must be in the mix
