"""Re-check a plan against its roster: every rule restated, every figure recomputed, by code that did not make it."""

from collections.abc import Callable
from typing import NamedTuple

from ldplanner.audit.case import Case
from ldplanner.audit.rules import (
    binding,
    books,
    budgets,
    capacity,
    hires,
    levels,
    money,
    moves,
    people,
    proof,
    releases,
)
from ldplanner.audit.verdict import Verdict
from ldplanner.domain.plan import Audit, Check, Plan
from ldplanner.domain.roster import Roster


class Rule(NamedTuple):
    """A rule by its name in the plan file; one that counts cannot be checked when the actions make no sense."""

    name: str
    check: Callable[[Case], Verdict]
    counts: bool = True


RULES = (
    Rule("known", people.known, counts=False),
    Rule("once", people.once, counts=False),
    Rule("move", moves.move, counts=False),
    Rule("hire", hires.hire, counts=False),
    Rule("release", releases.release, counts=False),
    Rule("cost", money.cost, counts=False),
    Rule("pay", money.pay, counts=False),
    Rule("payroll", budgets.payroll),
    Rule("change-budget", budgets.change_budget),
    Rule("reskilling", capacity.reskilling),
    Rule("openings", hires.openings),
    Rule("headcount", capacity.headcount),
    Rule("needs", capacity.needs),
    Rule("compliance", capacity.compliance),
    Rule("leaders-first", moves.leaders_first, counts=False),
    Rule("in-the-mix", capacity.in_the_mix),
    Rule("mix", levels.mix),
    Rule("gap", levels.gap),
    Rule("shape", levels.shape),
    Rule("goals", proof.goals),
    Rule("quarters", books.quarters),
    Rule("budget", books.budget),
    Rule("binding", binding.binding),
)


def audit(roster: Roster, plan: Plan) -> Audit:
    """Return every rule's verdict on the plan; a plan that makes no sense fails its checks, it never raises.

    Limits may be missed by 1e-6 x max(1, |limit|), figures by half a unit of their last digit and whole numbers not at
    all.
    """
    case = Case(roster, plan)
    checks = tuple(_checked(rule, case) for rule in RULES)
    return Audit(ok=all(check.ok for check in checks), checks=checks)


def audit_actions(roster: Roster, plan: Plan) -> Audit:
    """Return the verdicts of the rules on actions alone, whatever the plan's figures say."""
    case = Case(roster, plan)
    checks = tuple(_checked(rule, case) for rule in RULES if not rule.counts)
    return Audit(ok=all(check.ok for check in checks), checks=checks)


def _checked(rule: Rule, case: Case) -> Check:
    if rule.counts and not case.is_legible:
        return Check(rule=rule.name, ok=False, detail="not counted: some actions name nobody or nothing known")
    verdict = rule.check(case)
    return Check(rule=rule.name, ok=verdict.ok, detail=verdict.detail)
