"""The one place that runs OR-Tools: a program and an objective in, values and a bound out."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from math import inf, isfinite, log2
from typing import TypeAlias

from ortools.math_opt.python import mathopt  # noqa: TID251  this is the one place

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


Answer: TypeAlias = Found | Infeasible | OutOfTime


def minimise(  # noqa: PLR0913  each is a different thing
    program: Program,
    objective: Expression,
    *,
    seconds: float,
    tolerance: float,
    hint: Mapping[Column, float] | None = None,
    relaxed: bool = False,
) -> Answer:
    """Make an objective small within so many seconds of wall-clock time.

    Stops when value and bound differ by no more than `tolerance`, in units of the objective. `relaxed` lets integer
    columns take any value between their bounds: then the value itself is a bound for the program.
    """
    if seconds <= 0:
        return OutOfTime(-inf)
    model, variables = _model(program, relaxed=relaxed)
    scale = _scale(objective)
    model.minimize(_linear(variables, Expression().plus(objective, scale)))
    hints = [mathopt.SolutionHint({variables[c]: value for c, value in hint.items()})] if hint else []
    parameters = mathopt.SolveParameters(
        time_limit=timedelta(seconds=seconds),
        relative_gap_tolerance=0.0,
        absolute_gap_tolerance=tolerance * scale,
        random_seed=0,
    )
    with _stdout_kept_clean():
        result = mathopt.solve(
            model,
            mathopt.SolverType.HIGHS,
            params=parameters,
            model_params=mathopt.ModelSolveParameters(solution_hints=hints),
        )
    return _answer(result, variables, objective, tolerance, scale)


def _answer(
    result: mathopt.SolveResult,
    variables: list[mathopt.Variable],
    objective: Expression,
    tolerance: float,
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
    return Found(values, bound, proved=value - bound <= tolerance + ARITHMETIC * max(1.0, abs(value)))


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
