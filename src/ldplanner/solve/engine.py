"""The one place that runs OR-Tools: a program and an objective in, values and a bound out."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from math import inf, isfinite, log2
from time import monotonic
from typing import TypeAlias

from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt
from ortools.math_opt.solvers import highs_pb2

from ldplanner.program.linear import Column, Expression, Program

ARITHMETIC = 1e-8
"""Differences in an objective with coefficients near 1 that the engine's arithmetic cannot see."""

COEFFICIENTS = 1024.0
"""How large an objective's coefficients are made: the engine takes values within 1e-6 of each other for equal."""


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
# sub-problems for better ones does too.
_SEARCHING = highs_pb2.HighsOptionsProto(bool_options={"mip_allow_restart": False})
_PROVING = highs_pb2.HighsOptionsProto(
    bool_options={
        "mip_allow_restart": False,
        "mip_heuristic_run_rens": False,
        "mip_heuristic_run_rins": False,
    },
    double_options={"mip_heuristic_effort": 0.01},
)

Answer: TypeAlias = Found | Infeasible | OutOfTime


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The difference between value and bound at which a solve may stop: in units of the objective, or of its value."""

    absolute: float = 0.0
    relative: float = 0.0

    def allows(self, value: float, bound: float) -> bool:
        """Tell whether value and bound are close enough."""
        arithmetic = ARITHMETIC * max(1.0, abs(value))
        return value - bound <= max(self.absolute, self.relative * abs(value)) + arithmetic


def relax(program: Program, objective: Expression, *, seconds: float) -> Relaxed | Infeasible | OutOfTime:
    """Make an objective as small as it gets if integer columns may take any value between their bounds."""
    if seconds <= 0:
        return OutOfTime(-inf)
    task = _Task(program, objective, Tolerance(), _scale(objective), whole=False, proving=False, nodes=None)
    model, variables = _model(task)
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
    tolerance: Tolerance = Tolerance(),
    hint: Mapping[Column, float] | None = None,
    proving: bool = True,
    nodes: int | None = None,
) -> Answer:
    """Make an objective small within so many seconds of wall-clock time; `hint` names good values of integer columns.

    With a hint, `proving` searches little for better values; `nodes` is how many parts of the program are looked into
    at the most. Where one engine fails on a program, the next is asked.
    """
    until = monotonic() + seconds
    task = _Task(program, objective, tolerance, _scale(objective), whole=True, proving=proving, nodes=nodes)
    best: Found | None = None
    for engine, given in (_HIGHS, hint), (_HIGHS, None), (_SCIP, None):
        left = until - monotonic()
        answer = _asked(task, engine, left, given) if left > 0 else None
        if isinstance(answer, Found):
            best = answer if best is None else _better(best, answer, tolerance, objective)
            if best.proved:
                return best
        elif answer is not None and best is None:
            return answer
    return best or OutOfTime(-inf)


@dataclass(frozen=True, slots=True)
class _Task:
    program: Program
    objective: Expression
    tolerance: Tolerance
    scale: float
    whole: bool
    proving: bool
    nodes: int | None


def _better(one: Found, other: Found, tolerance: Tolerance, objective: Expression) -> Found:
    """Join what two engines found out: the better values, the higher bound."""
    values = min((one.values, other.values), key=objective.at)
    bound = max(one.bound, other.bound)
    return Found(values, bound, proved=tolerance.allows(objective.at(values), bound))


def _asked(task: _Task, engine: mathopt.SolverType, left: float, hint: Mapping[Column, float] | None) -> Answer | None:
    """Ask one engine; None if it failed."""
    model, variables = _model(task)
    parameters = mathopt.SolveParameters(
        time_limit=timedelta(seconds=left),
        relative_gap_tolerance=task.tolerance.relative,
        absolute_gap_tolerance=task.tolerance.absolute * task.scale,
        node_limit=task.nodes,
        random_seed=0,
        highs=_PROVING if hint and task.proving else _SEARCHING,
    )
    hints = [_hint(task.program, variables, hint)] if hint else []
    given = mathopt.ModelSolveParameters(solution_hints=hints)
    result = _solved(model, engine, parameters, given)
    return None if result is None else _answer(result, variables, task)


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


def _answer(result: mathopt.SolveResult, variables: list[mathopt.Variable], task: _Task) -> Answer:
    if result.termination.reason is mathopt.TerminationReason.INFEASIBLE:
        return Infeasible()
    bound = result.termination.objective_bounds.dual_bound / task.scale
    if not result.has_primal_feasible_solution():
        return OutOfTime(bound if isfinite(bound) else -inf)
    values = {Column(index): value for index, value in enumerate(result.variable_values(variables))}
    close = task.tolerance.allows(task.objective.at(values), bound)
    return Found(values, bound, proved=close)


def _scale(objective: Expression) -> float:
    """Return the power of two that brings the largest coefficient near `COEFFICIENTS`, if it is smaller."""
    largest = max((abs(coefficient) for coefficient in objective.terms.values()), default=1.0)
    return max(1.0, 2.0 ** round(log2(COEFFICIENTS / largest)))


def _model(task: _Task) -> tuple[mathopt.Model, list[mathopt.Variable]]:
    """Write the program out as the engine's own data, which is twenty times faster than building it by expressions."""
    columns, rows = task.program.columns, task.program.rows
    proto = model_pb2.ModelProto()
    proto.variables.ids.extend(range(len(columns)))
    proto.variables.lower_bounds.extend(column.lower for column in columns)
    proto.variables.upper_bounds.extend(column.upper for column in columns)
    proto.variables.integers.extend(column.integer and task.whole for column in columns)
    proto.linear_constraints.ids.extend(range(len(rows)))
    proto.linear_constraints.lower_bounds.extend(row.lower - row.expression.constant for row in rows)
    proto.linear_constraints.upper_bounds.extend(row.upper - row.expression.constant for row in rows)
    matrix = proto.linear_constraint_matrix
    for number, row in enumerate(rows):
        terms = sorted((column, amount) for column, amount in row.expression.terms.items() if amount)
        matrix.row_ids.extend([number] * len(terms))
        matrix.column_ids.extend(column for column, _ in terms)
        matrix.coefficients.extend(amount for _, amount in terms)
    terms = sorted((column, amount) for column, amount in task.objective.terms.items() if amount)
    proto.objective.offset = task.objective.constant * task.scale
    proto.objective.linear_coefficients.ids.extend(column for column, _ in terms)
    proto.objective.linear_coefficients.values.extend(amount * task.scale for _, amount in terms)
    model = mathopt.Model.from_model_proto(proto)
    return model, list(model.variables())


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
