"""Bounds and values within the default tolerances, as the team is and as if it were large, against the exact optimum.

As if it were large means by cores, drafts and one program for all goals. A bound must hold for the exact optimum too,
as long as that is as good in the goals before. The first goal's value must not beat it, and is within the tolerance.
"""

import importlib.util
import os
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from ldplanner.audit.audit import audit
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Input
from ldplanner.domain.roster import Roster
from ldplanner.plan.make import make_plan
from ldplanner.planner import read_roster
from ldplanner.program.watch import broken
from ldplanner.solve import core, cores, guiding, stand
from ldplanner.solve.outcome import Impossible, News, Solved
from ldplanner.solve.stages import solve
from ldplanner.solve.tolerance import tolerance
from support.oracle import best
from support.solver import solved
from support.strategies import rosters

CASES = int(os.environ.get("LDPLANNER_BOUND_CASES", "260"))
GENERATED = 40
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    """The script that writes the large examples."""
    spec = importlib.util.spec_from_file_location("generate", EXAMPLES / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["as it is", "as if large"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Solve small teams as they are, or as large ones are."""
    if request.param == "as if large":
        monkeypatch.setattr(stand, "LARGE", 0)
        monkeypatch.setattr(guiding, "GUIDED", 0)
        monkeypatch.setattr(core, "SMALL", 0)
        monkeypatch.setattr(cores, "FIRST", 2)
    return str(request.param)


@settings(
    max_examples=CASES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(roster=rosters())
def test_against_trying_every_plan(roster: Roster, size: str) -> None:
    expected = best(roster)
    found = solve(roster, seconds=60)
    if expected is None:
        assert isinstance(found, Impossible), size
        return
    _assert_holds(roster, found, expected.values)
    assert isinstance(found, Solved)
    assert found.best_possible[Goal.MIX] <= expected.best_gap + 1e-4
    assert found.best_possible[Goal.SHAPE] <= expected.best_shape + 1e-4


@pytest.mark.parametrize("seed", range(GENERATED))
def test_against_the_exact_solution_of_ten_to_twelve(
    seed: int, size: str, generator: ModuleType, tmp_path: Path
) -> None:
    file = tmp_path / "roster.yaml"
    file.write_text(generator.roster(10 + seed % 3, 4, seed), encoding="utf-8")
    roster = read_roster(str(file)).roster
    news: list[News] = []
    found = solve(roster, seconds=60, tell=news.append)
    exact = solved(roster)
    assert exact, size
    _assert_holds(roster, found, exact.values)
    assert news
    for one in news:  # whatever would have been given if the search had been stopped
        assert isinstance(one.best, Solved)
        assert not broken(roster, one.best.steps)


def _assert_holds(roster: Roster, found: object, exact: Mapping[Goal, float]) -> None:
    assert isinstance(found, Solved)
    assert found.proved
    as_good = True
    for proof in found.proofs:
        slack = 1e-5 * max(1.0, abs(exact[proof.goal]))
        assert proof.bound <= proof.value
        assert not as_good or proof.bound <= exact[proof.goal] + slack
        as_good = as_good and exact[proof.goal] <= proof.value + slack
    first = found.proofs[0]
    assert first.value >= exact[first.goal] - 1e-5 * max(1.0, abs(exact[first.goal]))
    assert tolerance(roster, first.goal, exact=False).allows(first.value, exact[first.goal])
    plan = make_plan(roster, found, made_from=Input(path="roster.yaml", sha256=""), tool="ldplanner")
    verdict = audit(roster, plan)
    assert verdict.ok, [check for check in verdict.checks if not check.ok]
