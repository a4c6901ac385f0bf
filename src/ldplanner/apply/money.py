"""What is left of the money, and of the hires that may be made, after some quarters of a plan."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Horizon


def budget_after(budget: Budget, begun: Sequence[Action], horizon: Horizon) -> Budget:
    """Return the budget less the one-off money of the actions that have begun, with the years of the new horizon.

    A year that was not planned yet may cost as much payroll as the last one that was, and has no one-off money.
    """
    last = horizon.quarter(horizon.quarters).year
    years = range(horizon.starts.year, last + 1)
    return budget.model_copy(update={"payroll": _payroll(budget, years), "change": _change(budget, begun, years)})


def roles_after(roles: Mapping[RoleId, Role], begun: Sequence[Action]) -> dict[RoleId, Role]:
    """Return the roles; where hires are limited, those that were made are not there to be made again."""
    hired = Counter(action.to_role for action in begun if action.kind is ActionKind.HIRE)
    return {name: _with_hires_left(role, hired[name]) for name, role in roles.items()}


def _payroll(budget: Budget, years: range) -> int | dict[int, int] | None:
    if not isinstance(budget.payroll, Mapping):
        return budget.payroll
    latest = budget.payroll[max(budget.payroll)]
    return {year: budget.payroll.get(year, latest) for year in sorted({*budget.payroll, *years})}


def _change(budget: Budget, begun: Sequence[Action], years: range) -> int | dict[int, int] | None:
    if budget.change is None:
        return None
    if not isinstance(budget.change, Mapping):
        return max(0, budget.change - sum(action.cost for action in begun))
    spent: Counter[int] = Counter()
    for action in begun:
        spent[action.quarter.year] += action.cost
    named = sorted({*budget.change, *years})
    return {year: max(0, budget.change.get(year, 0) - spent[year]) for year in named}


def _with_hires_left(role: Role, hired: int) -> Role:
    if role.max_hires is None or not hired:
        return role
    return role.model_copy(update={"max_hires": max(0, role.max_hires - hired)})
