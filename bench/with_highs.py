"""The obvious model in HiGHS: `python -m bench.with_highs ROSTER`. Never in one process with OR-Tools."""

from collections.abc import Sequence
from math import inf, isfinite

import highspy
import numpy as np

from bench.linear import Linear, Model
from bench.ratio import Answer
from bench.rival import run


class Highs:
    """HiGHS with a model in it; threads and everything else as it comes."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._engine = highspy.Highs()
        self._engine.silent()
        self._engine.setOptionValue("mip_rel_gap", 0.0)
        self._engine.passModel(_lp(model))

    def minimise(self, objective: Linear, *, seconds: float, tolerance: float, start: Sequence[float] | None) -> Answer:
        """Make an objective small, to an absolute tolerance, from a known solution if there is one."""
        engine, count = self._engine, len(self._model.columns)
        costs = np.zeros(count)
        costs[objective.columns] = objective.amounts
        engine.changeColsCost(count, np.arange(count, dtype=np.int32), costs)
        engine.changeObjectiveOffset(objective.constant)
        engine.setOptionValue("time_limit", seconds)
        engine.setOptionValue("mip_abs_gap", tolerance)
        if start is not None:
            known = highspy.HighsSolution()
            known.col_value = list(start)
            engine.setSolution(known)
        engine.run()
        info = engine.getInfo()
        bound = info.mip_dual_bound
        if engine.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
            return Answer(None, inf, impossible=True)
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Answer(None, bound if isfinite(bound) else -inf)
        return Answer(self._rounded(engine.getSolution().col_value), bound)

    def _rounded(self, values: Sequence[float]) -> list[float]:
        """Take off what the arithmetic adds to whole numbers."""
        return [
            float(round(value)) if column.whole else value
            for column, value in zip(self._model.columns, values, strict=True)
        ]


def _lp(model: Model) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.columns), len(model.rows)
    lp.col_cost_ = np.zeros(len(model.columns))
    lp.col_lower_ = np.array([column.lower for column in model.columns])
    lp.col_upper_ = np.array([column.upper for column in model.columns])
    kinds = {True: highspy.HighsVarType.kInteger, False: highspy.HighsVarType.kContinuous}
    lp.integrality_ = [kinds[column.whole] for column in model.columns]
    lp.row_lower_ = np.array([row.lower - row.body.constant for row in model.rows])
    lp.row_upper_ = np.array([row.upper - row.body.constant for row in model.rows])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(row.body.columns) for row in model.rows)], dtype=np.int32)
    lp.a_matrix_.index_ = np.concatenate([np.asarray(row.body.columns) for row in model.rows])
    lp.a_matrix_.value_ = np.concatenate([np.asarray(row.body.amounts) for row in model.rows])
    return lp


if __name__ == "__main__":
    run(Highs)
