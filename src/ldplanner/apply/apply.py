"""Carry out a saved plan on its roster's file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ldplanner.apply.file import rolled_text
from ldplanner.apply.rolled import Rolled, rolled
from ldplanner.apply.rows import Rows, managers
from ldplanner.audit.audit import audit_actions
from ldplanner.domain.ids import PersonId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.errors import RejectedInputError, UnsoundPlanError, UsageError, WrongTextError
from ldplanner.load.digest import changes, digest, require_same
from ldplanner.load.plan import named_in, read_plan
from ldplanner.load.reading import RosterReading
from ldplanner.load.roster import read_roster, roster_in
from ldplanner.load.source import name_of


@dataclass(frozen=True, slots=True)
class Applied:
    """A roster rolled on, the file it was read from, and the text that says it."""

    rolled: Rolled
    path: str
    text: str


def apply_plan(
    plan_path: str, roster_path: str | None = None, *, through: Quarter | None = None, profile: str | None = None
) -> Applied:
    """Return the roster as it is after a quarter of a plan, the last one if none is given, and the text of its file.

    Without a path the roster is the one that the plan names. `profile` is the one that the plan was made with, if not
    the roster's.

    Raises:
        UnreadableInputError, RejectedInputError: a file cannot be read, or has errors.
        OtherRosterError: the plan was made from another roster.
        UnsoundPlanError: it has actions that the roster does not allow.
        UsageError: the quarter is not one of the plan's, or nobody is left after it.
        WrongTextError: the text written does not read as the roster it should be.
    """
    plan = read_plan(plan_path)
    path = roster_path or named_in(plan)
    reading = read_roster(path, profile=profile)
    if reading.roster is None:
        raise RejectedInputError(reading.findings, reading.sources)
    require_same(plan.input, reading.roster)
    _require_sound(reading.roster, plan)
    done = rolled(reading.roster, plan, _quarter(reading.roster, through))
    if not done.after.everyone:
        raise UsageError(f"nobody is left after {done.through}, so there is no roster", hint="apply fewer quarters")
    text = rolled_text(reading.sources[name_of(path)], done, Rows(reading.paths_of_people, reading.given.grouped))
    _require_right(done, reading, roster_in(text, path, profile=profile))
    return Applied(done, path, text)


def _require_sound(roster: Roster, plan: Plan) -> None:
    verdict = audit_actions(roster, plan)
    if not verdict.ok:
        raise UnsoundPlanError([check for check in verdict.checks if not check.ok])


def _quarter(roster: Roster, through: Quarter | None) -> Quarter:
    last = roster.horizon.quarter(roster.horizon.quarters)
    if through is None:
        return last
    if not roster.horizon.starts <= through <= last:
        hint = f"its quarters are {roster.horizon.starts} to {last}"
        raise UsageError(f"the plan has no quarter {through}", hint=hint)
    return through


def _require_right(done: Rolled, before: RosterReading, again: RosterReading) -> None:
    """Read what was written and compare it with what it should be, groups by what they are."""
    if again.roster is None:
        raise WrongTextError([finding.message for finding in again.findings])
    grouped = before.given.grouped - managers(done.after)
    expected, found = _compared(done.after, grouped), _compared(again.roster, again.given.grouped)
    if expected != found:
        raise WrongTextError(changes(digest(done.after).parts, digest(again.roster).parts))


def _compared(roster: Roster, grouped: frozenset[PersonId]) -> tuple[object, ...]:
    apart = roster.model_copy(update={"people": (), "pool": ()})
    return digest(apart), *(Counter(_contents(people, grouped)) for people in (roster.people, roster.pool))


def _contents(people: tuple[Person, ...], grouped: frozenset[PersonId]) -> Iterator[str]:
    for person in people:
        yield person.model_dump_json(exclude={"id", "name"} if person.id in grouped else {"name"})
