"""What a rule is: what it looks at, and the rows that hold it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Row
from ldplanner.program.quantity import Quantity
from ldplanner.program.state import State
from ldplanner.program.step import Step

Looks: TypeAlias = Iterable[tuple[Quantity, Iterable[int]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit or need in the program; `name` is the one the audit and `docs/model.md` use.

    `kept` tells whether steps obey it, for the rules that a program may do without until steps break one.
    """

    name: str
    looks_at: Callable[[Roster], Looks]
    rows: Callable[[State], Iterator[Row]]
    kept: Callable[[Roster, Sequence[Step]], bool] | None = None
