"""Programs in which what the goals before have reached is kept."""

from collections.abc import Mapping

from ldplanner.domain.goal import Goal
from ldplanner.program.build import Built
from ldplanner.program.linear import Column, Expression, Program, Row

HELD = 1e-3
"""Rows that hold a goal are divided by this, so that the millionth by which an engine may miss a row is a billionth."""


def holding(built: Built, held: Mapping[Goal, float]) -> Program:
    """Return the program with goals held at values in the units reported."""
    program = built.program.extended()
    for goal, value in held.items():
        objective = built.objectives[goal]
        kept = value / objective.scale
        excess = objective.numerator.plus(objective.denominator or Expression(constant=1.0), -kept)
        slack = HELD * max(1.0, abs(kept))
        program.add([Row(Expression().plus(excess, 1 / slack), upper=1e-6)])
    return program


def obeys(program: Program, values: Mapping[Column, float]) -> bool:
    """Tell whether the counts obey every row that is about counts alone."""
    for row in program.rows:
        if row.expression.terms.keys() <= values.keys():
            value = row.expression.at(values)
            slack = 1e-9 * max(1.0, abs(row.expression.constant))
            if not row.lower - slack <= value <= row.upper + slack:
                return False
    return True
