"""Every answer about a plan against a fresh plan with that change, or against the best of all plans that do as asked.

What can be written into a roster is written there and planned afresh, by the roster's own words; what cannot, such as
that somebody moves in time, is held against trying every plan.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence

from hypothesis import HealthCheck, Phase, given, note, settings

from ldplanner.domain.explanation import About, Topic, Verdict, WhatIf
from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import ActionKind, NoPlan, Plan
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.solve.listening import Ended
from ldplanner.solve.stages import solve
from ldplanner.study.explain.answers import answered
from ldplanner.study.explain.inquiry import Inquiry
from ldplanner.study.explain.subject import Someone, Subject
from ldplanner.study.trial import Question, concluded
from support.oracle import Best, best
from support.oracle_choices import Choice
from support.strategies import rosters

CASES = int(os.environ.get("LDPLANNER_EXPLAIN_CASES", "60"))


def planned(roster: Roster) -> Plan | NoPlan:
    solution = solve(roster, seconds=60, exact=True)
    return concluded(Question(roster, "roster.yaml"), Ended(solution), 0.0).result


def plan_again(inquiries: Sequence[Inquiry]) -> list[Ended | None]:
    jobs = [inquiry.job for inquiry in inquiries]
    return [Ended(job.search(job.roster, seconds=60, exact=True, tell=lambda _: None)) for job in jobs]


@settings(
    max_examples=CASES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(rosters())
def test_every_answer_is_what_planning_with_that_change_gives(roster: Roster) -> None:
    plan = planned(roster)
    if isinstance(plan, NoPlan):
        return
    note(roster.model_dump_json(exclude_defaults=True))
    for answer in _answers(roster, plan):
        note(answer.model_dump_json())
        _assert_right(roster, plan, answer)


def _answers(roster: Roster, plan: Plan) -> Iterator[WhatIf]:
    """Return the answer to everything that can be asked, once each; why people do not move, of the first only."""
    hires = [action for action in plan.actions if action.kind is ActionKind.HIRE]
    people = [Someone(one.person) for one in plan.actions if one.kind is not ActionKind.HIRE]
    still = [Someone(one) for one in roster.everyone if Someone(one) not in people]
    subjects: list[Subject] = [*people, *still[:1], *roster.roles, *hires]
    asked: set[str] = set()
    for about in subjects:
        for answer in answered(Question(roster, "roster.yaml"), plan, about, plan_again).answers:
            if isinstance(answer, WhatIf) and answer.about.model_dump_json() not in asked:
                asked.add(answer.about.model_dump_json())
                yield answer


def _assert_right(roster: Roster, plan: Plan, answer: WhatIf) -> None:
    assert answer.plan.goals == {stage.goal: stage.value for stage in plan.stages}
    assert answer.proved
    written = _written(roster, plan, answer.about)
    if written is not None:
        fresh = planned(written)
        assert (answer.verdict is Verdict.IMPOSSIBLE) == isinstance(fresh, NoPlan)
        if isinstance(fresh, Plan):
            assert answer.other is not None
            assert answer.other.goals == {stage.goal: stage.value for stage in fresh.stages}
            assert answer.other.change_cost == sum(action.cost for action in fresh.actions)
        return
    tried = best(_narrowed(roster, plan, answer.about), lambda choices: _as_asked(roster, plan, answer.about, choices))
    assert (answer.verdict is Verdict.IMPOSSIBLE) == (tried is None)
    if tried is not None:
        _assert_values(tried, answer)


def _assert_values(tried: Best, answer: WhatIf) -> None:
    assert answer.other is not None
    for goal, value in tried.values.items():
        within = 2e-4 if goal.is_ratio else 1e-4 * max(1.0, abs(value)) + (0.01 if goal is Goal.COST else 0.0)
        assert abs(answer.other.goals[goal] - value) <= within, (goal, value, answer.other.goals[goal])


def _written(roster: Roster, plan: Plan, about: About) -> Roster | None:
    """Return the roster with the change as its words have it; None if they have none for it."""
    match about.topic:
        case Topic.WITHOUT if about.action is not None and about.action.kind is not ActionKind.HIRE:
            return _with_person(roster, str(about.person), _staying)
        case Topic.WITHOUT:
            return _hiring(roster, about.role, _hired(plan, about.role) - 1)
        case Topic.NO_HIRES:
            return _hiring(roster, about.role, 0)
        case _:
            return None


def _narrowed(roster: Roster, plan: Plan, about: About) -> Roster:
    """Return the roster with fewer hires, where a move is to take the place of one."""
    if about.topic is Topic.IN_PLACE_OF_A_HIRE:
        return _hiring(roster, about.role, _hired(plan, about.role) - 1)
    return roster


def _staying(*, in_pool: bool) -> dict[str, object]:
    return {"moving": None, "moves_to": ()} if in_pool else {"moving": None, "keep": True}


def _with_person(roster: Roster, who: str, change: Callable[..., dict[str, object]]) -> Roster:
    def changed(people: Sequence[Person], *, in_pool: bool) -> tuple[Person, ...]:
        return tuple(
            Person.model_validate(dict(one) | change(in_pool=in_pool)) if one.id == who else one for one in people
        )

    people, pool = changed(roster.people, in_pool=False), changed(roster.pool, in_pool=True)
    return Roster.model_validate(_given(roster) | {"people": people, "pool": pool})


def _hiring(roster: Roster, role: RoleId | None, most: int) -> Roster:
    roles = {
        id_: Role.model_validate(dict(one) | {"max_hires": most}) if id_ == role else one
        for id_, one in roster.roles.items()
    }
    return Roster.model_validate(_given(roster) | {"roles": roles})


def _given(roster: Roster) -> dict[str, object]:
    return {name: getattr(roster, name) for name in Roster.model_fields}


def _hired(plan: Plan, role: RoleId | None) -> int:
    return sum(action.kind is ActionKind.HIRE and action.to_role == role for action in plan.actions)


def _as_asked(roster: Roster, plan: Plan, about: About, choices: Sequence[Choice]) -> bool:
    """Tell by the oracle's labels whether a plan does what is asked about."""
    by = roster.horizon.quarters if about.by is None else roster.horizon.index(about.by)
    if about.topic is Topic.HIRE or (about.action is not None and about.action.kind is ActionKind.HIRE):
        sooner = [one for one in plan.actions if one.kind is ActionKind.HIRE and one.to_role == about.role]
        number = 1 + sum(about.by is not None and one.quarter <= about.by for one in sooner)
        found = (re.fullmatch(r"(\d+) x hire (\S+) in (\d+)(?: for .*)?", one.label) for one in choices)
        return sum(int(one[1]) for one in found if one and one[2] == about.role and int(one[3]) <= by) >= number
    found = (re.fullmatch(r"(\S+): (\S+) -> (\S+) in (\d+)", one.label) for one in choices)
    return any(one[1] == about.person and about.role in {None, one[3]} and int(one[4]) <= by for one in found if one)
