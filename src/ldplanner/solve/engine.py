"""The one place that runs OR-Tools: a program and an objective in, values and a bound out."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from math import inf, isfinite
from time import monotonic
from typing import TypeAlias

from ortools.math_opt.python import mathopt
from ortools.math_opt.solvers import highs_pb2

from ldplanner.program.linear import Column, Expression, Program
from ldplanner.solve.task import EXACT, Manner, Task, scale_of, written
from ldplanner.solve.tolerance import ARITHMETIC, Tolerance


@dataclass(frozen=True, slots=True)
class Found:
    """Values that obey every row, and a bound that no such values can beat; equal within the tolerance if `proved`."""

    values: Mapping[Column, float]
    bound: float
    proved: bool


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The least value if people could be split: a bound for every plan, and where it is reached.

    `reduced_costs` says for each column that is 0 there how much one more of it adds at the least.
    """

    values: Mapping[Column, float]
    bound: float
    reduced_costs: Mapping[Column, float]


@dataclass(frozen=True, slots=True)
class Infeasible:
    """No values obey every row: proven."""


@dataclass(frozen=True, slots=True)
class OutOfTime:
    """The time ran out before any values were found; the bound holds all the same (-inf if there is none)."""

    bound: float


_HIGHS, _SCIP = mathopt.SolverType.HIGHS, mathopt.SolverType.GSCIP
# Measured on the examples: restarts cost more time than they save; where good values are known already, searching
# sub-problems for better ones does too. In cores only rounding the relaxation does (RENS), unless they are very large.
_SEARCHING = highs_pb2.HighsOptionsProto(bool_options={"mip_allow_restart": False})
_IN_A_CORE = highs_pb2.HighsOptionsProto(
    bool_options={"mip_allow_restart": False, "mip_heuristic_run_rens": False},
    double_options={"mip_heuristic_effort": 0.2},
)
_PROVING = highs_pb2.HighsOptionsProto(
    bool_options={
        "mip_allow_restart": False,
        "mip_heuristic_run_rens": False,
        "mip_heuristic_run_rins": False,
    },
    double_options={"mip_heuristic_effort": 0.01},
)

VERY_LARGE = 2000
"""Whole-number columns from which rounding the relaxation finds good values sooner: 1,000 people have some 3,000."""

Answer: TypeAlias = Found | Infeasible | OutOfTime


def relax(program: Program, objective: Expression, *, seconds: float) -> Relaxed | Infeasible | OutOfTime:
    """Make an objective as small as it gets if integer columns may take any value between their bounds."""
    if seconds <= 0:
        return OutOfTime(-inf)
    task = Task(program, objective, EXACT, scale_of(objective), whole=False, manner=Manner.SEARCHING, nodes=None)
    model, variables = written(task)
    result = _solved(model, _HIGHS, mathopt.SolveParameters(time_limit=timedelta(seconds=seconds)), None)
    if result is None or result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
        infeasible = result and result.termination.reason is mathopt.TerminationReason.INFEASIBLE
        return Infeasible() if infeasible else OutOfTime(-inf)
    values = result.variable_values(variables)
    # without an objective there is nothing dual, and nothing costs anything
    reduced = result.reduced_costs(variables) if result.has_dual_feasible_solution() else [0.0] * len(variables)
    bound = result.termination.objective_bounds.dual_bound / task.scale
    return Relaxed(
        {Column(index): value for index, value in enumerate(values)},
        bound - ARITHMETIC * max(1.0, abs(bound)),
        {Column(index): cost / task.scale for index, cost in enumerate(reduced)},
    )


def minimise(  # noqa: PLR0913  each is a different thing
    program: Program,
    objective: Expression,
    *,
    seconds: float,
    tolerance: Tolerance = EXACT,
    hint: Mapping[Column, float] | None = None,
    manner: Manner = Manner.PROVING,
    nodes: int | None = None,
    bound: float = -inf,
    enough: float = -inf,
) -> Answer:
    """Make an objective small within so many seconds of wall-clock time; `hint` names good values of integer columns.

    `manner` says what to spend the time on, `nodes` how many parts of the program are looked into at the most. Values
    within the tolerance of a `bound` that is known already end the search, as do those that are good `enough`. Where
    one engine fails on a program, the next is asked.
    """
    until = monotonic() + seconds
    task = Task(
        program,
        objective,
        tolerance,
        scale_of(objective),
        whole=True,
        manner=manner,
        nodes=nodes,
        bound=bound,
        enough=max(enough, tolerance.most(bound)),
    )
    best: Found | None = None
    for engine, given in (_HIGHS, hint), (_HIGHS, None), (_SCIP, None):
        left = until - monotonic()
        answer = _asked(task, engine, left, given) if left > 0 else None
        if isinstance(answer, Found):
            best = answer if best is None else _better(best, answer, tolerance, objective)
            if best.proved or nodes is not None or objective.at(best.values) <= enough:  # cut short, not failed
                return best
        elif answer is not None and best is None:
            return answer
    return best or OutOfTime(-inf)


def _better(one: Found, other: Found, tolerance: Tolerance, objective: Expression) -> Found:
    """Join what two engines found out: the better values, the higher bound."""
    values = min((one.values, other.values), key=objective.at)
    bound = max(one.bound, other.bound)
    return Found(values, bound, proved=tolerance.allows(objective.at(values), bound))


def _asked(task: Task, engine: mathopt.SolverType, left: float, hint: Mapping[Column, float] | None) -> Answer | None:
    """Ask one engine; None if it failed."""
    model, variables = written(task)
    parameters = mathopt.SolveParameters(
        time_limit=timedelta(seconds=left),
        relative_gap_tolerance=task.tolerance.relative,
        absolute_gap_tolerance=task.tolerance.absolute * task.scale,
        node_limit=task.nodes,
        random_seed=0,
        highs=_options(task, hinted=bool(hint)),
    )
    hints = [_hint(task.program, variables, hint)] if hint else []
    given = mathopt.ModelSolveParameters(solution_hints=hints)
    result = _solved(model, engine, parameters, given)
    return None if result is None else _answer(result, variables, task)


def _options(task: Task, *, hinted: bool) -> highs_pb2.HighsOptionsProto:
    """Return what is right for the task, and the value at which to stop, if there is one."""
    options = highs_pb2.HighsOptionsProto()
    whole = sum(column.integer for column in task.program.columns)
    if task.manner is Manner.IN_A_CORE and whole <= VERY_LARGE:
        options.CopyFrom(_IN_A_CORE)
    else:
        options.CopyFrom(_PROVING if task.manner is Manner.PROVING and hinted else _SEARCHING)
    if isfinite(task.enough):
        options.double_options["objective_target"] = task.enough * task.scale
    return options


def _solved(
    model: mathopt.Model,
    engine: mathopt.SolverType,
    parameters: mathopt.SolveParameters,
    given: mathopt.ModelSolveParameters | None,
) -> mathopt.SolveResult | None:
    """Run an engine; None if it failed."""
    try:
        with _stdout_kept_clean():
            return mathopt.solve(model, engine, params=parameters, model_params=given)
    except (RuntimeError, ValueError, AttributeError):
        # MathOpt words an engine's internal error as an AttributeError about `canonical_code`.
        return None


def _hint(program: Program, variables: list[mathopt.Variable], values: Mapping[Column, float]) -> mathopt.SolutionHint:
    """Name whole numbers within bounds; anything else makes the engine fail."""
    found = {}
    for column, value in values.items():
        bounds = program.columns[column]
        if bounds.integer:
            found[variables[column]] = min(max(float(round(value)), bounds.lower), bounds.upper)
    return mathopt.SolutionHint(found)


def _answer(result: mathopt.SolveResult, variables: list[mathopt.Variable], task: Task) -> Answer:
    if result.termination.reason is mathopt.TerminationReason.INFEASIBLE:
        return Infeasible()
    bound = max(result.termination.objective_bounds.dual_bound / task.scale, task.bound)
    if not result.has_primal_feasible_solution():
        return OutOfTime(bound if isfinite(bound) else -inf)
    values = {Column(index): value for index, value in enumerate(result.variable_values(variables))}
    close = task.tolerance.allows(task.objective.at(values), bound)
    return Found(values, bound, proved=close)


@contextmanager
def _stdout_kept_clean() -> Iterator[None]:
    """Send what the engine prints to stdout into nothing: stdout carries the product."""
    sys.stdout.flush()
    kept = os.dup(1)
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nothing)
