"""The solver against the oracle where FTE are any thousandths, and shares, needs and headcount finer than those."""

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ldplanner.domain.limits import Headcount, Limits
from ldplanner.domain.roster import Roster
from support.oracle import best
from support.solver import solved
from support.verdicts import closed
from support.worlds import need, path, person, world

ODD = st.sampled_from((1, 687, 688, 999, 125, 333, 334, 667, 1000)) | st.integers(1, 1000)


@st.composite
def odd_worlds(draw: DrawFn) -> Roster:
    """Draw three or four people of any FTE, some alike, none to be hired, and limits near what they come to."""
    sizes = draw(st.lists(ODD, min_size=2, max_size=4))
    people = [
        person(f"p{number}", draw(st.sampled_from(("trainer", "trainer", "coach"))), fte=size / 1000)
        for number, size in enumerate([*sizes, *sizes[:1]][:4])
    ]
    opening = sum(one.fte for one in people)
    parts = st.integers(0, 100_000).map(lambda part: part / 100_000)
    least = opening * draw(parts)
    headcount = Headcount(min=draw(st.sampled_from((None, least))), max=draw(st.sampled_from((None, opening + 1e-5))))
    return world(
        people,
        roles=closed(),
        paths=(
            path("trainer", "coach", quarters=1),
            path("coach", "knowledge-manager", quarters=1),
            path("trainer", "knowledge-manager", quarters=draw(st.sampled_from((1, 2)))),
        ),
        quarters=3,
        needs=draw(st.sampled_from(((), (need("trainer", at_least=opening * draw(parts)),)))),
        limits=Limits(
            # of two alike together, to the last bit; and any other share
            reskilling_at_once=draw(st.sampled_from((min(1.0, (people[0].fte + people[-1].fte) / opening),)) | parts),
            reskilling_load=draw(parts),
            headcount=headcount,
        ),
    )


@settings(
    max_examples=60,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(odd_worlds())
def test_odd_figures_are_planned_as_well_as_even_ones(roster: Roster) -> None:
    note(roster.model_dump_json(exclude_defaults=True))
    expected, result = best(roster), solved(roster)
    note(f"oracle: {expected}")
    note(f"solver: {result}")
    assert (expected is None) == (result is None)
    if expected is None or result is None:
        return
    assert result.proved
    for goal, value in expected.values.items():
        close = 1e-4 if goal.is_ratio else 1e-5 * max(1.0, abs(value))
        assert abs(result.values[goal] - value) <= close, goal
        assert result.bounds[goal] <= value + close, goal
