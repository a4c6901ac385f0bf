"""Hypothesis strategies for what a small roster is made of: roles, paths, people."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ldplanner.domain.person import Person, UnderWay
from ldplanner.domain.role import Path, Role
from ldplanner.domain.roster import Horizon
from ldplanner.domain.stream import Stream
from support.worlds import path, person, role

STREAMS = {
    "trainer": Stream.TRAINING,
    "instructional-designer": Stream.TRAINING,
    "elearning-developer": Stream.TRAINING,
    "coach": Stream.SOCIAL,
    "community-manager": Stream.SOCIAL,
    "knowledge-manager": Stream.KM,
    "it-specialist": Stream.KM,
    "lnd-manager": None,
}
CASTS = (
    ("trainer", "knowledge-manager"),
    ("trainer", "coach", "knowledge-manager"),
    ("trainer", "coach", "it-specialist"),
    ("trainer", "instructional-designer", "knowledge-manager"),
    ("instructional-designer", "elearning-developer", "coach"),
    ("instructional-designer", "community-manager", "knowledge-manager"),
    ("trainer", "knowledge-manager", "lnd-manager"),
    ("coach", "lnd-manager", "it-specialist"),
)
CREWS = ((1, 0), *((2, 0), (3, 0), (3, 0), (3, 0), (2, 1), (2, 1), (2, 1), (1, 2), (1, 2)) * 2, (1, 1), (0, 2))
SKILLS = ("facilitation", "search", "writing")
UNITS = ("north", "south")
FTES = (1.0, 1.0, 0.5, 0.6, 0.8, 0.333)
SALARIES = (60_000, 52_333, 61_999, 70_001, 88_887, 104_000)


def likely(draw: DrawFn, tenths: int) -> bool:
    """Draw True about so many times in ten; False is the simpler."""
    return draw(st.sampled_from((False,) * (10 - tenths) + (True,) * tenths))


def some(draw: DrawFn, options: Sequence[str]) -> tuple[str, ...]:
    """Draw any of the options, perhaps none, in their order."""
    return tuple(option for option in options if draw(st.booleans()))


@st.composite
def casts(draw: DrawFn) -> tuple[Role, ...]:
    """Draw two or three roles; most can be hired."""
    return tuple(_role(draw, name) for name in draw(st.sampled_from(CASTS)))


def _role(draw: DrawFn, name: str) -> Role:
    hired = not likely(draw, 3)
    return role(
        name,
        stream=STREAMS[name],
        skills=some(draw, SKILLS) if likely(draw, 5) else (),
        salary=draw(st.sampled_from(SALARIES)) if hired or likely(draw, 5) else None,
        hire_cost=draw(st.sampled_from((0, 3_000, 4_129))) if hired else None,
        hire_quarters=draw(st.sampled_from((1, 0, 0, 2))) if hired else None,
        ramp=draw(st.sampled_from(((), (0.5, 0.75), (0.0,), (0.25,)))),
        max_hires=draw(st.sampled_from((None, None, 1, 2, 2, 0))) if hired else None,
        pay_min=draw(st.sampled_from((None, None, 65_000, 90_001))),
        attrition=draw(st.sampled_from((None, None, 0.0, 0.146, 0.3))),
    )


@st.composite
def routes(draw: DrawFn, roles: Sequence[Role]) -> tuple[Path, ...]:
    """Draw paths between about two thirds of the pairs of roles."""
    pairs = [(start.id, to.id) for start in roles for to in roles if start.id != to.id]
    return tuple(
        path(
            *pair,
            quarters=draw(st.sampled_from((1, 0, 1, 2))),
            cost=draw(st.sampled_from((2_500, 0, 1_999, 3_333, 10_001))),
        )
        for pair in pairs
        if not likely(draw, 3)
    )


@st.composite
def crews(draw: DrawFn, roles: Sequence[Role], horizon: Horizon) -> tuple[list[Person], list[Person]]:
    """Draw people and pool, at most three together; anyone may lead those after them in a drawn order."""
    members, outside = draw(st.sampled_from(CREWS))
    ids = ("ana", "ben", "cleo")[: members + outside]
    ranks = draw(st.permutations(ids))
    everyone = []
    for name in ids:
        above = ranks[: ranks.index(name)]
        manager = draw(st.sampled_from(above)) if above and likely(draw, 6) else None
        everyone.append(_person(draw, name, roles, horizon, manager))
    return everyone[:members], everyone[members:]


def _person(draw: DrawFn, name: str, roles: Sequence[Role], horizon: Horizon, manager: str | None) -> Person:
    names = [one.id for one in roles]
    return person(
        name,
        draw(st.sampled_from(names)),
        fte=draw(st.sampled_from(FTES)),
        salary=draw(st.sampled_from(SALARIES)),
        unit=draw(st.sampled_from((None, *UNITS))),
        manager=manager,
        skills=some(draw, SKILLS) if likely(draw, 5) else None,
        wants=some(draw, names) if likely(draw, 4) else (),
        moves_to=some(draw, names) if likely(draw, 2) else None,
        moving=UnderWay(to_role=draw(st.sampled_from(names)), quarters=draw(st.sampled_from((1, 0, 2))))
        if likely(draw, 1)
        else None,
        keep=likely(draw, 1),
        leaves=_last_day(draw, horizon) if likely(draw, 2) else None,
        contract=likely(draw, 2),
    )


def _last_day(draw: DrawFn, horizon: Horizon) -> date:
    """Draw a day on, just around, or well within a quarter from the one before the horizon on."""
    quarter = horizon.quarter(draw(st.integers(0, horizon.quarters)))
    return quarter.last_day + timedelta(days=draw(st.sampled_from((0, -1, 1, -40, -91))))
