"""What changed between two rosters."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from ldplanner.domain.difference import ChangeKind, Difference, EntryChange, FieldChange, Section, Standing
from ldplanner.domain.ids import RoleId
from ldplanner.domain.need import Need
from ldplanner.domain.role import Path
from ldplanner.domain.roster import Roster
from ldplanner.domain.today import Today
from ldplanner.load.reading import Given
from ldplanner.study.facts import Facts, facts, field_changes, telling_facts
from ldplanner.study.pairing import paired
from ldplanner.study.people import Side, people_changes

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Version:
    """A roster, and what of it stands in its own file."""

    roster: Roster
    given: Given

    @property
    def side(self) -> Side:
        """The same for the comparison of people."""
        return Side(self.roster, self.given.grouped)


def difference(before: Version, after: Version) -> Difference:
    """Compare two rosters: entry by entry, and where the department stands today."""
    old, new = before.roster, after.roster
    changes = [
        *_whole(Section.DEPARTMENT, _department(before), _department(after)),
        *people_changes(before.side, after.side, Section.PEOPLE),
        *people_changes(before.side, after.side, Section.POOL),
        *_roles(before, after),
        *_paths(before, after),
        *_whole(Section.BUDGET, facts(old.budget), facts(new.budget)),
        *_whole(Section.LIMITS, facts(old.limits), facts(new.limits)),
        *_entries(Section.NEEDS, old.needs, new.needs, _of_need, "roles", "unit"),
        *_entries(Section.COMPLIANCE, old.compliance, new.compliance, lambda course: course.name, "name"),
        *_entries(Section.TOOLS, old.tools, new.tools, lambda tool: tool.name, "name"),
        *_entries(Section.SYSTEMS, old.systems, new.systems, lambda system: system.name, "name"),
        *_whole(Section.PROFILE, *_aims(old, new)),
    ]
    return Difference(before=_standing(old), after=_standing(new), changes=tuple(changes))


def _standing(roster: Roster) -> Standing:
    today = Today(roster)
    return Standing(
        fte=roster.opening_fte,
        payroll=roster.payroll_today,
        currency=roster.currency,
        mix=today.mix,
        gap=today.gap,
        shape=today.shape,
    )


def _department(version: Version) -> Facts:
    """Return the facts of the department; its name and day are left out where only a default stands for them."""
    roster = version.roster
    own: Facts = {"department": roster.department, "as_of": roster.as_of.isoformat()}
    return {
        **{key: value for key, value in own.items() if key in version.given.keys},
        "currency": roster.currency,
        "horizon.starts": str(roster.horizon.starts),
        "horizon.quarters": roster.horizon.quarters,
        "attrition": roster.attrition,
    }


def _aims(old: Roster, new: Roster) -> tuple[Facts, Facts]:
    """Return what either aims at: the names of two profiles say all, one that was rewritten is told in full."""
    before, after = _choice(old), _choice(new)
    if old.profile.id != new.profile.id:
        return before, after
    return {**before, **_profile(old)}, {**after, **_profile(new)}


def _choice(roster: Roster) -> Facts:
    return {"profile": roster.profile.id, "priorities": [goal.value for goal in roster.goals]}


def _profile(roster: Roster) -> Facts:
    floors = {f"floors.{' or '.join(floor.roles)}": floor.at_least for floor in roster.profile.floors}
    return {**facts(roster.profile, "id", "floors"), **floors}


def _whole(section: Section, before: Facts, after: Facts) -> Iterator[EntryChange]:
    fields = field_changes(before, after)
    if fields:
        yield EntryChange(section=section, kind=ChangeKind.CHANGED, fields=fields)


def _roles(before: Version, after: Version) -> Iterator[EntryChange]:
    """Return what differs in the roles that either file gives; the money of all others changes as one."""
    given = before.given.roles | after.given.roles
    for role in sorted(given):
        old, new = before.roster.roles.get(role), after.roster.roles.get(role)
        yield from _entry(Section.ROLES, role, old, new, "id", "sources")
    others = (before.roster.roles.keys() | after.roster.roles.keys()) - given
    if any(before.roster.roles.get(role) != after.roster.roles.get(role) for role in others):
        money = FieldChange(key="money", is_money=True)
        yield EntryChange(section=Section.ROLES, kind=ChangeKind.CHANGED, name="catalogue", fields=(money,))


def _paths(before: Version, after: Version) -> Iterator[EntryChange]:
    old, new = _by_ends(before.roster.paths), _by_ends(after.roster.paths)
    for ends in sorted(before.given.paths | after.given.paths):
        yield from _entry(Section.PATHS, " to ".join(ends), old.get(ends), new.get(ends), "from_role", "to_role")


def _by_ends(paths: Sequence[Path]) -> dict[tuple[RoleId, RoleId], Path]:
    return {(path.from_role, path.to_role): path for path in paths}


def _of_need(need: Need) -> str:
    return " or ".join(need.roles) + (f" in {need.unit}" if need.unit else "")


def _entries(
    section: Section, before: Sequence[T], after: Sequence[T], name: Callable[[T], str], *left_out: str
) -> Iterator[EntryChange]:
    for old, new in paired(before, after, name):
        one = new if new is not None else old
        if one is not None:
            yield from _entry(section, name(one), old, new, *left_out)


def _entry(section: Section, name: str, old: T | None, new: T | None, *left_out: str) -> Iterator[EntryChange]:
    kind = ChangeKind.CHANGED
    if old is not None and new is not None:
        fields = field_changes(_as_in_files(facts(old, *left_out)), _as_in_files(facts(new, *left_out)))
    elif new is not None:
        kind, fields = ChangeKind.ADDED, field_changes({}, _as_in_files(telling_facts(new, *left_out)))
    elif old is not None:
        kind, fields = ChangeKind.REMOVED, field_changes(_as_in_files(telling_facts(old, *left_out)), {})
    else:
        return
    if fields or kind is not ChangeKind.CHANGED:
        yield EntryChange(section=section, kind=kind, name=name, fields=fields)


def _as_in_files(own: Facts) -> Facts:
    return {"from" if key == "starts" else key: each for key, each in own.items()}
