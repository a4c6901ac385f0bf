"""What may not be exceeded and what must be staffed, one rule per file."""

from ldplanner.program.rules import (
    change_budget,
    compliance,
    headcount,
    hiring,
    in_the_mix,
    leaders_first,
    needs,
    openings,
    payroll,
    reskilling,
)

RULES = (
    payroll.RULE,
    change_budget.RULE,
    reskilling.RULE,
    openings.RULE,
    headcount.RULE,
    needs.RULE,
    compliance.RULE,
    leaders_first.RULE,
    hiring.RULE,
    in_the_mix.RULE,
)
