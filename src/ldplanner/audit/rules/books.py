"""The figures by quarter, and what is used of the budgets."""

from ldplanner.audit.case import Case
from ldplanner.audit.compare import MONEY, differs, quarters_differ, whole_differs
from ldplanner.audit.figures import budget_uses, quarter_states
from ldplanner.audit.verdict import Verdict, counted, listed, number
from ldplanner.domain.plan import BudgetUse


def quarters(case: Case) -> Verdict:
    """Check every figure of every quarter."""
    stated, found = case.plan.quarters, quarter_states(case)
    if len(stated) != len(found):
        return Verdict(ok=False, detail=f"{counted(len(stated), 'quarter')} stated, {len(found)} in the horizon")
    problems = [problem for said, state in zip(stated, found, strict=True) for problem in quarters_differ(said, state)]
    return listed(problems, f"{counted(len(found), 'quarter')}, every figure recomputed")


def budget(case: Case) -> Verdict:
    """Check the limit and the use of every budget."""
    stated, found = case.plan.budget, budget_uses(case)
    names = [[use.name for use in uses] for uses in (stated, found)]
    if sorted(names[0]) != sorted(names[1]):
        return Verdict(ok=False, detail=f"the budgets are {names[0]}, recomputed {names[1]}")
    said = {use.name: use for use in stated}
    problems = [problem for use in found for problem in _problems(said[use.name], use)]
    return listed(problems, ", ".join(f"{use.name} {number(use.used, MONEY)}" for use in found))


def _problems(said: BudgetUse, found: BudgetUse) -> list[str]:
    use = f"the use of {found.name}"
    return [
        *whole_differs(f"the limit of {found.name}", said.limit, found.limit),
        *(
            whole_differs(use, said.used, found.used)
            if found.name.startswith("change")
            else differs(use, said.used, found.used, MONEY)
        ),
    ]
