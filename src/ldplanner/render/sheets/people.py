"""Everybody of the department by quarter: their role, and what they are reskilling for."""

from collections.abc import Iterator

from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.post import Post, by_person, post, post_of_hire
from ldplanner.domain.roster import Roster
from ldplanner.render.plan.words import role_title
from ldplanner.render.sheets.sheet import Cell, Column, Kind, Sheet


def people_sheet(roster: Roster, plan: Plan, *, show_pay: bool) -> Sheet:
    """Return a row for each member, whoever joins and whoever is hired; cells are empty while they are not there."""
    moments = (0, *roster.quarters)
    quarters = [Column("Today"), *(Column(str(roster.horizon.quarter(t))) for t in roster.quarters)]
    pay = [Column("Pay today", Kind.MONEY), Column("Pay at the end", Kind.MONEY)] if show_pay else []
    columns = (Column("Id"), Column("Name"), Column("Unit"), Column("FTE", Kind.FTE), *quarters, *pay)
    rows = []
    for about, posts in _everybody(roster, plan, moments):
        paid = [None if each is None else each.salary for each in (posts[0], posts[-1])] if show_pay else []
        rows.append((*about, *(_words(roster, each) for each in posts), *paid))
    return Sheet(columns, tuple(rows))


def _everybody(
    roster: Roster, plan: Plan, moments: tuple[int, ...]
) -> Iterator[tuple[tuple[Cell, ...], list[Post | None]]]:
    done = by_person(plan.actions)
    for person in (*roster.people, *roster.pool):
        if roster.in_pool(person) and person.id not in done:
            continue
        posts = [post(roster, person, done.get(person.id), t) for t in moments]
        yield (person.id, person.name, person.unit, person.fte), posts
    for action in plan.actions:
        if action.kind is ActionKind.HIRE:
            yield _hired(action), [post_of_hire(roster, action, t) for t in moments]


def _hired(action: Action) -> tuple[Cell, ...]:
    return action.person, action.person, action.unit, 1.0


def _words(roster: Roster, held: Post | None) -> Cell:
    if held is None:
        return None
    role = role_title(roster, held.role)
    return role if held.reskilling_for is None else f"{role}, reskilling: {role_title(roster, held.reskilling_for)}"
