"""Why a plan is as it is, for somebody who names what they ask about."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from time import monotonic

from ldplanner.domain.explanation import Explanation
from ldplanner.domain.plan import Plan
from ldplanner.errors import UsageError
from ldplanner.solve.crew import UNCOUNTED, Counter, crew
from ldplanner.solve.listening import Ended
from ldplanner.study.explain.answers import answered
from ldplanner.study.explain.inquiry import Inquiry
from ldplanner.study.explain.subject import Someone, role_called, subject
from ldplanner.study.relaxing import as_relaxed
from ldplanner.study.trial import Question


def explained(  # noqa: PLR0913  each is a different thing
    question: Question,
    plan: Plan,
    name: str | None = None,
    *,
    role: str | None = None,
    seconds: float,
    watched: AbstractContextManager[Counter] = UNCOUNTED,
) -> Explanation:
    """Say why a sound plan is as it is: as to a person, role or quarter of that name, else as to what it begins with.

    With a `role`, why that person does not get into it. A plan that was relaxed is explained as one of its roster with
    what was loosened. All that is planned again for the answers takes at most so many seconds; `watched` is entered
    while that lasts.

    Raises:
        UnsoundPlanError: what it says was loosened is not in the roster.
        UsageError: nobody and nothing has that name.
        AuditRefusalError: the audit found a plan wrong.
    """
    question = as_relaxed(question, plan)
    roster = question.roster
    about = None if name is None else subject(roster, plan, name)
    into = None if role is None else role_called(roster, role)
    if into is not None and not isinstance(about, Someone):
        raise UsageError("only a person can be put into a role", hint="name one: `explain PLAN PERSON --to ROLE`")
    until = monotonic() + seconds
    with watched as counter, crew() as workers:

        def plan_again(inquiries: Sequence[Inquiry]) -> Sequence[Ended | None]:
            jobs = [inquiry.job for inquiry in inquiries]
            return workers.solve(jobs, seconds=max(0.0, until - monotonic()), counter=counter)

        found = answered(question, plan, about, plan_again, role=into)
    return found.model_copy(update={"stopped": workers.stopped})
