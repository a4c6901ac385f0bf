"""What the pages of a frontier have in common: how figures, points and the proof are put into words."""

from ldplanner.domain.frontier import Frontier, Number, Point
from ldplanner.domain.plan import Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import count, listing

ENDS = {
    Termination.PROVED: "",
    Termination.TIME_LIMIT: "the time limit ended the search for the others",
    Termination.INTERRUPTED: "the search for the others was interrupted",
}


def figure(value: Number) -> str:
    """Write a figure that is varied: whole ones with commas, others with the decimals they have."""
    return f"{value:,}" if isinstance(value, int) else f"{value:g}"


def label(path: str, roster: Roster) -> str:
    """Name a figure that is varied, money with its currency."""
    return f"{path}, {roster.currency}" if path.startswith("budget.") and path != "budget.on_costs" else path


def remark(point: Point) -> str:
    """Return what is to be said about a point besides its gap; nothing if it is proven."""
    match point.status:
        case Status.OPTIMAL:
            return ""
        case Status.FEASIBLE:
            return "not proven"
        case Status.INFEASIBLE:
            return "no plan obeys every limit"
        case Status.UNKNOWN:
            return "no plan found in time"


def proof(frontier: Frontier) -> str:
    """Say how many points are proven, and why not all of them."""
    proven = sum(point.status in {Status.OPTIMAL, Status.INFEASIBLE} for point in frontier.points)
    total = len(frontier.points)
    if proven == total:
        named = {1: "The one point is", 2: "Both points are"}
        return f"{named.get(total, f'All {total} points are')} proven."
    verb = "is" if proven == 1 else "are"
    return f"{proven} of {count(total, 'point')} {verb} proven; {ENDS[frontier.termination]}."


def standing(frontier: Frontier) -> str:
    """Say what the roster itself has, as far as it has anything."""
    known = [(each.path, figure(each.now)) for each in frontier.vary if each.now is not None]
    if len(frontier.vary) == 1:
        return f"The roster itself has {known[0][1]}." if known else ""
    return f"The roster itself has {listing([f'{path} {now}' for path, now in known])}." if known else ""
