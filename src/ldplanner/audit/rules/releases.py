"""Releases: only of those who may be let go, and are still there."""

from ldplanner.audit.attendance import has_left
from ldplanner.audit.case import Case
from ldplanner.audit.verdict import Verdict, counted, listed
from ldplanner.domain.limits import Releases
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action


def release(case: Case) -> Verdict:
    """Check that whoever goes may be let go, is there until then, and goes at once, to no role and without pay."""
    problems = [
        f"`{person.id}`: {problem}"
        for action, person in case.releases
        for problem in (*_barred(case, person), *_misstated(case, action, person))
    ]
    return listed(problems, f"{counted(len(case.releases), 'release')}; allowed: {case.roster.limits.releases}")


def _barred(case: Case, person: Person) -> list[str]:
    problems = []
    allowed = case.roster.limits.releases
    if allowed is Releases.NONE or (allowed is Releases.CONTRACTORS and not person.contract):
        problems.append(f"may not be released; allowed: {allowed}")
    if person.keep:
        problems.append("is kept")
    return problems


def _misstated(case: Case, action: Action, person: Person) -> list[str]:
    problems = []
    horizon = case.roster.horizon
    t = horizon.index(action.quarter)
    if not 1 <= t <= horizon.quarters:
        problems.append(f"{action.quarter} is not within {horizon.starts} to {horizon.quarter(horizon.quarters)}")
    elif has_left(case.roster, person, t):
        problems.append(f"leaves on {person.leaves} anyway, before the end of {action.quarter}")
    if action.effective != action.quarter:
        problems.append(f"goes in {action.effective}, but a release in {action.quarter} is effective at once")
    if action.to_role is not None or action.salary != 0:
        problems.append("still has a role or pay after the release, 0 expected")
    return problems
