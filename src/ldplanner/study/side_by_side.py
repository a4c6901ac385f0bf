"""What plans come to, put side by side: a row for each candidate, and whom they treat differently."""

from collections import Counter
from collections.abc import Sequence
from typing import assert_never

from ldplanner.domain.comparison import Candidate, Comparison, Outcome
from ldplanner.domain.goal import Goal
from ldplanner.domain.mix import gap
from ldplanner.domain.plan import ActionKind, NoPlan, Plan, Status, Termination
from ldplanner.domain.profile import Profile
from ldplanner.domain.quarter import Quarter
from ldplanner.program.option import RELEASE_COUNTS_AS
from ldplanner.study.candidates import Named, Rejected
from ldplanner.study.treatments import treatments
from ldplanner.study.trial import Question


def side_by_side(
    candidates: Sequence[Named], plans: Sequence[Plan | NoPlan | None], troubles: Sequence[str]
) -> Comparison:
    """Put what came of candidates next to each other; None of one that was rejected.

    `troubles` says what cut the search for each short although nobody asked for that; "" if nothing did.
    """
    return Comparison(
        candidates=tuple(_candidate(*each) for each in zip(candidates, plans, troubles, strict=True)),
        people=tuple(treatments(candidates, plans)),
    )


def _candidate(one: Named, result: Plan | NoPlan | None, trouble: str) -> Candidate:
    match result:
        case Plan():
            profile = one.subject.roster.profile if isinstance(one.subject, Question) else None
            currency = one.subject.roster.currency if isinstance(one.subject, Question) else ""
            found = _of_plan(one, result, profile, currency)
            if one.doubt:
                return found.model_copy(update={"note": one.doubt, "rechecked": False})
            return found.model_copy(update={"note": f"the search was cut short: {trouble}"}) if trouble else found
        case NoPlan():
            clashes = ", ".join(clash.limit for clash in result.conflict)
            known = f"cannot hold together: {clashes}" if clashes else "no plan can obey every limit"
            note = known if result.status is Status.INFEASIBLE else _without_plan(result, trouble)
            status = Outcome(result.status)
            return Candidate(name=one.name, title=one.title, status=status, note=note, profile=result.profile)
        case None:
            error = one.subject.first if isinstance(one.subject, Rejected) else None
            return Candidate(
                name=one.name, title=one.title, status=Outcome.REJECTED, note=error.message if error else ""
            )
        case _:
            assert_never(result)


def _without_plan(result: NoPlan, trouble: str) -> str:
    if trouble:
        return f"the search was cut short before a plan was found: {trouble}"
    stopped = result.termination is Termination.INTERRUPTED
    return "interrupted before a plan was found" if stopped else "no plan was found in time"


def _of_plan(one: Named, plan: Plan, profile: Profile | None, currency: str) -> Candidate:
    kinds = Counter(action.kind for action in plan.actions)
    upset = next((stage.value for stage in plan.stages if stage.goal is Goal.DISRUPTION), 0.0)
    return Candidate(
        name=one.name,
        title=one.title,
        status=Outcome(plan.status),
        gap=plan.gap.plan,
        best_possible=plan.gap.best_possible,
        today=plan.gap.today,
        mix=plan.mix.plan,
        actions={kind: kinds[kind] for kind in ActionKind},
        moved_unasked=round(upset) - RELEASE_COUNTS_AS * kinds[ActionKind.RELEASE],
        change_cost=sum(action.cost for action in plan.actions),
        payroll=plan.quarters[-1].payroll if plan.quarters else None,
        halfway=_halfway(plan, profile),
        currency=currency,
        profile=plan.profile,
    )


def _halfway(plan: Plan, profile: Profile | None) -> Quarter | None:
    """Return the first quarter with half of the improvement; None without one, or if the profile is not known."""
    today, end = plan.gap.today, plan.gap.plan
    if profile is None or today is None or end is None or end >= today:
        return None
    for state in plan.quarters:
        reached = None if state.mix is None else gap(profile, state.mix)
        if reached is not None and reached <= (today + end) / 2:
            return state.quarter
    return None
