"""Leaders first: where a manager and a direct report both move, the report starts no earlier.

For every quarter t but the last: reports of m started by t <= their number x (1 - m moves + m started by t). A program
looks at those of the quarters that are watched.
"""

from collections import defaultdict
from collections.abc import Iterator

from ldplanner.domain.ids import PersonId
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Expression, Limit, Row, total
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State

LIMIT = Limit("leaders first", "/limits/leaders_first")


def _looks_at(_: Roster) -> Looks:
    return ()


def _rows(state: State) -> Iterator[Row]:
    decisions = state.decisions
    led: dict[PersonId, list[tuple[int, int]]] = defaultdict(list)
    leading: dict[PersonId, list[tuple[int, int]]] = defaultdict(list)
    for c, timing in enumerate(decisions.timings):
        for p, part in enumerate(timing.parts):
            if part.follows:
                led[part.follows].append((c, p))
            if part.leader:
                leading[part.leader].append((c, p))
    for manager, parts in sorted(led.items()):
        for t in sorted(state.waiting(manager)):
            waiting = total(_by(state, part, t, started=False) for part in leading[manager])
            for c, p in parts:
                started = _by(state, (c, p), t, started=True)
                if started.terms:
                    most = decisions.most(decisions.timings[c].parts[p])
                    yield Row(started.plus(waiting, most), upper=most, limit=LIMIT)


def _by(state: State, part: tuple[int, int], t: int, *, started: bool) -> Expression:
    """Return how many of a part of a timing class have started by t, or move and have not."""
    starting = state.decisions.starting_within(*part)
    return Expression({column: 1.0 for s, column in starting if (s <= t) is started})


RULE = Rule("leaders-first", _looks_at, _rows)
