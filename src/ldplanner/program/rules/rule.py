"""What a rule is: what it looks at, and the rows that hold it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Row
from ldplanner.program.quantity import Quantity
from ldplanner.program.state import State

Looks: TypeAlias = Iterable[tuple[Quantity, Iterable[int]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit or need in the program; `name` is the one the audit and `docs/model.md` use."""

    name: str
    looks_at: Callable[[Roster], Looks]
    rows: Callable[[State], Iterator[Row]]
