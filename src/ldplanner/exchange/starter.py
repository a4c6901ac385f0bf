"""A first roster to start from: commented, with invented people to be replaced."""

from dataclasses import dataclass
from datetime import date

from ldplanner.domain.quarter import Quarter
from ldplanner.exchange.scalar import scalar
from ldplanner.load.currency import CATALOGUE_CURRENCY

MOST_QUARTERS = 40
_REMARKS = 33


@dataclass(frozen=True, slots=True)
class Start:
    """What only the user knows; money that is None has no limit."""

    department: str
    currency: str
    as_of: date
    starts: Quarter
    quarters: int
    profile: str
    payroll: int | None = None
    change: int | None = None


def starter_text(start: Start) -> str:
    """Return the text of the roster; `ldplanner check` has nothing to say about it but what it assumes."""
    years = sorted({start.starts.plus(t).year for t in range(start.quarters)})
    by_year = ", ".join(f"{year}: 25000" for year in years[:2])
    return _TEXT.format(
        department=scalar(start.department),
        as_of=_remarked(f"as_of: {start.as_of}", "the day this list is right"),
        currency=start.currency,
        pay_scale=_pay_scale(start.currency),
        profile=_remarked(f"profile: {scalar(start.profile)}", "what to aim at; `ldplanner profiles` lists the others"),
        horizon=f"{{starts: {start.starts}, quarters: {start.quarters}}}",
        payroll=_money("payroll", start.payroll, 800_000, "the most that a year of pay may cost, on-costs included"),
        change=_money("change", start.change, 50_000, f"one-off money to reskill and hire; by year: {{{by_year}}}"),
        later=start.starts.plus(start.quarters - 1),
    )


def _pay_scale(currency: str) -> str:
    if currency == CATALOGUE_CURRENCY:
        return ""
    remark = f"what a {CATALOGUE_CURRENCY} of the catalogue's pay and costs is here, in {currency}: set it"
    return _remarked("pay_scale: 1.0", remark) + "\n"


def _money(key: str, amount: int | None, example: int, remark: str) -> str:
    return _remarked(f"  # {key}: {example}" if amount is None else f"  {key}: {amount}", remark)


def _remarked(line: str, remark: str) -> str:
    return f"{line:<{_REMARKS}} # {remark}"


_TEXT = """\
# yaml-language-server: $schema=schema/roster.schema.json
#
# The roster of your department: who there is, what it may cost, what must be staffed. The people are invented: put
# yours in their place. Behind a # is an explanation, or a line that you can use by taking the # away.
#
#   ldplanner schema --write schema    for your editor, which then completes and explains every key here
#   ldplanner check                    what is wrong in this file, and what is assumed
#   ldplanner mix                      where you are today
#   ldplanner plan                     what to do first, what it costs, how far it goes

department: {department}
{as_of}
currency: {currency}
{pay_scale}{profile}

# ---- When: the first quarter to plan, and how many -----------------------------------------------------------------
horizon: {horizon}

# ---- Money, in whole {currency}: what is not given has no limit ---------------------------------------------------
budget:
{payroll}
{change}
  on_costs: 0.30                  # what comes on top of pay (insurance, pension, taxes): 30 % is a common assumption

# ---- What the organisation can bear --------------------------------------------------------------------------------
limits:
  hires_per_quarter: 1            # posts that may be opened in a quarter
  reskilling_at_once: 0.25        # of the team; everyone else keeps the shop open
  # headcount: {{max: 12}}          # FTE, in any quarter
  releases: none                  # nobody is let go
  leaders_first: true             # where leaders and their people both change roles, leaders start no later

attrition: 0.10                   # a year; 0.10 is 10 %

# ---- The department: everyone, with the role they have today (`ldplanner roles` lists them) -------------------------
people:
  - {{id: kim, name: Kim Example, role: lnd-manager, salary: 120000, keep: true}}    # stays in the role
  - id: ana
    name: Ana Example
    role: instructional-designer
    fte: 1.0                      # 0.5 is half time
    salary: 78000                 # full-time yearly pay; left out, the catalogue's
    manager: kim
    # unit: nursing               # the part of the organisation they work for
    wants: [knowledge-specialist]    # roles they asked for
    # moves_to: [coach]           # if given, only these
    # skills: [writing, facilitation]    # what they can do already makes reskilling shorter
    # leaves: 2030-06-30          # the last day, if it is known
  - {{id: ben, name: Ben Example, role: instructional-designer, salary: 74000, manager: kim}}
  - {{id: cleo, name: Cleo Example, role: trainer, salary: 66000, manager: kim}}
  - {{id: dan, name: Dan Example, role: trainer, salary: 64000, manager: kim}}
  - {{id: eva, name: Eva Example, role: elearning-developer, salary: 70000, manager: kim}}
  - {{id: fay, name: Fay Example, role: internal-comms, salary: 72000, manager: kim}}
  # - {{role: trainer, count: 3, salary: 65000}}    # so many alike, without names

# ---- Who works elsewhere in the organisation and could join ----------------------------------------------------------
# pool:
#   - {{id: raj, name: Raj Example, role: business-analyst, salary: 76000}}

# ---- What must be staffed --------------------------------------------------------------------------------------------
# needs:
#   - {{roles: [it-specialist, learning-technologist], at_least: 1, from: {later}, because: run the intranet}}

# compliance:                     # required courses; they add up to a need for designers and trainers
#   - {{name: Data protection, learners: 1200, hours: 1, format: elearning-1}}

# ---- Your own figures instead of the catalogue's ---------------------------------------------------------------------
# roles:
#   knowledge-manager: {{salary: 98000, hire_cost: 6000, hire_quarters: 1}}
# paths:
#   - {{from: trainer, to: community-manager, quarters: 2, cost: 3500}}
"""
