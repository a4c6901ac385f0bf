"""Plans made by hand: the actions are the test's, the figures are filled in by the audit's own sums.

So such a plan says nothing about the sums themselves; those are shown by plans whose figures stand in the test.
"""

from collections.abc import Mapping, Sequence
from typing import TypedDict, Unpack

from ldplanner.audit.audit import audit
from ldplanner.audit.case import Case
from ldplanner.audit.figures import budget_uses, gaps, goal_values, mixes, quarter_states, shapes
from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import (
    Action,
    ActionKind,
    BudgetUse,
    Input,
    Levels,
    Mixes,
    Plan,
    QuarterState,
    Stage,
    Status,
    Termination,
)
from ldplanner.domain.roster import Roster

_NOTHING = Levels(today=None, baseline=None, plan=None, best_possible=None)


class Effects(TypedDict, total=False):
    """What an action costs, what is paid after it, and where a hire will work."""

    cost: int
    salary: int
    unit: str | None


def moves(roster: Roster, name: str, to: str, when: str, **effects: Unpack[Effects]) -> Action:
    """Return a reassignment, or a transfer of somebody in the pool, free and at the same pay unless told otherwise.

    `when` it starts and takes effect: "2027-Q1 2027-Q3".
    """
    mover = roster.everyone[PersonId(name)]
    kind = ActionKind.TRANSFER if mover in roster.pool else ActionKind.REASSIGN
    facts = {"person": name, "from": mover.role, "to": to, "unit": mover.unit, "salary": mover.salary}
    return _action(kind, when, facts | effects)


def hires(name: str, to: str, when: str, **effects: Unpack[Effects]) -> Action:
    """Return a hire; `when` it is opened and the new colleague starts: "2027-Q1 2027-Q2"."""
    return _action(ActionKind.HIRE, when, {"person": name, "from": None, "to": to, "unit": None} | effects)


def releases(roster: Roster, name: str, when: str, **effects: Unpack[Effects]) -> Action:
    """Return a release, without severance unless told otherwise."""
    leaver = roster.everyone[PersonId(name)]
    facts = {"person": name, "from": leaver.role, "to": None, "unit": leaver.unit, "salary": 0}
    return _action(ActionKind.RELEASE, f"{when} {when}", facts | effects)


def broken(roster: Roster, plan: Plan) -> dict[str, str]:
    """Return what the audit says of the rules that the plan breaks, by rule."""
    return {check.rule: check.detail for check in audit(roster, plan).checks if not check.ok}


def told(roster: Roster, plan: Plan, rule: str) -> str:
    """Return what the audit says of a rule."""
    return next(check.detail for check in audit(roster, plan).checks if check.rule == rule)


def bare_plan(roster: Roster, actions: Sequence[Action]) -> Plan:
    """Return a plan with the actions and no figures at all."""
    return Plan(
        tool="a test",
        input=Input(path="roster.yaml", sha256="0" * 64),
        profile=roster.profile.id,
        status=Status.OPTIMAL,
        termination=Termination.PROVED,
        gap=_NOTHING,
        shape=_NOTHING,
        mix=Mixes(today=None, baseline=None, plan=None),
        stages=(),
        actions=tuple(actions),
        quarters=(),
        budget=(),
    )


def plan_of(roster: Roster, *actions: Action) -> Plan:
    """Return a plan whose figures follow from the actions, rounded as in a file, and claimed to be the best."""
    case = Case(roster, bare_plan(roster, actions))
    if not case.is_legible:
        return case.plan
    values = goal_values(case)
    stages = [(goal, round(values.get(goal, 0.0), 2 if goal == "cost" else 4)) for goal in roster.goals]
    return case.plan.model_copy(
        update={
            "gap": _rounded(gaps(case)),
            "shape": _rounded(shapes(case)),
            "mix": mixes(case),
            "stages": tuple(Stage(goal=goal, value=value, bound=value) for goal, value in stages),
            "quarters": tuple(_written(state) for state in quarter_states(case)),
            "budget": tuple(
                BudgetUse(name=use.name, limit=use.limit, used=round(use.used, 2)) for use in budget_uses(case)
            ),
        }
    )


def _rounded(levels: Levels) -> Levels:
    figures = {name: None if points is None else round(points, 4) for name, points in levels}
    return Levels.model_validate(figures | {"best_possible": figures["plan"]})


def _written(state: QuarterState) -> QuarterState:
    mix = None if state.mix is None else {stream: round(share, 6) for stream, share in state.mix.items()}
    return state.model_copy(update={"mix": mix, "payroll": round(state.payroll, 2)})


def _action(kind: ActionKind, when: str, facts: Mapping[str, object]) -> Action:
    start, effective = when.split()
    return Action.model_validate({"kind": kind, "quarter": start, "effective": effective, "cost": 0, **facts})
