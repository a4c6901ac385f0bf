"""Questions about a plan, answered: what has to be tried is planned again, several at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, assert_never

from ldplanner.domain.explanation import Answer, Explanation, Moment, Relief, Topic, Verdict, WhatIf
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.move import moves_of
from ldplanner.domain.plan import Action, ActionKind, NoPlan, Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.plan.actions import steps
from ldplanner.plan.binding import used_up
from ldplanner.program.outcome import Outcome
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import NoneInTime
from ldplanner.study.explain.bars import barred, nearest, unhireable
from ldplanner.study.explain.inquiry import Inquirer, Inquiry, Loosening
from ldplanner.study.explain.subject import Someone, Subject
from ldplanner.study.explain.verdict import figures, judged
from ldplanner.study.trial import Question, concluded

MOST = 6
"""Actions asked about where nobody asked about any."""

TRIED = 2
"""Of the nearest people to a role, how many are tried."""

Solve: TypeAlias = Callable[[Sequence[Inquiry]], Sequence[Ended | None]]
"""Plans again for each inquiry; None where there was no time to begin."""


def answered(
    question: Question, plan: Plan, about: Subject | None, solve: Solve, *, role: RoleId | None = None
) -> Explanation:
    """Answer what there is to ask about a subject; with a role, why a person does not get into it.

    Raises:
        AuditRefusalError: the audit found a plan wrong.
    """
    return _Explainer(Inquirer(question, plan), solve).explanation(about, role)


@dataclass(slots=True)
class _Explainer:
    inquirer: Inquirer
    solve: Solve
    trouble: list[str] = field(default_factory=list)

    def explanation(self, about: Subject | None, role: RoleId | None) -> Explanation:
        asked = list(self._questions(about, role))
        found = iter(self._answers([one for one in asked if isinstance(one, Inquiry)]))
        answers = [next(found) if isinstance(one, Inquiry) else one for one in asked]
        return Explanation(
            subject=None if about is None else _name(about),
            answers=tuple(answers),
            further=tuple(self._further()) if about is None else (),
            trouble=tuple(self.trouble),
        )

    def _questions(self, about: Subject | None, role: RoleId | None) -> Iterator[Inquiry | Answer]:
        match about:
            case None:
                yield from map(self.inquirer.without, self._first()[:MOST])
            case Someone(id=person):
                yield from self._of_a_person(person, role)
            case Action() as hire:
                yield from self._of_an_action(hire)
            case Quarter() as quarter:
                yield self._moment(quarter)
            case str() as role_id:
                yield from self._of_a_role(role_id)
            case _:
                assert_never(about)

    def _of_a_person(self, person: PersonId, role: RoleId | None) -> Iterator[Inquiry | Answer]:
        action = next((one for one in self.inquirer.plan.actions if one.person == person), None)
        if action is not None and role in {None, action.to_role}:
            yield from self._of_an_action(action)
            yield from self._of_wishes(person, action.to_role)
        elif role is None and (wished := list(self._of_wishes(person, None))):
            yield from wished
        else:
            roster = self.inquirer.roster
            yield barred(roster, roster.everyone[person], role) or self.inquirer.moving(person, role)

    def _of_wishes(self, person: PersonId, granted: RoleId | None) -> Iterator[Inquiry]:
        """Ask about each role that somebody asked for and could go into, unless one of them is granted."""
        roster = self.inquirer.roster
        known = roster.everyone[person]
        if granted not in known.wants:
            for role in known.wants:
                if barred(roster, known, role) is None:
                    yield self.inquirer.moving(person, role)

    def _of_an_action(self, action: Action) -> Iterator[Inquiry]:
        yield self.inquirer.without(action)
        earlier = self.inquirer.earlier(action)
        if earlier is not None:
            yield earlier

    def _of_a_role(self, role: RoleId) -> Iterator[Inquiry | Answer]:
        inquirer = self.inquirer
        hired = inquirer.hired(role)
        if hired:
            yield inquirer.hiring_nobody(role)
        else:
            yield unhireable(inquirer.roster, role) or inquirer.hiring(role)
        near = nearest(inquirer.roster, inquirer.plan, role)
        yield near
        for one in [one for one in near.people if one.obstacle is None][:TRIED]:
            yield inquirer.in_place_of_a_hire(one.person, role) if hired else inquirer.moving(one.person, role)

    def _moment(self, quarter: Quarter) -> Moment:
        roster, plan = self.inquirer.roster, self.inquirer.plan
        tight = used_up(Outcome(roster, steps(roster, plan.actions)))
        state = next(one for one in plan.quarters if one.quarter == quarter)
        return Moment(
            quarter=quarter,
            starting=tuple(one for one in plan.actions if one.quarter == quarter),
            effective=tuple(one for one in plan.actions if one.effective == quarter),
            reskilling=state.reskilling,
            covers=tuple(cover for cover in state.available if cover.at_least > 0),
            full=tuple(one.limit for one in tight if quarter in one.quarters),
        )

    def _first(self) -> list[Action]:
        actions = self.inquirer.plan.actions
        first = min((one.quarter for one in actions), default=None)
        return [one for one in actions if one.quarter == first]

    def _further(self) -> Iterator[str]:
        """Return what else is worth asking about: one of each kind."""
        roster, actions = self.inquirer.roster, self.inquirer.plan.actions
        acting = {one.person for one in actions}
        yield from [one.person for one in self._first() if one.kind is not ActionKind.HIRE][:1]
        yield from [one.id for one in roster.people if one.id not in acting and moves_of(roster, one)][:1]
        yield from [one.to_role for one in actions if one.kind is ActionKind.HIRE and one.to_role][:1]
        yield str(roster.horizon.starts)

    def _answers(self, inquiries: list[Inquiry]) -> list[WhatIf]:
        results = zip(inquiries, self._tried(inquiries), strict=True)
        roster, plan = self.inquirer.roster, self.inquirer.plan
        answers = [judged(roster, plan, inquiry.about, result) for inquiry, result in results]
        loosenings = [
            list(self.inquirer.loosenings(inquiry)) if _wants_relief(answer) else []
            for inquiry, answer in zip(inquiries, answers, strict=True)
        ]
        reliefs = iter(self._reliefs([one for each in loosenings for one in each]))
        return [
            answer.model_copy(update={"reliefs": tuple(next(reliefs) for _ in each)})
            for answer, each in zip(answers, loosenings, strict=True)
        ]

    def _reliefs(self, loosenings: list[Loosening]) -> Iterator[Relief]:
        results = self._tried([one.inquiry for one in loosenings])
        for one, result in zip(loosenings, results, strict=True):
            found = judged(self.inquirer.roster, self.inquirer.plan, one.inquiry.about, result)
            reached = figures(result) if isinstance(result, Plan) else None
            yield Relief(limit=one.limit, step=one.step, verdict=found.verdict, figures=reached)

    def _tried(self, inquiries: list[Inquiry]) -> list[Plan | NoPlan]:
        found = []
        for inquiry, ended in zip(inquiries, self.solve(inquiries) if inquiries else (), strict=True):
            end = ended or Ended(NoneInTime())
            self.trouble += filter(None, [end.trouble])
            found.append(concluded(inquiry.question, end, 0.0).result)
        return found


def _wants_relief(answer: WhatIf) -> bool:
    return answer.about.topic is Topic.EARLIER and answer.verdict in {Verdict.WORSE, Verdict.IMPOSSIBLE}


def _name(about: Subject) -> str:
    match about:
        case Someone(id=person):
            return person
        case Action(person=hire):
            return hire
        case _:
            return str(about)
