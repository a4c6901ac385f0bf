"""What somebody asks about, by the name they give it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TypeAlias

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.errors import UsageError
from ldplanner.load.shown import did_you_mean, listed, plain, shown


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the department or the pool."""

    id: PersonId


Subject: TypeAlias = Someone | Action | RoleId | Quarter
"""A person, somebody to be hired, a role or a quarter."""


def subject(roster: Roster, plan: Plan, text: str) -> Subject:
    """Return what goes by a name: a quarter, an id, the name of a person or the title of a role, else words of a name.

    Raises:
        UsageError: nothing does, or several things do.
    """
    quarter = _quarter(roster, text)
    if quarter is not None:
        return quarter
    ids, names = _by_id(roster, plan), _by_name(roster)
    found_by_id = ids.get(text) or ids.get(plain(text))
    if found_by_id is not None:
        return found_by_id
    found = names.get(plain(text)) or _by_part(roster, text)
    if len(found) > 1:
        raise UsageError(f"several go by the name {shown(text)}", hint=_which(roster, found))
    if found:
        return ids[found[0]]
    people = [person.name for person in roster.everyone.values()]
    words = sorted({word for name in people for word in _words(name)})
    known = [*ids, *people, *(role.title for role in roster.roles.values()), *words]
    hint = did_you_mean(text, known) or "name a person or a role of the roster, a hire of the plan, or a quarter"
    raise UsageError(f"there is nobody and nothing called {shown(text)}", hint=hint)


def role_called(roster: Roster, text: str) -> RoleId:
    """Return the role with an id or a title.

    Raises:
        UsageError: there is none.
    """
    for role in roster.roles.values():
        if plain(text) in {role.id, plain(role.title)}:
            return role.id
    known = [*roster.roles, *(role.title for role in roster.roles.values())]
    hint = did_you_mean(text, known) or "`ldplanner roles` lists the roles of the catalogue"
    raise UsageError(f"there is no role called {shown(text)}", hint=hint)


def _quarter(roster: Roster, text: str) -> Quarter | None:
    try:
        quarter = Quarter.parse(text)
    except ValueError:
        return None
    horizon = roster.horizon
    if not 1 <= horizon.index(quarter) <= horizon.quarters:
        last = horizon.quarter(horizon.quarters)
        raise UsageError(f"the plan does not reach {quarter}", hint=f"it goes from {horizon.starts} to {last}")
    return quarter


def _by_id(roster: Roster, plan: Plan) -> dict[str, Subject]:
    found: dict[str, Subject] = {role: role for role in roster.roles}
    found |= {action.person: action for action in plan.actions if action.kind is ActionKind.HIRE}
    return found | {person: Someone(person) for person in roster.everyone}


def _by_name(roster: Roster) -> dict[str, list[str]]:
    """Return the ids of what goes by a name."""
    names: dict[str, list[str]] = defaultdict(list)
    for person in roster.everyone.values():
        names[plain(person.name)].append(person.id)
    for role in roster.roles.values():
        names[plain(role.title)].append(role.id)
    return names


def _by_part(roster: Roster, text: str) -> list[str]:
    """Return the ids of people in whose names the words of a text are."""
    asked = _words(text)
    return [person.id for person in roster.everyone.values() if asked <= _words(person.name)]


def _words(text: str) -> set[str]:
    return set(plain(text).split("-"))


def _which(roster: Roster, ids: list[str]) -> str:
    """Say how to name one of several: in full, or by id where that tells them apart no better."""
    names = [roster.everyone[PersonId(one)].name for one in ids if one in roster.everyone]
    alike = len({plain(name) for name in names}) < len(ids)
    return f"name one by id: {listed(ids)}" if alike else f"name one in full: {listed(sorted(names))}"
