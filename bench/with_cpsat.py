"""The obvious model in CP-SAT: `python -m bench.with_cpsat ROSTER`. Never in one process with highspy."""

from collections.abc import Sequence
from math import inf

from ortools.sat.python import cp_model

from bench.integers import UNIT, most, whole_objective, whole_row
from bench.linear import Linear, Model
from bench.ratio import Answer
from bench.rival import run


class CpSat:
    """CP-SAT with a model in it; workers and everything else as it comes."""

    def __init__(self, model: Model) -> None:
        self._columns = model.columns
        self._model = cp_model.CpModel()
        self._variables = [self._model.new_int_var(0, most(column), "") for column in model.columns]
        for row in model.rows:
            whole = whole_row(row, model.columns)
            self._model.add_linear_constraint(self._sum(whole.columns, whole.amounts), whole.lower, whole.upper)

    def _sum(self, columns: list[int], amounts: list[int]) -> cp_model.LinearExprT:
        return cp_model.LinearExpr.weighted_sum([self._variables[column] for column in columns], amounts)

    def minimise(self, objective: Linear, *, seconds: float, tolerance: float, start: Sequence[float] | None) -> Answer:
        """Make an objective small, to an absolute tolerance, from a known solution if there is one."""
        whole = whole_objective(objective, self._columns)
        self._model.minimize(self._sum(whole.columns, whole.amounts))
        self._model.clear_hints()
        for variable, column, value in zip(self._variables, self._columns, start or (), strict=start is not None):
            self._model.add_hint(variable, round(value if column.whole else value / UNIT))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.absolute_gap_limit = tolerance * whole.scale
        # Wrong claims of optimality are known of this presolve (google/or-tools #5293); leaving it out costs nothing.
        solver.parameters.presolve_inclusion_work_limit = 0
        status = solver.solve(self._model)
        if status == cp_model.INFEASIBLE:
            return Answer(None, inf, impossible=True)
        bound = (solver.best_objective_bound - whole.slack) / whole.scale + objective.constant
        if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            return Answer(None, bound)
        return Answer([self._value(solver, number) for number in range(len(self._columns))], bound)

    def _value(self, solver: cp_model.CpSolver, number: int) -> float:
        value = solver.value(self._variables[number])
        return float(value) if self._columns[number].whole else value * UNIT


if __name__ == "__main__":
    run(CpSat)
