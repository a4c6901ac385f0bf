"""The one place that runs OR-Tools: a program and an objective in, values and a bound out."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from math import inf, isfinite, log2
from time import monotonic
from typing import TypeAlias

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
class Infeasible:
    """No values obey every row: proven."""


@dataclass(frozen=True, slots=True)
class OutOfTime:
    """The time ran out before any values were found; the bound holds all the same (-inf if there is none)."""

    bound: float


_HIGHS, _SCIP = mathopt.SolverType.HIGHS, mathopt.SolverType.GSCIP
# Measured on the examples: sub-problem heuristics and restarts take more than half of the time and find nothing that
# branching does not find as soon.
_OPTIONS = highs_pb2.HighsOptionsProto(
    bool_options={
        "mip_allow_restart": False,
        "mip_heuristic_run_rens": False,
        "mip_heuristic_run_rins": False,
    },
    double_options={"mip_heuristic_effort": 0.01},
)

Answer: TypeAlias = Found | Infeasible | OutOfTime


class Aim(Enum):
    """What a solve is for; the answer is as right either way, only the time differs."""

    SEARCH = auto()  # no good values are known yet
    PROOF = auto()  # good values are known; show that there are none better, or find them
    RELAXATION = auto()  # let integer columns take any value between their bounds: the value itself is a bound


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The difference between value and bound at which a solve may stop: in units of the objective, or of its value."""

    absolute: float = 0.0
    relative: float = 0.0

    def allows(self, value: float, bound: float) -> bool:
        """Tell whether value and bound are close enough."""
        arithmetic = ARITHMETIC * max(1.0, abs(value))
        return value - bound <= max(self.absolute, self.relative * abs(value)) + arithmetic


def minimise(  # noqa: PLR0913  each is a different thing
    program: Program,
    objective: Expression,
    *,
    aim: Aim,
    seconds: float,
    tolerance: Tolerance = Tolerance(),
    hint: Mapping[Column, float] | None = None,
) -> Answer:
    """Make an objective small within so many seconds of wall-clock time; `hint` names good values of integer columns.

    Where one engine fails on a program, the next is asked.
    """
    until = monotonic() + seconds
    scale = _scale(objective)
    model, variables = _model(program, relaxed=aim is Aim.RELAXATION)
    model.minimize(_linear(variables, Expression().plus(objective, scale)))
    hints = [_hint(program, variables, hint)] if hint else []
    for engine, given in (_HIGHS, hints), (_HIGHS, []), (_SCIP, []):
        left = until - monotonic()
        if left <= 0:
            break
        parameters = mathopt.SolveParameters(
            time_limit=timedelta(seconds=left),
            relative_gap_tolerance=tolerance.relative,
            absolute_gap_tolerance=tolerance.absolute * scale,
            random_seed=0,
            highs=_OPTIONS,
        )
        given_values = mathopt.ModelSolveParameters(solution_hints=given)
        try:
            with _stdout_kept_clean():
                result = mathopt.solve(model, engine, params=parameters, model_params=given_values)
        except (RuntimeError, ValueError, AttributeError):
            # MathOpt words an engine's internal error as an AttributeError about `canonical_code`.
            continue
        return _answer(result, variables, objective, tolerance, scale)
    return OutOfTime(-inf)


def _hint(program: Program, variables: list[mathopt.Variable], values: Mapping[Column, float]) -> mathopt.SolutionHint:
    """Name whole numbers within bounds; anything else makes the engine fail."""
    found = {}
    for column, value in values.items():
        bounds = program.columns[column]
        if bounds.integer:
            found[variables[column]] = min(max(float(round(value)), bounds.lower), bounds.upper)
    return mathopt.SolutionHint(found)


def _answer(
    result: mathopt.SolveResult,
    variables: list[mathopt.Variable],
    objective: Expression,
    tolerance: Tolerance,
    scale: float,
) -> Answer:
    if result.termination.reason is mathopt.TerminationReason.INFEASIBLE:
        return Infeasible()
    bound = result.termination.objective_bounds.dual_bound / scale
    if not result.has_primal_feasible_solution():
        return OutOfTime(bound if isfinite(bound) else -inf)
    read = result.variable_values()
    values = {Column(index): read[variable] for index, variable in enumerate(variables)}
    value = objective.at(values)
    return Found(values, bound, proved=tolerance.allows(value, bound))


def _scale(objective: Expression) -> float:
    """Return the power of two that brings the largest coefficient near `COEFFICIENTS`, if it is smaller."""
    largest = max((abs(coefficient) for coefficient in objective.terms.values()), default=1.0)
    return max(1.0, 2.0 ** round(log2(COEFFICIENTS / largest)))


def _model(program: Program, *, relaxed: bool) -> tuple[mathopt.Model, list[mathopt.Variable]]:
    model = mathopt.Model()
    variables = [
        model.add_variable(lb=column.lower, ub=column.upper, is_integer=column.integer and not relaxed)
        for column in program.columns
    ]
    for row in program.rows:
        constant = row.expression.constant
        lower, upper = row.lower - constant, row.upper - constant
        linear = _linear(variables, Expression(row.expression.terms))
        model.add_linear_constraint(lb=lower, ub=upper, expr=linear)
    return model, variables


def _linear(variables: list[mathopt.Variable], expression: Expression) -> mathopt.LinearBase:
    terms = (variables[column] * coefficient for column, coefficient in expression.terms.items())
    return mathopt.LinearSum(terms) + expression.constant


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
