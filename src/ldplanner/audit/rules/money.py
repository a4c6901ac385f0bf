"""What each action costs, and what each person is paid after it. Pay is private, so it is told in per cent only."""

from ldplanner.audit.case import Case
from ldplanner.audit.money import severance_pay
from ldplanner.audit.route import pay_after, route
from ldplanner.audit.verdict import Verdict, counted, listed, number

_FAR = 100


def cost(case: Case) -> Verdict:
    """Check the one-off cost: the path's by missing skills, the role's hire cost, or the severance."""
    problems = []
    for action, person, to in case.moves:
        way = route(case, person, to)
        if way is not None and action.cost != way.cost:
            problems.append(f"`{person.id}` to `{to}` costs {action.cost:,}, but the path costs {way.cost:,}")
    for action, to in case.hires:
        due = case.roster.roles[to].hire_cost
        if due is not None and action.cost != due:
            problems.append(f"`{action.person}` costs {action.cost:,}, but a hire as `{to}` costs {due:,}")
    months = case.roster.limits.severance_months
    for action, person in case.releases:
        due = 0 if person.contract else severance_pay(person.salary, person.fte, months)
        if action.cost != due:
            problems.append(f"the severance of `{person.id}` is {_apart(action.cost, due)}")
    total = sum(action.cost for action in case.plan.actions)
    return listed(problems, f"{counted(len(case.plan.actions), 'action')}, {total:,} in all")


def pay(case: Case) -> Verdict:
    """Check the full-time pay after a move or hire: kept, lifted to the role's least, or the role's salary."""
    problems = []
    lifted = 0
    for action, person, to in case.moves:
        due = pay_after(case, person, to)
        lifted += due > person.salary
        if action.salary != due:
            problems.append(f"the pay of `{person.id}` as `{to}` is {_apart(action.salary, due)}")
    for action, to in case.hires:
        salary = case.roster.roles[to].salary
        if salary is not None and action.salary != salary:
            problems.append(f"the pay of `{action.person}` as `{to}` is {_apart(action.salary, salary)}")
    kept = len(case.moves) - lifted
    return listed(problems, f"{kept} kept, {lifted} lifted, {len(case.hires)} of the role")


def _apart(stated: int, due: int) -> str:
    if abs(stated) > _FAR * due:
        return f"more than {_FAR} times what it should be"
    return f"{number(abs(100 * (stated - due) / due), 2)} % {'above' if stated > due else 'below'} what it should be"
