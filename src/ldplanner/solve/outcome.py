"""What solving can end with: steps with their proof, a proven impossibility, or nothing in time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ldplanner.domain.goal import Goal
from ldplanner.domain.loosening import Loosening
from ldplanner.program.linear import Limit
from ldplanner.program.step import Step


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known about a goal, in the units reported.

    `bound` holds for every plan that is as good in the goals before it; `proved` if no better value is possible
    within the tolerance.
    """

    goal: Goal
    value: float
    bound: float
    proved: bool


@dataclass(frozen=True, slots=True)
class Solved:
    """Steps that obey every limit; `best_possible` holds for every plan that does, whatever the goals' order."""

    steps: tuple[Step, ...]
    proofs: tuple[Proof, ...]
    best_possible: dict[Goal, float]

    @property
    def proved(self) -> bool:
        """Whether every goal is proven."""
        return all(proof.proved for proof in self.proofs)


@dataclass(frozen=True, slots=True)
class Impossible:
    """No steps obey every limit: proven.

    `conflict` holds limits that cannot hold together; if `minimal`, none of them is there for nothing. `changes` holds
    for each of them the least changes that are enough, `nearest` what to loosen so that there is a plan, if asked for.
    """

    conflict: tuple[Limit, ...] = ()
    minimal: bool = False
    changes: Mapping[Limit, tuple[Loosening, ...]] = field(default_factory=dict)
    nearest: tuple[tuple[Limit, Loosening], ...] = ()


@dataclass(frozen=True, slots=True)
class NoneInTime:
    """No steps were found that obey every limit, and none were ruled out."""


Solution: TypeAlias = Solved | Impossible | NoneInTime
"""How solving ended."""


@dataclass(frozen=True, slots=True)
class News:
    """Where a search stands: the goal being improved, and what could be given now (None if nothing is known yet)."""

    goal: Goal
    best: Solved | Impossible | None
