"""Who reports to whom: a manager is somebody in the roster, and nobody reports to themselves by a detour."""

from collections.abc import Mapping, Sequence

from ldplanner.domain.ids import PersonId
from ldplanner.load.codes import Code
from ldplanner.load.members import Member
from ldplanner.load.shown import shown

_MOST_SHOWN = 8


def cycles(everyone: Sequence[Member]) -> None:
    """Report every circle of managers once, with everybody in it."""
    by_id = {member.id: member for member in everyone}
    given = {member.id: member.row.facts["manager"] for member in everyone}
    above = {one: PersonId(str(manager)) for one, manager in given.items() if manager}
    done: set[PersonId] = set()
    for member in everyone:
        walked: dict[PersonId, None] = {}
        one = member.id
        while one in by_id and one in above and one not in done and one not in walked:
            walked[one] = None
            one = above[one]
        if one in walked:
            way = list(walked)
            _report([by_id[each] for each in way[way.index(one) :]])
        done.update(walked)


def _report(circle: list[Member]) -> None:
    spots = [member.row.spot.inside("manager") for member in circle]
    first = spots[0]
    ids = [shown(member.id) for member in (*circle, circle[0])]
    if len(ids) > _MOST_SHOWN:
        ids = [*ids[: _MOST_SHOWN - 1], "…", ids[-1]]
    message = f"{ids[0]} is their own manager" if len(circle) == 1 else f"managers in a circle: {' → '.join(ids)}"
    related = tuple(
        spot.report.related(spot.node.span, f"{shown(member.id)} reports to {shown(str(member.row.facts['manager']))}")
        for member, spot in list(zip(circle, spots, strict=True))[1:_MOST_SHOWN]
    )
    first.wrong(Code.MANAGER_CYCLE, message, "remove `manager` from whoever leads the others", related=related)


def known_ids(everyone: Sequence[Member], suggested: Sequence[str | None]) -> Mapping[str, None]:
    """Return what a manager may be called; someone whose id is missing is not reported a second time."""
    return dict.fromkeys([*(member.id for member in everyone), *(one for one in suggested if one)])
