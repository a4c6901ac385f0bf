"""Whom plans treat differently."""

from collections.abc import Iterator, Mapping, Sequence

from ldplanner.domain.comparison import Fate, Treated, Treatment
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import Action, ActionKind, NoPlan, Plan
from ldplanner.study.candidates import Named
from ldplanner.study.trial import Question


def treatments(candidates: Sequence[Named], plans: Sequence[Plan | NoPlan | None]) -> Iterator[Treatment]:
    """Return whom one plan treats differently from another; candidates without a plan do not count.

    Names and titles are those of the first roster that has them, as a saved plan holds none.
    """
    rosters = [one.subject.roster for one in candidates if isinstance(one.subject, Question)]
    titles = {role.id: role.title for roster in reversed(rosters) for role in roster.roles.values()}
    names = {one.id: one.name for roster in reversed(rosters) for one in roster.everyone.values() if one.name}
    acts = [_acts(plan) if isinstance(plan, Plan) else None for plan in plans]
    for person in sorted({who for actions in acts if actions is not None for who in actions}):
        fates = tuple(
            None if actions is None else _fate(candidate, person, actions.get(person), titles)
            for candidate, actions in zip(candidates, acts, strict=True)
        )
        if len({_told_apart(fate) for fate in fates if fate is not None}) > 1:
            yield Treatment(person=person, name=names.get(person, person), by_candidate=fates)


def _acts(plan: Plan) -> dict[PersonId, Action]:
    return {action.person: action for action in plan.actions if action.kind is not ActionKind.HIRE}


def _fate(candidate: Named, person: PersonId, action: Action | None, titles: Mapping[RoleId, str]) -> Fate:
    if action is None:
        return Fate(treated=Treated.STAYS if _is_there(candidate, person) else Treated.NOT_THERE)
    role = action.to_role
    if role is None:
        return Fate(treated=Treated.RELEASED, quarter=action.quarter)
    return Fate(treated=Treated.MOVES, role=role, title=titles.get(role, role), quarter=action.effective)


def _is_there(candidate: Named, person: PersonId) -> bool:
    """Tell whether somebody is among the people or in the pool; a saved plan knows by the parts it was made from."""
    match candidate.subject:
        case Question(roster=roster):
            return person in roster.everyone
        case Plan(input=made_from):
            return not made_from.parts or any(f"{crew}/{person}" in made_from.parts for crew in ("people", "pool"))
        case _:
            return False


def _told_apart(fate: Fate) -> tuple[object, ...]:
    return fate.treated, fate.role, fate.quarter
