"""Planning on with the nearest thing: what no plan can obey is loosened as little as will do, and said."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from time import monotonic

from ldplanner.domain.loosening import loosened
from ldplanner.domain.plan import Check, Plan
from ldplanner.domain.roster import Roster
from ldplanner.errors import UnsoundPlanError
from ldplanner.solve.apart import UNWATCHED, Watcher
from ldplanner.solve.child import relaxed as relaxed_search
from ldplanner.study.changes import loosening_of, relaxed
from ldplanner.study.trial import Question, Trial, tried

LEAST_SECONDS = 1.0
"""What the plan gets, however long the search for what to loosen took."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """What came of planning, and the roster that this is a plan of: the one asked for, or a looser one."""

    roster: Roster
    trial: Trial


def tried_nearest(
    question: Question,
    *,
    seconds: float,
    exact: bool = False,
    watched: AbstractContextManager[Watcher] = UNWATCHED,
) -> Nearest:
    """Plan a roster within so many seconds; where there is no plan, one that is as near to it as possible.

    Such a plan is audited against the looser roster, and says what was loosened.

    Raises:
        SearchDiedError, AuditRefusalError: as `tried`.
    """
    started = monotonic()
    with watched as watcher:
        first = tried(question, seconds=seconds, exact=exact, watched=nullcontext(watcher), search=relaxed_search)
        if not first.loosenings:
            return Nearest(question.roster, first)
        looser = loosened(question.roster, [loosening for _, loosening in first.loosenings])
        left = max(LEAST_SECONDS, seconds - (monotonic() - started))
        trial = tried(replace(question, roster=looser), seconds=left, exact=exact, watched=nullcontext(watcher))
    given = {
        "input": question.input,
        "relaxed": tuple(relaxed(limit.words, loosening, question.place_of) for limit, loosening in first.loosenings),
    }
    result = trial.result.model_copy(update=given) if isinstance(trial.result, Plan) else trial.result
    return Nearest(looser, replace(trial, result=result, seconds=monotonic() - started))


def as_relaxed(question: Question, plan: Plan) -> Question:
    """Return what a plan is a plan of: its roster, with what was loosened for it.

    Raises:
        UnsoundPlanError: what it says was loosened is not in the roster: somebody changed it.
    """
    roster = question.roster
    try:
        looser = loosened(roster, [loosening_of(told, roster, question.place_of) for told in plan.relaxed])
    except (LookupError, ValueError, TypeError, ArithmeticError) as error:
        check = Check(rule="relaxed", ok=False, detail="what it says was loosened is not what the roster has there")
        raise UnsoundPlanError([check]) from error
    return replace(question, roster=looser)
