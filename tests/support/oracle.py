"""The third witness: every plan of a small roster is tried, and the best kept. Written from the design alone.

It shares nothing with the program or the audit; two readings of the design that differ show up here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import inf, prod
from operator import add, gt, lt
from typing import NamedTuple

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from support.oracle_choices import Choice, choices_of, vacancies
from support.oracle_goals import Amount, fixed_amounts, goals, somebody_in_the_mix
from support.oracle_limits import Key, Range, limits, slack

TIE = 1e-7


class Best(NamedTuple):
    """The best value of each goal, held in the roster's order; one plan that has them; and bounds for all plans.

    Mix and shape in percentage points, cost in money, disruption a count, pace in FTE (or money) x quarters.
    `best_gap` and `best_shape` are the best of all plans that obey the limits, nothing held; `plans` is their number.
    """

    values: Mapping[Goal, float]
    plan: tuple[str, ...]
    best_gap: float
    best_shape: float
    plans: int


class _Partial(NamedTuple):
    """A plan in the making: its choices so far, and their amounts in the order of `_Tables.keys`."""

    choices: tuple[Choice, ...]
    amounts: tuple[float, ...]


class _Tables(NamedTuple):
    """Choices by person, hires by vacancy; the amounts that have limits come first in `keys`."""

    keys: tuple[Key, ...]
    ranges: tuple[Range, ...]
    stages: tuple[tuple[tuple[Choice, tuple[float, ...]], ...], ...]
    people: int
    start: _Partial


def best(roster: Roster, only: Callable[[Sequence[Choice]], bool] = lambda _: True) -> Best | None:
    """Try every plan and return the best in the order of the roster's goals; None if no plan obeys the limits.

    With `only`, of the plans whose choices are as wanted.
    """
    tables = _tables(roster)
    columns = {key: column for column, key in enumerate(tables.keys)}
    left = [(plan, _reader(columns, plan)) for plan in _feasible(roster, tables) if only(plan.choices)]
    left = [(plan, amount) for plan, amount in left if somebody_in_the_mix(roster, amount)]
    if not left:
        return None
    found = len(left)
    value_of = goals(roster)
    best_gap, best_shape = (min(value_of[goal](amount) for _, amount in left) for goal in (Goal.MIX, Goal.SHAPE))
    values = {}
    for goal in roster.goals:
        scored = [(value_of[goal](amount), plan, amount) for plan, amount in left]
        values[goal] = min(value for value, _, _ in scored)
        held = values[goal] + TIE * max(1.0, abs(values[goal]))
        left = [(plan, amount) for value, plan, amount in scored if value <= held]
    labels = tuple(choice.label for choice in left[0][0].choices if choice.label)
    return Best(values, labels, best_gap, best_shape, found)


def plan_count(roster: Roster, at_most: int = 10**9) -> int:
    """Count the plans to try, roughly from above: every choice of everyone times the hires their least cost allows.

    The counting itself gives up at `at_most`.
    """
    tables = _tables(roster)
    people, hires = tables.stages[: tables.people], tables.stages[tables.people :]
    choices = prod(len(stage) for stage in people)
    least = tables.start.amounts
    for stage in people:
        least = tuple(map(add, least, _each(min, stage)))
    found = [least]
    highs = [range_.high for range_ in tables.ranges]
    for stage in hires:
        sums = (tuple(map(add, amounts, own)) for amounts in found for _, own in stage)
        found = [amounts for amounts in sums if not any(map(gt, amounts, highs))]
        if choices * len(found) > at_most:
            return at_most
    return choices * len(found)


def _reader(columns: Mapping[Key, int], plan: _Partial) -> Amount:
    def amount(key: Key) -> float:
        column = columns.get(key)
        return 0.0 if column is None else plan.amounts[column]

    return amount


def _tables(roster: Roster) -> _Tables:
    pool = {person.id for person in roster.pool}
    people = [choices_of(roster, person, pool=person.id in pool) for person in (*roster.people, *roster.pool)]
    openings = vacancies(roster)
    fixed = fixed_amounts(roster)
    allowed = {key: _with_slack(range_) for key, range_ in limits(roster).items()}
    used = [*fixed, *(key for stage in (*people, openings) for choice in stage for key in choice.amounts)]
    keys = tuple(dict.fromkeys((*allowed, *used)))

    def row(amounts: Mapping[Key, float]) -> tuple[float, ...]:
        return tuple(amounts.get(key, 0.0) for key in keys)

    ranges = tuple(allowed.values())
    stages = [tuple((choice, row(choice.amounts)) for choice in stage) for stage in people]
    least = row(fixed)
    for stage in stages:
        least = tuple(map(add, least, _each(min, stage)))
    stages.extend(_repeated(vacancy, row(vacancy.amounts), least, ranges) for vacancy in openings)
    return _Tables(keys, ranges, tuple(stages), len(people), _Partial((), row(fixed)))


def _with_slack(range_: Range) -> Range:
    low = range_.low if range_.low == -inf else range_.low - slack(range_.low)
    high = range_.high if range_.high == inf else range_.high + slack(range_.high)
    return Range(low, high)


def _repeated(
    vacancy: Choice, one: tuple[float, ...], least: tuple[float, ...], ranges: tuple[Range, ...]
) -> tuple[tuple[Choice, tuple[float, ...]], ...]:
    """Nobody hired, one, two ... as many as the limits bear beside the least that everyone else comes to."""
    found = [(Choice("", {}), tuple(0.0 for _ in one))]
    while True:
        times = len(found)
        amounts = tuple(times * amount for amount in one)
        if any(rest + own > range_.high for rest, own, range_ in zip(least, amounts, ranges, strict=False)):
            return tuple(found)
        found.append((Choice(f"{times} x {vacancy.label}", {}), amounts))


def _each(
    pick: Callable[[Iterable[float]], float], stage: tuple[tuple[Choice, tuple[float, ...]], ...]
) -> tuple[float, ...]:
    """The least or the most of each amount over the choices."""
    return tuple(pick(column) for column in zip(*(amounts for _, amounts in stage), strict=True))


def _feasible(roster: Roster, tables: _Tables) -> list[_Partial]:
    """Every plan that obeys the limits, person by person and vacancy by vacancy.

    A beginning is given up when the rest cannot mend it: least of the rest too much, or most of the rest too little.
    """
    rest_least = rest_most = tuple(0.0 for _ in tables.keys)
    windows = []
    for stage in reversed(tables.stages):
        highs = [range_.high - rest for range_, rest in zip(tables.ranges, rest_least, strict=False)]
        lows = [range_.low - rest for range_, rest in zip(tables.ranges, rest_most, strict=False)]
        windows.append((lows, highs))
        rest_least = tuple(map(add, rest_least, _each(min, stage)))
        rest_most = tuple(map(add, rest_most, _each(max, stage)))
    pairs = _leaders(roster)
    found = [tables.start]
    for stage, (lows, highs) in zip(tables.stages, reversed(windows), strict=True):
        longer = []
        for partial in found:
            for choice, own in stage:
                amounts = tuple(map(add, partial.amounts, own))
                if any(map(gt, amounts, highs)) or any(map(lt, amounts, lows)):
                    continue
                choices = (*partial.choices, choice)
                if _leaders_go_first(pairs, choices):
                    longer.append(_Partial(choices, amounts))
        found = longer
    return found


def _leaders(roster: Roster) -> list[tuple[int, int]]:
    """Who reports to whom, as places among people and pool; only where leaders go first."""
    everyone = [person.id for person in (*roster.people, *roster.pool)]
    managers = [person.manager for person in (*roster.people, *roster.pool)]
    if not roster.limits.leaders_first:
        return []
    return [(report, everyone.index(boss)) for report, boss in enumerate(managers) if boss in everyone]


def _leaders_go_first(pairs: list[tuple[int, int]], choices: tuple[Choice, ...]) -> bool:
    """Whether no report starts to move before their manager, if both do."""
    for report, boss in pairs:
        if max(report, boss) < len(choices):
            early, late = choices[boss].start, choices[report].start
            if early is not None and late is not None and late < early:
                return False
    return True
