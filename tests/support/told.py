"""Plans whose every amount of money is unlike any other number, so that one that leaks is recognised."""

import json
import re
from collections.abc import Iterator
from itertools import combinations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from pydantic import JsonValue

from ldplanner.audit.audit import audit
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.money import loaded_cost, severance
from ldplanner.domain.plan import Action, Plan
from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from support.plans import hires, moves, plan_of, releases
from support.worlds import MODERN, path, person, role, world

QUARTERS = ("2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4")
PAY = st.integers(31_013, 198_967)
_NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?")


@st.composite
def planned(draw: DrawFn) -> tuple[Roster, Plan]:
    """Draw a department of up to nine with a plan by hand, in which anything may be done with anybody."""
    pay = draw(st.lists(PAY, min_size=11, max_size=11, unique=True))
    crew = [
        person(
            f"p{n}x",
            draw(st.sampled_from(("trainer", "trainer", "coach"))),
            salary=pay[n],
            name=f"Name{n} Family",
            fte=draw(st.sampled_from((1.0, 1.0, 0.5))),
            contract=draw(st.booleans()),
            wants=draw(st.sampled_from(((), ("coach",), ("knowledge-manager",)))),
        )
        for n in range(draw(st.integers(1, 9)))
    ]
    pool = [person("p9x", "trainer", salary=pay[9], name="Name9 Family")]
    measure = draw(st.sampled_from((Measure.FTE, Measure.PAY, Measure.SPEND)))
    roster = world(
        crew,
        pool,
        roles=(
            role("trainer", stream=Stream.TRAINING, salary=61_379, hire_cost=4_127, hire_quarters=1),
            role("coach", stream=Stream.SOCIAL, salary=83_497, hire_cost=5_231, hire_quarters=1, attrition=0.2),
            role("knowledge-manager", stream=Stream.KM, salary=101_873, hire_cost=6_373, pay_min=draw(PAY)),
        ),
        paths=(path("trainer", "coach", 1, 2_137), path("trainer", "knowledge-manager", 2, 5_279)),
        profile=MODERN.model_copy(update={"measure": measure}),
        attrition=draw(st.sampled_from((0.0, 0.1))),
        budget=Budget(payroll=3_000_017, change=90_019, on_costs=0.31),
        limits=Limits(releases=Releases.ALL, severance_months=5),
        tools=(Tool(name="Intranet", stream=Stream.SOCIAL, yearly_cost=44_987),),
    )
    actions = [action for one in (*crew, *pool) if (action := draw(_steps(roster, one.id))) is not None]
    if draw(st.booleans()):
        actions.append(hires("new-coach-1", "coach", "2027-Q2 2027-Q3", cost=5_231, salary=83_497))
    named = [
        one.model_copy(update={"reason": f"social is 20 points short; leads {crew[0].name}, so goes first"})
        for one in actions
    ]
    plan = plan_of(roster, *named)
    return roster, plan.model_copy(update={"audit": audit(roster, plan)})


@st.composite
def _steps(draw: DrawFn, roster: Roster, name: str) -> Action | None:
    one = roster.everyone[next(key for key in roster.everyone if key == name)]
    start = draw(st.integers(0, 1))
    match draw(st.sampled_from(("none", "move", "release"))):
        case "move" if one.role == "trainer":
            to, length, cost = draw(st.sampled_from((("coach", 1, 2_137), ("knowledge-manager", 2, 5_279))))
            return moves(roster, name, to, f"{QUARTERS[start]} {QUARTERS[start + length]}", cost=cost)
        case "release" if not roster.in_pool(one):
            due = 0 if one.contract else severance(one.salary, one.fte, roster.limits.severance_months)
            return releases(roster, name, QUARTERS[start], cost=due)
        case _:
            return None


def private_amounts(roster: Roster, plan: Plan) -> set[float]:
    """Return everyone's pay, what they cost, what is paid out to them, what their steps cost, and the differences."""
    costs = [roster.loaded_cost(one) for one in roster.everyone.values()]
    after = [
        loaded_cost(action.salary, roster.everyone[action.person].fte, roster.budget.on_costs)
        for action in plan.actions
        if action.person in roster.everyone
    ]
    steps = [amount for action in plan.actions for amount in (action.salary, action.cost)]
    own = [one.salary for one in roster.everyone.values()]
    parts = [round(one.salary * one.fte) for one in roster.everyone.values()]
    apart = [abs(a - b) for a, b in combinations([*costs, *after], 2)]
    quarterly = [round(cost / 4) for cost in costs]
    return {float(amount) for amount in [*costs, *after, *steps, *own, *parts, *apart, *quarterly] if amount > 1_000}


def role_amounts(roster: Roster) -> set[float]:
    """Return the pay, costs and budgets that a roster gives for roles, paths, tools and the whole department."""
    roles = [x for one in roster.roles.values() for x in (one.salary, one.hire_cost, one.pay_min) if x is not None]
    budgets = [x for x in (roster.budget.payroll, roster.budget.change) if isinstance(x, int)]
    tools, paths = [tool.yearly_cost for tool in roster.tools], [one.cost for one in roster.paths]
    return {float(amount) for amount in [*roles, *paths, *tools, *budgets]}


def numbers_in_text(text: str) -> set[float]:
    """Return every number that is written in a text, thousands separators or not."""
    return {abs(float(found.replace(",", ""))) for found in _NUMBER.findall(text) if found.strip(",-")}


def numbers_in_json(text: str) -> set[float]:
    """Return every number in a JSON document, also those written inside its texts."""
    return {abs(number) for number in _numbers(json.loads(text))}


def _numbers(value: JsonValue) -> Iterator[float]:
    match value:
        case bool() | None:
            return
        case int() | float():
            yield float(value)
        case str():
            yield from numbers_in_text(value)
        case list():
            for one in value:
                yield from _numbers(one)
        case dict():
            for key, one in value.items():
                yield from _numbers(key)
                yield from _numbers(one)
