"""Small rosters over every feature of the design, with limits close to what plans come to."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Headcount, Limits, Releases
from ldplanner.domain.need import Need
from ldplanner.domain.person import Person
from ldplanner.domain.profile import Floor, Measure, Profile, Target
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.role import Path, Role
from ldplanner.domain.roster import Horizon, Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from support.oracle import plan_count
from support.strategies_people import UNITS, casts, crews, likely, routes, some
from support.worlds import need

MOST_PLANS = 20_000
SHARES = ((0.7, 0.2, 0.1), (0.34, 0.33, 0.33), (0.2, 0.3, 0.5), (0.5, 0.0, 0.5), (1.0, 0.0, 0.0))


@st.composite
def rosters(draw: DrawFn) -> Roster:
    """Draw a roster whose plans can all be tried: at most three people, roles and quarters, few hires."""
    starts = Quarter(2027, draw(st.integers(1, 4)))
    horizon = Horizon(starts=starts, quarters=draw(st.sampled_from((2, 1, 2, 3, 3, 3, 3))))
    roles = draw(casts())
    paths = draw(routes(roles))
    people, pool = draw(crews(roles, horizon))
    roster = Roster(
        department="Drawn",
        as_of=starts.first_day - timedelta(days=draw(st.sampled_from((75, 1, 20)))),
        profile=_profile(draw, roles),
        priorities=tuple(draw(st.permutations(tuple(Goal))))[: draw(st.sampled_from((0, 0, 1, 2, 5)))],
        horizon=horizon,
        budget=_budget(draw, people, [*paths, *roles], horizon),
        limits=_limits(draw, people),
        attrition=draw(st.sampled_from((0.1, 0.0, 0.25))),
        people=tuple(people),
        pool=tuple(pool),
        roles={role.id: role for role in roles},
        paths=paths,
        needs=tuple(_need(draw, people, roles, horizon) for _ in range(draw(st.sampled_from((0, 0, 0, 1, 1, 2))))),
        compliance=_courses(draw, roles),
        tools=_tools(draw, horizon),
    )
    return _tamed(roster)


def _tamed(roster: Roster) -> Roster:
    """Tighten hiring, then let people go from the pool, until the plans can be counted off."""
    few = {
        id_: Role.model_validate(dict(role) | {"max_hires": min(1, role.max_hires or 1)})
        for id_, role in roster.roles.items()
    }
    limits = Limits.model_validate(dict(roster.limits) | {"hires_per_quarter": 1})
    none = Limits.model_validate(dict(roster.limits) | {"hires_per_quarter": 0})
    for change in ({}, {"limits": limits}, {"roles": few}, {"limits": none}, {"pool": ()}, {"paths": roster.paths[:2]}):
        roster = Roster.model_validate(dict(roster) | change)
        if plan_count(roster, MOST_PLANS + 1) <= MOST_PLANS:
            return roster
    raise ValueError("the strategies draw rosters that are too large")


def _profile(draw: DrawFn, roles: Sequence[Role]) -> Profile:
    shares = dict(zip(Stream, draw(st.sampled_from(SHARES)), strict=True))
    order = tuple(draw(st.permutations(tuple(Stream)))) if likely(draw, 4) else ()
    inside = [role.id for role in roles if role.stream is not None]
    return Profile(
        id="drawn",
        title="Drawn",
        measure=draw(st.sampled_from((Measure.FTE, Measure.FTE, Measure.PAY, Measure.SPEND))),
        streams={stream: _target(draw, share) for stream, share in shares.items() if not likely(draw, 2)},
        order=order[: draw(st.sampled_from((3, 2)))],
        floors=tuple(_floor(draw, inside) for _ in range(draw(st.sampled_from((0, 0, 1, 2))))),
    )


def _target(draw: DrawFn, share: float) -> Target:
    """Draw the share alone, or a band around it that is open on either side or on none."""
    if not likely(draw, 4):
        return Target(share=share)
    low, high = round(max(0.0, share - 0.1), 2), round(min(1.0, share + 0.15), 2)
    sides = draw(st.sampled_from(((low, high), (low, None), (None, high))))
    return Target(share=share if likely(draw, 5) else None, at_least=sides[0], at_most=sides[1])


def _floor(draw: DrawFn, inside: Sequence[str]) -> Floor:
    roles = some(draw, inside) or (inside[0],)
    return Floor.model_validate({"roles": roles, "at_least": draw(st.sampled_from((0.1, 0.05, 0.4, 0.75)))})


def _budget(draw: DrawFn, people: Sequence[Person], priced: Sequence[Path | Role], horizon: Horizon) -> Budget:
    on_costs = draw(st.sampled_from((0.0, 0.3, 0.425)))
    today = round(sum(person.salary * person.fte for person in people) * (1 + on_costs))
    prices = [one.cost if isinstance(one, Path) else one.hire_cost or 0 for one in priced]

    def payroll() -> int:
        return round(max(today, 20_000) * draw(st.sampled_from((1.8, 1.0, 1.2, 1.4, 2.2, 2.6, 3.2, 0.95)))) + draw(
            st.integers(0, 9)
        )

    def change() -> int:
        chosen = sum(draw(st.sampled_from(prices)) for _ in range(draw(st.integers(1, 3))))
        return max(0, chosen + draw(st.sampled_from((5_000, 0, -1, 1_000, 2_500, 15_000))))

    years = sorted({horizon.quarter(t).year for t in range(1, horizon.quarters + 1)})

    def given(figure: Callable[[], int]) -> int | dict[int, int] | None:
        kind = draw(st.sampled_from(("none", "one", "one", "one", "by year", "by year")))
        if kind == "none":
            return None
        return figure() if kind == "one" else {year: figure() for year in years}

    return Budget(payroll=given(payroll), change=given(change), on_costs=on_costs)


def _limits(draw: DrawFn, people: Sequence[Person]) -> Limits:
    opening = sum(person.fte for person in people)
    least = draw(st.sampled_from((None, None, None, 0.3, 0.5, 0.8)))
    most = draw(st.sampled_from((None, None, None, 0.0, 0.5, 1.0, 2.0)))
    return Limits(
        hires_per_quarter=draw(st.sampled_from((2, None, None, None, None, 2, 1, 0))),
        reskilling_at_once=draw(st.sampled_from((None, None, 0.0, 0.3, 0.6, 1.0))),
        reskilling_load=draw(st.sampled_from((0.5, 0.25, 1.0, 0.0))),
        headcount=Headcount(
            min=None if least is None else round(opening * least, 3),
            max=None if most is None else round(opening + most, 3),
        ),
        releases=draw(st.sampled_from((Releases.NONE, Releases.CONTRACTORS, Releases.ALL, Releases.ALL))),
        severance_months=draw(st.sampled_from((3, 0, 1.5, 6))),
        leaders_first=draw(st.booleans()),
    )


def _need(draw: DrawFn, people: Sequence[Person], roles: Sequence[Role], horizon: Horizon) -> Need:
    """Draw a need at, below or above what the department covers today; the grid is coarse enough to decide."""
    names = [role.id for role in roles]
    wanted = some(draw, names) or (names[0],)
    unit = draw(st.sampled_from(UNITS)) if likely(draw, 3) else None
    today = sum(one.fte for one in people if one.role in wanted and unit in {None, one.unit})
    least = draw(st.sampled_from((today * 0.5, today, 0.3, 0.4, 0.833, today + 0.5)))
    quarter = horizon.quarter(draw(st.integers(-1, horizon.quarters + 1)))
    return need(*wanted, at_least=round(least, 3), unit=unit, starts=str(quarter) if likely(draw, 5) else None)


def _courses(draw: DrawFn, roles: Sequence[Role]) -> tuple[Course, ...]:
    """Draw courses that take little of a designer or trainer, some that take more than there is."""
    names = {role.id for role in roles}
    formats = [Format.ELEARNING_1, Format.ELEARNING_2, Format.ELEARNING_3]
    if "trainer" in names:
        formats += [Format.CLASSROOM, Format.VIRTUAL]
    if not names & {"instructional-designer", "elearning-developer"} or not likely(draw, 5):
        return ()
    return tuple(
        Course(
            name=f"Course {number}",
            learners=draw(st.sampled_from((40, 900, 4_200))),
            hours=draw(st.sampled_from((2, 0.75, 6))),
            format=draw(st.sampled_from(formats)),
            rebuild_years=draw(st.sampled_from((3, 2, 0.5))),
            class_size=draw(st.sampled_from((20, 15))),
            ratio=draw(st.sampled_from((None, None, 0, 49))),
        )
        for number in range(draw(st.integers(1, 2)))
    )


def _tools(draw: DrawFn, horizon: Horizon) -> tuple[Tool, ...]:
    return tuple(
        Tool(
            name=f"Tool {number}",
            stream=draw(st.sampled_from(tuple(Stream))),
            yearly_cost=draw(st.sampled_from((30_000, 0, 90_001))),
            starts=horizon.quarter(draw(st.integers(0, horizon.quarters + 1))) if likely(draw, 6) else None,
        )
        for number in range(draw(st.integers(0, 2)))
    )
