"""What a plan is asked to do although no limit says so: to learn what that would cost, or to start people in turn."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import ActionKind
from ldplanner.program.dominance import undominated, undominated_vacancies
from ldplanner.program.option import Option, Vacancy


@dataclass(frozen=True, slots=True)
class MustMove:
    """A person moves (is not released), and starts in quarter t = `by` at the latest."""

    person: PersonId
    by: int


@dataclass(frozen=True, slots=True)
class MustHire:
    """At least so many people are hired into a role, opened in quarter t = `by` at the latest."""

    role: RoleId
    number: int
    by: int


@dataclass(frozen=True, slots=True)
class MustWait:
    """A person who moves does not start before quarter t = `since`."""

    person: PersonId
    since: int


Must: TypeAlias = MustMove | MustHire | MustWait


def latest_starts(must: Collection[Must]) -> Mapping[PersonId, int]:
    """Return everybody who must move, and the quarter in which they start at the latest: the earliest that is asked."""
    moves = sorted((one for one in must if isinstance(one, MustMove)), key=lambda one: -one.by)
    return {one.person: one.by for one in moves}


def most_asked(must: Collection[Must]) -> int:
    """Return how many people must be hired into one role at the most."""
    return max((one.number for one in must if isinstance(one, MustHire)), default=0)


def options_in_time(
    options: Mapping[PersonId, tuple[Option, ...]], must: Collection[Must]
) -> dict[PersonId, tuple[Option, ...]]:
    """Return everybody's options; whoever must move or wait has only moves left, and those only with starts in time."""
    latest = latest_starts(must)
    first = {one.person: one.since for one in must if isinstance(one, MustWait)}
    found = {
        who: _in_time(own, first.get(who, 1), latest.get(who)) if who in latest or who in first else own
        for who, own in options.items()
    }
    return {who: own for who, own in found.items() if own}


def options_worth_having(
    options: Mapping[PersonId, tuple[Option, ...]], must: Collection[Must]
) -> dict[PersonId, tuple[Option, ...]]:
    """Return everybody's options without those that another makes pointless.

    Whoever must move keeps all: an option that takes effect in the same quarter may start too late.
    """
    latest = latest_starts(must)
    return {who: own if who in latest else undominated(own) for who, own in options_in_time(options, must).items()}


def vacancies_worth_having(
    vacancies: tuple[Vacancy, ...], must: Collection[Must], *, limited: frozenset[str]
) -> tuple[Vacancy, ...]:
    """Return the vacancies without those that another makes pointless, but all of a role that must be hired."""
    asked = {one.role for one in must if isinstance(one, MustHire)}
    kept = undominated_vacancies(vacancies, limited=limited)
    return tuple(vacancy for vacancy in vacancies if vacancy.role in asked or vacancy in kept)


def _in_time(options: tuple[Option, ...], since: int, by: int | None) -> tuple[Option, ...]:
    moves = [option for option in options if option.kind is not ActionKind.RELEASE]
    timed = (
        replace(
            move,
            starts=range(
                max(move.starts.start, since),
                move.starts.stop if by is None else min(move.starts.stop, by + 1),
            ),
        )
        for move in moves
    )
    return tuple(move for move in timed if move.starts)
