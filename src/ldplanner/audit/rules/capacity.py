"""What the department can bear and must hold: reskilling at once, headcount, needs, compliance."""

from collections.abc import Sequence

from ldplanner.audit.case import Case
from ldplanner.audit.demand import course_needs, cover
from ldplanner.audit.measure import fte_by_stream
from ldplanner.audit.verdict import Reading, Verdict, at_least, at_most, number
from ldplanner.domain.need import Need

_LEAST_RESKILLING = 1.0


def reskilling(case: Case) -> Verdict:
    """Check the FTE reskilling at once, pool people included: a share of the opening FTE, at least 1.0."""
    figures = [case.reskilling(t) for t in range(1, case.roster.horizon.quarters + 1)]
    share = case.roster.limits.reskilling_at_once
    if share is None:
        return Verdict(ok=True, detail=f"no limit given; highest {number(max(figures))} FTE")
    limit = max(_LEAST_RESKILLING, share * sum(person.fte for person in case.roster.people))
    return at_most([Reading(f"FTE {where}", value, limit) for where, value in case.by_quarter(figures)])


def headcount(case: Case) -> Verdict:
    """Check the FTE of everyone present, attrition left out, against the least and the most."""
    figures = [sum(line.here for line in lines) for lines in case.quarters]
    least, most = case.roster.limits.headcount.min, case.roster.limits.headcount.max
    rows = [(f"FTE {where}", value) for where, value in case.by_quarter(figures)]
    verdicts = []
    if least is not None:
        verdicts.append(at_least([Reading(where, value, least) for where, value in rows]))
    if most is not None:
        verdicts.append(at_most([Reading(where, value, most) for where, value in rows]))
    if not verdicts:
        return Verdict(ok=True, detail=f"no limit given; {number(min(figures))} to {number(max(figures))} FTE")
    return Verdict(all(verdict.ok for verdict in verdicts), "; ".join(verdict.detail for verdict in verdicts))


def needs(case: Case) -> Verdict:
    """Check that each need has its FTE available in every quarter it binds in."""
    return _met(case, case.roster.needs)


def compliance(case: Case) -> Verdict:
    """Check that the designers and trainers that required courses take are available."""
    return _met(case, course_needs(case.roster.compliance))


def in_the_mix(case: Case) -> Verdict:
    """Check that somebody is in a stream at H."""
    fte = sum(fte_by_stream(case.roster, case.end).values())
    last = case.roster.horizon.quarter(case.roster.horizon.quarters)
    return Verdict(fte > 0, f"{number(fte)} FTE in the mix in {last}")


def _met(case: Case, wanted: Sequence[Need]) -> Verdict:
    readings = cover(case.roster, wanted, case.today, case.quarters)
    if not readings:
        return Verdict(ok=True, detail=f"0 of {len(wanted)} bind within the horizon" if wanted else "none given")
    return at_least([Reading(f"FTE {where}", value, limit) for where, value, limit in readings])
