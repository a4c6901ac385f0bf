"""What is asked for: who must move does, and as many are hired in time as must be.

For every group of people who must move: sum of y over their options = how many they are. For a role that must be hired:
sum of n(r, s, unit) over s <= by >= number. It is no limit that could be loosened, and no rule of the roster, so the
audit knows nothing of it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator

from ldplanner.domain.ids import PersonId
from ldplanner.program.linear import Column, Expression, Row
from ldplanner.program.must import Must, MustHire, latest_starts
from ldplanner.program.state import State


def rows(state: State, must: Collection[Must]) -> Iterator[Row]:
    """Return the rows that hold what is asked for; a person without a move in time makes the program impossible."""
    decisions, movers = state.decisions, set(latest_starts(must))
    able: set[PersonId] = set()
    options: dict[int, list[Column]] = defaultdict(list)
    for who, _, column in decisions.choices():
        options[who.group].append(column)
    for number, columns in options.items():
        members = decisions.groups[number].members
        if movers.issuperset(members):
            able.update(members)
            yield Row(Expression(dict.fromkeys(columns, 1.0)), lower=len(members))
    if movers - able:
        yield Row(Expression(), lower=1)
    for one in must:
        if isinstance(one, MustHire):
            yield Row(_hired(state, one), lower=one.number)


def _hired(state: State, asked: MustHire) -> Expression:
    heads = Expression()
    for _, vacancy, start, column in state.decisions.hires():
        if vacancy.role == asked.role and start <= asked.by:
            heads.add(column, 1.0)
    return heads
