"""Leaders first: where a manager and a direct report both move, the report starts no earlier.

For every quarter t but the last: reports of m started by t <= their number x (1 - m moves + m started by t).
"""

from collections import defaultdict
from collections.abc import Iterator

from ldplanner.domain.ids import PersonId
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Expression, Limit, Row
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State

LIMIT = Limit("leaders first", "/limits/leaders_first")


def _looks_at(_: Roster) -> Looks:
    return ()


def _rows(state: State) -> Iterator[Row]:
    decisions = state.decisions
    led: dict[PersonId, list[int]] = defaultdict(list)
    leading: dict[PersonId, list[int]] = defaultdict(list)
    for c, timing in enumerate(decisions.timings):
        if timing.follows:
            led[timing.follows].append(c)
        if timing.leader:
            leading[timing.leader].append(c)
    for manager, classes in sorted(led.items()):
        for t in state.roster.quarters[:-1]:
            waiting = _not_started(state, leading[manager], t)
            for c in classes:
                started = Expression({column: 1.0 for s, column in decisions.starting(c) if s <= t})
                if started.terms:
                    most = decisions.most(decisions.timings[c])
                    yield Row(started.plus(waiting, most), upper=most, limit=LIMIT)


def _not_started(state: State, classes: list[int], t: int) -> Expression:
    """Return 1 if the manager moves but has not started by t, else 0."""
    later = Expression()
    for c in classes:
        for s, column in state.decisions.starting(c):
            if s > t:
                later.add(column, 1.0)
    return later


RULE = Rule("leaders-first", _looks_at, _rows)
