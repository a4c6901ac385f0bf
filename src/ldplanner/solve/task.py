"""What an engine is asked: a program, an objective, how exact; and that written out as the engine's own data."""

from dataclasses import dataclass
from enum import Enum
from math import inf, log2

from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from ldplanner.program.linear import Expression, Program
from ldplanner.solve.tolerance import Tolerance

COEFFICIENTS = 1024.0
"""How large an objective's coefficients are made: the engine takes values within 1e-6 of each other for equal."""


class Manner(Enum):
    """What an engine is to spend its time on."""

    PROVING = "proving that there is nothing better than the hint; without one, as if searching"
    SEARCHING = "good values, then the proof"
    IN_A_CORE = "the proof, in a program of which the most promising columns are left"


@dataclass(frozen=True, slots=True)
class Task:
    """A question to an engine; what its fields mean stands at `ldplanner.solve.engine.minimise`."""

    program: Program
    objective: Expression
    tolerance: Tolerance
    scale: float
    whole: bool
    manner: Manner
    nodes: int | None
    bound: float = -inf
    enough: float = -inf


EXACT = Tolerance()


def scale_of(objective: Expression) -> float:
    """Return the power of two that brings the largest coefficient near `COEFFICIENTS`, if it is smaller."""
    largest = max((abs(coefficient) for coefficient in objective.terms.values()), default=1.0)
    return max(1.0, 2.0 ** round(log2(COEFFICIENTS / largest)))


def written(task: Task) -> tuple[mathopt.Model, list[mathopt.Variable]]:
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
