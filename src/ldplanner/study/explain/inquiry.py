"""What is tried to answer a question: a roster with a change, or something that a plan is asked to do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ldplanner.domain.explanation import About, Topic
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.roster import Roster
from ldplanner.plan.actions import steps
from ldplanner.program.must import Must, MustHire, MustMove
from ldplanner.program.outcome import Outcome
from ldplanner.solve.child import bound_to, staged
from ldplanner.solve.crew import Job
from ldplanner.study.explain.bars import changes_of
from ldplanner.study.explain.change import hiring_at_most, kept, leaders_any_time, moving_to
from ldplanner.study.explain.in_the_way import LEADERS_FIRST, in_the_way
from ldplanner.study.loosening import Loosened, loosened
from ldplanner.study.trial import Question


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question, and what is planned again for its answer."""

    about: About
    question: Question
    must: tuple[Must, ...] = ()

    @property
    def job(self) -> Job:
        """The search that answers it."""
        return Job(self.question.roster, bound_to(self.must) if self.must else staged)


@dataclass(frozen=True, slots=True)
class Loosening:
    """The same question with one step more of a limit that is in the way; both in words."""

    limit: str
    step: str
    inquiry: Inquiry


@dataclass(frozen=True, slots=True)
class Inquirer:
    """Whoever asks about a plan of a roster."""

    question: Question
    plan: Plan

    @property
    def roster(self) -> Roster:
        """The roster that the plan was made from."""
        return self.question.roster

    def without(self, action: Action) -> Inquiry:
        """Ask what the plan would be without an action."""
        about = About(topic=Topic.WITHOUT, person=action.person, role=action.to_role, action=action)
        if action.kind is ActionKind.HIRE and action.to_role:
            return self._inquiry(about, hiring_at_most(self.roster, action.to_role, self.hired(action.to_role) - 1))
        return self._inquiry(about, kept(self.roster, action.person))

    def earlier(self, action: Action) -> Inquiry | None:
        """Ask what the plan would be if an action started earlier; None if it cannot, or is a release."""
        by = self.roster.horizon.index(action.quarter) - 1
        if by < 1 or action.to_role is None:
            return None
        quarter = self.roster.horizon.quarter(by)
        about = About(topic=Topic.EARLIER, person=action.person, role=action.to_role, by=quarter, action=action)
        if action.kind is ActionKind.HIRE:
            number = 1 + sum(other.quarter <= quarter for other in self._hires(action.to_role))
            return self._inquiry(about, self.roster, MustHire(action.to_role, number, by))
        return self._inquiry(
            about, moving_to(self.roster, action.person, [action.to_role]), MustMove(action.person, by)
        )

    def moving(self, person: PersonId, role: RoleId | None) -> Inquiry:
        """Ask what the plan would be if somebody moved, into a role if named, else where that changes something."""
        known = self.roster.everyone[person]
        roles = [move.role for move in changes_of(self.roster, known)] if role is None else [role]
        roster = moving_to(self.roster, person, roles)
        about = About(topic=Topic.WITH, person=person, role=role)
        return self._inquiry(about, roster, MustMove(person, self.roster.horizon.quarters))

    def hiring(self, role: RoleId) -> Inquiry:
        """Ask what the plan would be if somebody were hired into a role."""
        must = MustHire(role, 1, self.roster.horizon.quarters)
        return self._inquiry(About(topic=Topic.HIRE, role=role), self.roster, must)

    def hiring_nobody(self, role: RoleId) -> Inquiry:
        """Ask what the plan would be if nobody were hired into a role."""
        return self._inquiry(About(topic=Topic.NO_HIRES, role=role), hiring_at_most(self.roster, role, 0))

    def in_place_of_a_hire(self, person: PersonId, role: RoleId) -> Inquiry:
        """Ask what the plan would be if somebody moved into a role, and one less were hired."""
        fewer = hiring_at_most(self.roster, role, self.hired(role) - 1)
        about = About(topic=Topic.IN_PLACE_OF_A_HIRE, person=person, role=role)
        must = MustMove(person, self.roster.horizon.quarters)
        return self._inquiry(about, moving_to(fewer, person, [role]), must)

    def hired(self, role: RoleId) -> int:
        """Return how many people the plan hires into a role."""
        return len(self._hires(role))

    def loosenings(self, inquiry: Inquiry) -> Iterator[Loosening]:
        """Ask about an earlier start again, with each limit that leaves no room for it loosened by one step."""
        about = inquiry.about
        if about.action is None or about.by is None:
            return
        outcome = Outcome(self.roster, steps(self.roster, self.plan.actions))
        by, leader = self.roster.horizon.index(about.by), self._leader(about.action)
        for name, path in in_the_way(self.roster, outcome, about.action, by, leader):
            more = _loosened(inquiry.question.roster, path)
            if more is not None:
                yield Loosening(
                    name, more.words, replace(inquiry, question=replace(inquiry.question, roster=more.roster))
                )

    def _leader(self, action: Action) -> Action | None:
        """Return what is done with the manager of somebody."""
        known = self.roster.everyone.get(action.person)
        return next((one for one in self.plan.actions if known and one.person == known.manager), None)

    def _hires(self, role: RoleId) -> list[Action]:
        return [one for one in self.plan.actions if one.kind is ActionKind.HIRE and one.to_role == role]

    def _inquiry(self, about: About, roster: Roster, *must: Must) -> Inquiry:
        return Inquiry(about, replace(self.question, roster=roster), must)


def _loosened(roster: Roster, path: str) -> Loosened | None:
    if path == LEADERS_FIRST:
        return Loosened("no waiting for leaders", leaders_any_time(roster))
    return loosened(roster, path)
