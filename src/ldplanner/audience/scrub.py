"""Take all money out of a roster and a plan, so that nothing drawn from them can give pay away."""

import re

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, Audit, Binding, Input, Plan, Relaxed
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster

# what the audit says of these rules is made of money, or counts the pay rises
_MONEY_RULES = frozenset({"cost", "pay", "payroll", "change-budget", "goals", "budget"})
_NO_PAY = {"salary": 0}
# with the cap and the payroll left, that is the least that somebody's pay can be
_OVER_CAP = re.compile(r"without it payroll would be above its cap in \d{4}-Q\d")
_NO_MONEY = {"salary": None, "hire_cost": None, "pay_min": None}


def without_money(roster: Roster) -> Roster:
    """Return the roster without pay, costs and budgets; on-costs and months of severance stay, they are rates."""
    bare = {
        "budget": Budget(on_costs=roster.budget.on_costs),
        "people": tuple(_unpaid(person) for person in roster.people),
        "pool": tuple(_unpaid(person) for person in roster.pool),
        "roles": {name: _unpriced(role) for name, role in roster.roles.items()},
        "paths": tuple(path.model_copy(update={"cost": 0}) for path in roster.paths),
        "tools": tuple(tool.model_copy(update={"yearly_cost": 0}) for tool in roster.tools),
    }
    return roster.anew(bare)


def plan_without_money(plan: Plan) -> Plan:
    """Return the plan without pay, costs and budgets, and without digests: a guess of pay could be tried on those."""
    budgets = {use.name for use in plan.budget}
    return plan.model_copy(
        update={
            "input": Input(path=plan.input.path, sha256=""),
            "actions": tuple(_unpaid_step(action) for action in plan.actions),
            "quarters": tuple(state.model_copy(update={"payroll": 0.0, "change_spend": 0}) for state in plan.quarters),
            "stages": tuple(stage for stage in plan.stages if stage.goal is not Goal.COST),
            "budget": (),
            "binding": tuple(_unpriced_limit(binding, budgets) for binding in plan.binding),
            "audit": plan.audit and _silent(plan.audit),
            "relaxed": tuple(_unsaid(relaxed) for relaxed in plan.relaxed),
        }
    )


def _unpaid(person: Person) -> Person:
    return person.model_copy(update=_NO_PAY)


def _unpaid_step(action: Action) -> Action:
    return action.model_copy(update=_NO_PAY | {"cost": 0, "reason": _OVER_CAP.sub("saves payroll", action.reason)})


def _unpriced(role: Role) -> Role:
    return role.model_copy(update=_NO_MONEY)


def _unpriced_limit(binding: Binding, budgets: set[str]) -> Binding:
    name, _, _ = binding.limit.partition(":")
    if name not in budgets:
        return binding
    step = None if binding.next_step is None else "one step more"
    return binding.model_copy(update={"limit": f"{name}: used up", "next_step": step})


def _unsaid(relaxed: Relaxed) -> Relaxed:
    """Return only which figure was loosened: words and figures may be money."""
    return Relaxed(limit="", words="", path=relaxed.path, before=None, after=None)


def _silent(audit: Audit) -> Audit:
    checks = tuple(
        check.model_copy(update={"detail": ""}) if check.rule in _MONEY_RULES else check for check in audit.checks
    )
    return audit.model_copy(update={"checks": checks})
