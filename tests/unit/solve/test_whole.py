"""A search that takes long, and the proof that then goes another way."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldplanner.program.linear import Column, Expression, Program
from ldplanner.solve import whole
from ldplanner.solve.engine import Answer, Found, OutOfTime, Relaxed, minimise, relax
from ldplanner.solve.tolerance import Tolerance
from ldplanner.solve.whole import Known, taken_whole
from support.programs import COVER, PRICE, at, brute, programs

NEAR = 1e-6


def in_parts(made: Program, objective: Expression) -> float:
    """Return a bound: the least value if everything may be split."""
    relaxed = relax(made, objective, seconds=10)
    return relaxed.bound if isinstance(relaxed, Relaxed) else -1e9


def stuck(  # noqa: PLR0913  as many as the engine is asked
    made: Program,
    objective: Expression,
    *,
    seconds: float,
    tolerance: Tolerance,
    bound: float,
    hint: Mapping[Column, float] | None = None,
    nodes: int | None = None,
) -> Answer:
    """Know no more after some nodes than what was known before."""
    if nodes is not None and hint is not None:
        return Found(hint, bound, proved=False)
    return minimise(made, objective, seconds=seconds, tolerance=tolerance, bound=bound)


def deaf(  # noqa: PLR0913  as above
    made: Program,
    objective: Expression,
    *,
    seconds: float,
    tolerance: Tolerance,
    bound: float,
    hint: Mapping[Column, float] | None = None,
    nodes: int | None = None,
) -> Answer:
    """Take no hint, and know nothing after some nodes."""
    if nodes is not None and hint is not None:
        return OutOfTime(bound)
    return minimise(made, objective, seconds=seconds, tolerance=tolerance, bound=bound)


@contextmanager
def long_proofs(engine: Callable[..., Answer]) -> Iterator[None]:
    """Let every proof that begins from known values take long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(whole, "minimise", engine)
        patch.setattr(whole, "NEAR", 1e12)
        yield


def found(made: Program, objective: Expression, tolerance: Tolerance, known: Known) -> Found:
    lowest = in_parts(made, objective)
    answer = taken_whole(made, objective, seconds=10, tolerance=tolerance, known=known, lowest=lowest)
    assert isinstance(answer, Found), answer
    return answer


@settings(deadline=None, max_examples=100)
@given(
    programs(),
    st.sampled_from([Tolerance(absolute=1e-3), Tolerance(absolute=0.75)]),
    st.integers(0, 9),
    st.sampled_from([stuck, deaf]),
)
def test_a_long_proof_ends_as_a_short_one(
    given_: tuple[Program, Expression], tolerance: Tolerance, number: int, engine: Callable[..., Answer]
) -> None:
    made, objective = given_
    fillings = brute(made, objective)
    best = minimise(made, objective, seconds=10)
    if not isinstance(best, Found) or not fillings:
        return
    value, filling = fillings[number % len(fillings)]
    with long_proofs(engine):
        answer = found(made, objective, tolerance, Known(filling, value))
    assert answer.proved
    assert answer.bound <= objective.at(best.values) + NEAR
    assert tolerance.allows(objective.at(answer.values), answer.bound)
    assert all(row.lower - NEAR <= row.expression.at(answer.values) <= row.upper + NEAR for row in made.rows)


@pytest.mark.parametrize("engine", [stuck, deaf])
def test_after_a_long_search_it_is_proven_that_nothing_is_better_by_more_than_the_tolerance(
    engine: Callable[..., Answer],
) -> None:
    # 12 is the least, in parts it is 11
    with long_proofs(engine):
        answer = found(COVER, PRICE, Tolerance(absolute=0.5), Known(at(1, 2, 0), 12.0))
    assert PRICE.at(answer.values) == pytest.approx(12)
    assert answer.proved
    assert 11.5 <= answer.bound <= 12
