"""Options and vacancies that another one makes pointless.

One dominates another when limits and goals see the same of both, or less of what is only ever limited from above or
made small (payroll, one-off money, reskilling, people upset), or more of what is only ever limited from below (cover of
needs and floors, heads in the mix). It may also take fewer quarters: then it starts as much later, so that it takes
effect in the same quarter. Not where the quarter of the start itself counts: with a change budget by year, or for
somebody whose reports wait for them.
"""

from collections.abc import Sequence
from itertools import zip_longest

from ldplanner.program.option import Option, Vacancy
from ldplanner.program.quantity import Effect, Kind, Phase, Quantity

ONLY_LESS = frozenset({Kind.PAYROLL, Kind.CHANGE, Kind.RESKILLING})
ONLY_MORE = frozenset({Kind.COVER, Kind.FLOOR_FTE, Kind.HEADS, Kind.PAID_HEADS})


def undominated(options: Sequence[Option]) -> tuple[Option, ...]:
    """Return one person's options without those that another of theirs dominates; of two equals the first stays."""
    kept: list[Option] = []
    for option in options:
        if not any(_dominates(other, option) for other in kept):
            kept = [other for other in kept if not _dominates(option, other)] + [option]
    return tuple(kept)


def undominated_vacancies(vacancies: Sequence[Vacancy], *, limited: frozenset[str]) -> tuple[Vacancy, ...]:
    """Return the vacancies without those that another dominates; one of a `limited` role dominates none."""
    kept: list[Vacancy] = []
    for vacancy in vacancies:
        if not any(_outdoes(other, vacancy, limited) for other in kept):
            kept = [other for other in kept if not _outdoes(vacancy, other, limited)] + [vacancy]
    return tuple(kept)


def _dominates(one: Option, other: Option) -> bool:
    if (one.kind, one.leader, one.follows) != (other.kind, other.leader, other.follows):
        return False
    start_counts = bool(one.leader) or any(effect.quantity.kind is Kind.CHANGE for effect in other.effects)
    if one.quarters != other.quarters and (start_counts or one.quarters > other.quarters):
        return False
    return one.cost <= other.cost and one.upset <= other.upset and _no_worse(one.effects, other.effects)


def _outdoes(one: Vacancy, other: Vacancy, limited: frozenset[str]) -> bool:
    if (one.role in limited and one.role != other.role) or one.quarters != other.quarters:
        return False
    return one.cost <= other.cost and _no_worse(one.effects, other.effects)


def _no_worse(some: Sequence[Effect], others: Sequence[Effect]) -> bool:
    """Tell whether some effects are the others, or differ only for the better."""
    mine, theirs = _amounts(some), _amounts(others)
    for key in mine.keys() | theirs.keys():
        here, there = mine.get(key, ()), theirs.get(key, ())
        if here == there:
            continue
        pairs = list(zip_longest(here, there, fillvalue=0.0))
        less = all(one <= other for one, other in pairs)
        more = all(one >= other for one, other in pairs)
        if not (less and key[0].kind in ONLY_LESS) and not (more and key[0].kind in ONLY_MORE):
            return False
    return True


def _amounts(effects: Sequence[Effect]) -> dict[tuple[Quantity, Phase, tuple[float, ...]], tuple[float, ...]]:
    return {(effect.quantity, effect.phase, effect.ramp): effect.amounts for effect in effects}
