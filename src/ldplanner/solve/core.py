"""Large programs, core by core, and first who does what, then when.

Who starts when is nearly always possible for the right people, and of all whole numbers it is those of the starts that
make a search long. So they may be split at first: what that proves holds for all plans. Then the same people are
started properly. Where they cannot be, or only at a price, they are sought again more closely, in the end with whole
numbers everywhere.
"""

from dataclasses import dataclass
from math import ceil, inf
from time import monotonic

from ldplanner.program.linear import Expression, Program
from ldplanner.solve.cores import Core, cores
from ldplanner.solve.engine import Answer, Found, Infeasible, OutOfTime, Relaxed, minimise, relax
from ldplanner.solve.task import Manner
from ldplanner.solve.tolerance import Tolerance
from ldplanner.solve.whole import Known, taken_whole

SMALL = 1500
"""Whole-number columns up to which a program is taken whole: measured, 40 people have some 700."""

FEW_NODES = 50
"""Parts of a core that are looked into at the most where good values are wanted soon."""

CLOSELY = 0.5
"""The part of a tolerance within which values are sought, so that starts, and goals after, have the rest of it."""

CLOSER = 0.25
"""The same where starting what was found costs more than the tolerance."""

WHOLE = 1e-5
"""How far above a whole number a bound must be before the next one is the bound."""


def is_small(program: Program) -> bool:
    """Tell whether a program is taken whole; the relaxation of a larger one is near, and so is a good plan."""
    return sum(column.integer for column in program.columns) <= SMALL


def least(  # noqa: PLR0913  each is a different thing
    program: Program,
    objective: Expression,
    *,
    seconds: float,
    tolerance: Tolerance,
    known: Known | None = None,
    lowest: float = -inf,
) -> Answer:
    """Make an objective small within so many seconds of wall-clock time, starting from what is known.

    `lowest` is a bound that is known already. If nothing better than what is known is found, the values of the answer
    are the known ones.
    """
    if is_small(program):
        return taken_whole(program, objective, seconds=seconds, tolerance=tolerance, known=known, lowest=lowest)
    until = monotonic() + seconds
    relaxed = relax(program, objective, seconds=seconds)
    if not isinstance(relaxed, Relaxed):
        return relaxed if known is None else Found(known.values, -inf, proved=False)
    hunt = _Hunt(objective, tolerance, until, relaxed, known, max(lowest, _raised(program, objective, relaxed.bound)))
    for core in cores(program, relaxed, known, tolerance):
        hunt.look_into(core)
        if hunt.is_over:
            break
    return hunt.answer()


def approach(program: Program, objective: Expression, *, seconds: float, tolerance: Tolerance) -> Answer:
    """Find good values in the core, without proving that there are none better; the bound is the relaxation's."""
    until = monotonic() + seconds
    relaxed = relax(program, objective, seconds=seconds)
    if not isinstance(relaxed, Relaxed):
        return relaxed
    core = next(cores(program, relaxed, None, tolerance)).program
    closely = tolerance.part(CLOSELY)
    for loosely in True, False:
        asked, left = core.loosened() if loosely else core, until - monotonic()
        answer = minimise(asked, objective, seconds=left, tolerance=closely, manner=Manner.IN_A_CORE, nodes=FEW_NODES)
        if not isinstance(answer, Found):
            break
        if not loosely:
            return Found(answer.values, relaxed.bound, proved=False)
        left = until - monotonic()
        started = _started(core.decided(answer.values), objective, left, closely, relaxed.bound)
        if started:
            return Found(started.values, relaxed.bound, proved=False)
    return OutOfTime(relaxed.bound)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a core is searched: within which tolerance, and whether who starts when may be split."""

    within: Tolerance
    loosely: bool


@dataclass(slots=True)
class _Hunt:
    """The search for a small objective until a monotonic clock reading: the best known, the bound, the ways left."""

    objective: Expression
    tolerance: Tolerance
    until: float
    relaxed: Relaxed
    best: Known | None
    bound: float
    _ways: tuple[_Way, ...] = ()

    def __post_init__(self) -> None:
        tolerance = self.tolerance
        loosely = (_Way(tolerance.part(part), loosely=True) for part in (CLOSELY, CLOSER))
        self._ways = (*loosely, _Way(tolerance, loosely=False))

    @property
    def is_proven(self) -> bool:
        """Whether the best is within the tolerance of the bound."""
        return self.best is not None and self.tolerance.allows(self.best.value, self.bound)

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to find, or no time."""
        return self.is_proven or monotonic() >= self.until

    def look_into(self, core: Core) -> None:
        """Search a core as closely as it takes: until its bound is the core's own, or nothing is left to find."""
        while not self.is_over:
            way, (program, outside) = self._ways[0], core.useful(self.relaxed, self.best, self.tolerance)
            answer = self._asked(core, program, way)
            if isinstance(answer, OutOfTime):
                return
            bound = inf if isinstance(answer, Infeasible) else answer.bound
            self.bound = max(self.bound, _raised(program, self.objective, min(bound, outside)))
            if isinstance(answer, Infeasible):
                return
            value = self.objective.at(answer.values)
            found: Known | None = Known(answer.values, value)
            if way.loosely:
                decided, left = program.decided(answer.values), self.until - monotonic()
                found = _started(decided, self.objective, left, self.tolerance, self.bound)
            if found and (self.best is None or found.value < self.best.value):
                self.best = found
            if not way.loosely or not way.within.allows(value, self.bound):
                return
            self._ways = tuple(
                later for later in self._ways[1:] if not later.loosely or not later.within.allows(value, self.bound)
            )

    def answer(self) -> Answer:
        """Return the best values and the bound."""
        if self.best is None:
            return Infeasible() if self.bound == inf else OutOfTime(self.bound)
        return Found(self.best.values, min(self.bound, self.best.value), proved=self.is_proven)

    def _asked(self, core: Core, program: Program, way: _Way) -> Answer:
        return minimise(
            program.loosened() if way.loosely else program.cut(),
            self.objective,
            seconds=self.until - monotonic(),
            tolerance=way.within,
            hint=self.best.values if self.best else None,
            manner=Manner.IN_A_CORE,
            nodes=core.nodes,
            bound=self.bound,
        )


def _started(
    decided: Program, objective: Expression, seconds: float, tolerance: Tolerance, bound: float
) -> Known | None:
    """Return values in whole numbers only, where it is decided who does what; None if there are none."""
    closely = tolerance.part(CLOSELY)
    answer = minimise(decided, objective, seconds=seconds, tolerance=closely, manner=Manner.IN_A_CORE, bound=bound)
    return Known(answer.values, objective.at(answer.values)) if isinstance(answer, Found) else None


def _raised(program: Program, objective: Expression, bound: float) -> float:
    """Round a bound up where the objective counts whole numbers."""
    counts = all(
        program.columns[column].integer and float(amount).is_integer() for column, amount in objective.terms.items()
    )
    if bound == inf or not counts or not float(objective.constant).is_integer():
        return bound
    return float(ceil(bound - WHOLE))
