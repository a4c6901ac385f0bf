"""Limits, needs and budgets: LDP301, LDP302, LDP313 to LDP317 and LDP322."""

from ldplanner.check.codes import Code
from ldplanner.check.explained.sample import HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity

KINDS = (
    explained(
        Code.HIRING_UNBOUND,
        "Nothing says how many may be hired: no payroll, no largest headcount, no openings per quarter. Any mix "
        "could be reached by hiring enough, so at most as many are hired as the department has people.",
        TEAM,
        "Give a payroll, a headcount or `hires_per_quarter`.",
        Severity.INFO,
    ),
    explained(
        Code.NEED_AFTER_HORIZON,
        "A need begins only after the last quarter that is planned, so the plan does not see it. The plan may even "
        "move away the people who would meet it.",
        TEAM + "needs:\n  - {role: coach, at_least: 1, from: 2028-Q1}\n",
        "Start the need earlier, or plan more quarters.",
        Severity.WARNING,
    ),
    explained(
        Code.PAYROLL_EXCEEDED,
        "In the first quarter of the plan the payroll is above its limit although nobody was added: pay times FTE, "
        "with on-costs, of everyone, less attrition. Unless people may be released at once, no plan can hold that "
        "limit. A budget in thousands, or without on-costs, is the usual cause. Only per cent are told, no money.",
        HORIZON + "budget: {payroll: 60}\npeople:\n  - {id: ana, role: trainer, salary: 69000}\n",
        "Check the limit, the salaries and `on_costs`; a limit by year may start at today's payroll and fall.",
        Severity.WARNING,
    ),
    explained(
        Code.HEADCOUNT_EXCEEDED,
        "In the first quarter more FTE are there than `headcount` allows, although nobody was added. Headcount "
        "counts everyone in the department, leads and coordinators included. Unless people may be released at once, "
        "no plan can hold that limit.",
        HORIZON + "limits: {headcount: {max: 8}}\npeople:\n  - {role: trainer, count: 12}\n",
        "Raise the limit to at least today's FTE, or allow `releases`.",
        Severity.WARNING,
    ),
    explained(
        Code.LIMIT_OF_ZERO,
        "A limit or need of 0 does not do what it looks like. `reskilling_at_once: 0` still lets 1.0 FTE reskill, "
        "because a small team could never move otherwise; a headcount of 0 leaves no room for anyone; a need of 0 "
        "FTE asks for nothing.",
        TEAM + "limits: {reskilling_at_once: 0}\n",
        "Remove the line where there is no limit; write `keep: true` for those who stay in their role.",
        Severity.WARNING,
    ),
    explained(
        Code.CHANGE_BUYS_NOTHING,
        "There is money for change, but less than the cheapest step costs, so nobody can be reskilled or hired with "
        "it. Budgets are whole money; 240 for 240,000 is the usual slip.",
        TEAM + "budget: {change: 240}\n",
        "Write whole money, or 0 if there is none.",
        Severity.WARNING,
    ),
    explained(
        Code.NOBODY_TO_HIRE,
        "The limits allow openings, but no role in the mix can be filled: pay, cost or duration of a hire are not "
        "known for any, or every hire takes longer than the horizon. The openings have no effect.",
        "horizon: {starts: 2027-Q1, quarters: 1}\npeople:\n  - {id: ana, role: trainer}\n"
        "limits: {hires_per_quarter: 2}\n",
        "Plan more quarters, or give `salary`, `hire_cost` and `hire_quarters` of a role under `roles:`.",
        Severity.WARNING,
    ),
    explained(
        Code.NEED_TOO_LARGE,
        "A need asks for more FTE than `headcount` allows, or for many more than department and pool have (from 5 "
        "FTE on: judgement). The usual slip is 50 for half a person.",
        TEAM + "needs:\n  - {role: coach, at_least: 50}\n",
        "Give FTE: 0.5 is one person half time.",
        Severity.WARNING,
    ),
)
