from collections.abc import Sequence

import pytest

from ldplanner.domain.explanation import (
    Answer,
    Barred,
    Explanation,
    Moment,
    Nearest,
    Topic,
    Unhireable,
    Verdict,
    WhatIf,
)
from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.plan import Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import NoneInTime
from ldplanner.solve.stages import solve
from ldplanner.study.explain.answers import answered
from ldplanner.study.explain.inquiry import Inquiry
from ldplanner.study.explain.subject import Someone, Subject
from ldplanner.study.trial import Question, concluded
from support.verdicts import ALL_KM, HALF_KM, aim, closed
from support.worlds import PATHS, ROLES, need, path, person, world

ANA, BEN = person("ana"), person("ben")
ALL_SOCIAL = aim(km=0.0, social=1.0, training=0.0)
ONE_AT_A_TIME = Limits(reskilling_at_once=0.0)


def planned(roster: Roster) -> Plan:
    result = concluded(Question(roster, "roster.yaml"), Ended(solve(roster, seconds=10, exact=True)), 0.0).result
    assert isinstance(result, Plan)
    return result


def plan_again(inquiries: Sequence[Inquiry]) -> list[Ended | None]:
    jobs = [inquiry.job for inquiry in inquiries]
    return [Ended(job.search(job.roster, seconds=10, exact=True, tell=lambda _: None)) for job in jobs]


def explained(roster: Roster, about: Subject | None, role: str | None = None) -> Explanation:
    into = RoleId(role) if role else None
    return answered(Question(roster, "roster.yaml"), planned(roster), about, plan_again, role=into)


def answers(roster: Roster, about: Subject | None, role: str | None = None) -> tuple[Answer, ...]:
    return explained(roster, about, role).answers


def who(name: str) -> Someone:
    return Someone(PersonId(name))


def what_if(answer: Answer) -> WhatIf:
    assert isinstance(answer, WhatIf)
    return answer


def test_what_the_plan_loses_without_a_move() -> None:
    # both become knowledge managers; with ana kept, half of the team stays outside km
    (answer,) = map(what_if, answers(world([ANA, BEN], roles=closed(), profile=ALL_KM), who("ana")))
    assert (answer.about.topic, answer.verdict, answer.goal) == (Topic.WITHOUT, Verdict.WORSE, Goal.MIX)
    assert answer.plan.goals[Goal.MIX] == pytest.approx(0.0)
    assert answer.other is not None
    assert answer.other.goals[Goal.MIX] == pytest.approx(50.0)
    assert (answer.plan.change_cost, answer.other.change_cost) == (10_000, 5_000)
    assert answer.proved
    assert answer.instead == ()


def test_nothing_is_lost_where_another_could_do_the_same() -> None:
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, budget=Budget(change=5_000), quarters=3)
    answer = what_if(answers(roster, who("ana"))[0])
    assert answer.verdict is Verdict.AS_GOOD
    assert [(one.person, one.to_role) for one in answer.instead] == [("ben", "knowledge-manager")]


def test_who_no_longer_moves_in_the_other_plan_is_told() -> None:
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, budget=Budget(change=5_000), quarters=3)
    answer = what_if(answers(roster, who("ben"))[0])
    assert answer.verdict is Verdict.AS_GOOD
    assert [one.person for one in answer.instead] == ["ben"]
    assert [one.person for one in answer.left_out] == ["ana"]


def test_who_goes_elsewhere_in_the_other_plan_is_told_once() -> None:
    # one of each is right: if ben is the knowledge manager, ana is the coach
    profile = aim(km=0.5, social=0.5, training=0.0)
    ana, ben = person("ana", wants=("knowledge-manager",)), person("ben", wants=("coach",))
    answer = what_if(answers(world([ana, ben], roles=closed(), profile=profile), who("ben"), "knowledge-manager")[0])
    assert {(one.person, one.to_role) for one in answer.instead} == {("ana", "coach"), ("ben", "knowledge-manager")}
    assert answer.left_out == ()


def test_who_is_no_longer_hired_in_the_other_plan_is_told() -> None:
    # money for one hire
    needs = (need("coach", "knowledge-manager", at_least=1),)
    roster = world([ANA], paths=(), needs=needs, profile=aim(km=0.5), budget=Budget(change=6_000), quarters=3)
    answer = what_if(answers(roster, RoleId("coach"))[0])
    assert answer.about.topic is Topic.HIRE
    assert [one.to_role for one in answer.instead] == ["coach"]
    assert [one.to_role for one in answer.left_out] == ["knowledge-manager"]


def test_a_move_without_which_there_is_no_plan() -> None:
    needs = (need("knowledge-manager", at_least=1),)
    answer = what_if(answers(world([ANA], roles=closed(), needs=needs), who("ana"))[0])
    assert (answer.verdict, answer.proved, answer.other) == (Verdict.IMPOSSIBLE, True, None)
    assert len(answer.conflict) == 1


def test_what_it_would_take_to_move_somebody_who_does_not() -> None:
    roster = world(
        [ANA, person("kim", "knowledge-manager")], roles=closed(), profile=aim(km=0.5, social=0.0, training=0.5)
    )
    (answer,) = map(what_if, answers(roster, who("ana")))
    assert (answer.about.topic, answer.verdict, answer.goal) == (Topic.WITH, Verdict.WORSE, Goal.MIX)
    assert answer.other is not None
    assert answer.other.goals[Goal.MIX] == pytest.approx(50.0)
    (into,) = map(what_if, answers(roster, who("ana"), "coach"))
    assert [one.to_role for one in into.instead] == ["coach"]


def test_who_stays_is_answered_for_each_role_they_asked_for_that_is_open() -> None:
    ana = person("ana", wants=("lnd-manager", "coach", "knowledge-manager"))
    roster = world([ana, person("kim", "knowledge-manager")], roles=closed(), profile=HALF_KM)
    found = list(map(what_if, answers(roster, who("ana"))))
    assert [(one.about.topic, one.about.role) for one in found] == [
        (Topic.WITH, "coach"),
        (Topic.WITH, "knowledge-manager"),
    ]
    assert [[step.to_role for step in one.instead] for one in found] == [["coach"], ["knowledge-manager"]]


def test_who_asked_only_for_what_is_not_open_is_answered_for_any_move() -> None:
    ana = person("ana", wants=("lnd-manager",))
    roster = world([ana, person("kim", "knowledge-manager")], roles=closed(), profile=HALF_KM)
    (answer,) = map(what_if, answers(roster, who("ana")))
    assert (answer.about.topic, answer.about.role) == (Topic.WITH, None)


def test_who_goes_elsewhere_is_answered_for_what_they_asked_for_too() -> None:
    ana = person("ana", wants=("coach",))
    found = list(map(what_if, answers(world([ana], roles=closed(), profile=ALL_KM), who("ana"))))
    assert [(one.about.topic, one.about.role) for one in found] == [
        (Topic.WITHOUT, "knowledge-manager"),
        (Topic.WITH, "coach"),
    ]
    granted = person("ana", wants=("coach", "knowledge-manager"))
    found = list(map(what_if, answers(world([granted], roles=closed(), profile=ALL_KM), who("ana"))))
    assert [one.about.topic for one in found] == [Topic.WITHOUT]


def test_joining_outside_the_mix_is_no_example_of_a_move() -> None:
    # raj would join as a manager at once, which costs less than to become a trainer
    paths = (path("lnd-manager", "trainer", cost=9_000),)
    raj = person("raj", "lnd-manager", salary=0)
    roster = world([ANA, person("kim", "knowledge-manager")], [raj], roles=closed(), profile=HALF_KM, paths=paths)
    (answer,) = map(what_if, answers(roster, who("raj")))
    assert [(one.person, one.to_role) for one in answer.instead if one.person == "raj"] == [("raj", "trainer")]


def test_who_cannot_move_is_told_by_the_roster() -> None:
    (answer,) = answers(world([ANA, person("ben", keep=True)], roles=closed(), profile=ALL_KM), who("ben"))
    assert isinstance(answer, Barred)


def test_who_goes_elsewhere_can_be_asked_about_with_a_role() -> None:
    (answer,) = map(what_if, answers(world([ANA], roles=closed(), profile=ALL_KM), who("ana"), "coach"))
    assert (answer.about.topic, answer.about.role, answer.verdict) == (Topic.WITH, "coach", Verdict.WORSE)


def test_why_not_earlier_and_the_limit_that_stands_in_the_way() -> None:
    # one of them at a time: to start ben first, ana would have to wait, which is as good
    roster = world([ANA, person("ben", fte=0.5)], roles=closed(), profile=ALL_SOCIAL, limits=ONE_AT_A_TIME, quarters=3)
    _, earlier = map(what_if, answers(roster, who("ben")))
    assert (earlier.about.topic, earlier.about.by) == (Topic.EARLIER, Quarter.parse("2027-Q1"))
    assert (earlier.verdict, earlier.goal) == (Verdict.WORSE, Goal.PACE)
    # a step more is still less than the one FTE that may reskill anyway
    assert [(one.limit, one.verdict) for one in earlier.reliefs] == [("reskilling at once", Verdict.WORSE)]


def test_a_step_more_of_a_limit_that_is_full_is_tried() -> None:
    # openings are full in the first quarter; a second one there would let both begin
    limits = Limits(hires_per_quarter=1)
    roster = world(
        [person("kim", "knowledge-manager")], profile=ALL_KM, limits=limits, needs=(need("coach", at_least=2),)
    )
    plan = planned(roster)
    second = next(one for one in plan.actions if one.person == "new-coach-2")
    _, earlier = map(what_if, answers(roster, second))
    assert earlier.about.by is not None
    assert [(one.limit, one.verdict) for one in earlier.reliefs] == [("openings", Verdict.BETTER)]


def test_nobody_starts_before_a_leader() -> None:
    # kim, the leader, learns for one quarter and can only be paid from 2028 on; ana would start at once
    kim = person("kim", moves_to=("coach",))
    roster = world(
        [person("ana", manager="kim")],
        [kim],
        roles=closed(),
        profile=ALL_SOCIAL,
        needs=(need("coach", at_least=2),),
        limits=Limits(leaders_first=True),
        budget=Budget(payroll={2027: 60_000, 2028: 120_000}),
        starts="2027-Q3",
    )
    _, earlier = map(what_if, answers(roster, who("ana")))
    assert earlier.verdict in {Verdict.WORSE, Verdict.IMPOSSIBLE}
    assert [one.limit for one in earlier.reliefs if one.verdict is not Verdict.WORSE] == ["leaders first"]


def test_why_a_role_is_hired_and_who_was_nearest() -> None:
    limits = Limits(hires_per_quarter=1)
    roster = world([ANA, person("ben", keep=True)], profile=ALL_KM, limits=limits, paths=PATHS[1:2])
    nobody, near, *_ = answers(roster, RoleId("knowledge-manager"))
    assert what_if(nobody).about.topic is Topic.NO_HIRES
    assert what_if(nobody).verdict is Verdict.WORSE
    assert isinstance(near, Nearest)


def test_a_move_in_place_of_a_hire() -> None:
    # ana stays a trainer, as one of the two that are aimed at; a knowledge manager is hired
    roster = world(
        [ANA, person("kim", "lnd-manager")],
        roles=(*closed(ROLES[:2]), *ROLES[2:]),
        profile=aim(km=0.5, social=0.0, training=0.5),
        limits=Limits(hires_per_quarter=1),
        quarters=3,
    )
    nobody, near, instead = answers(roster, RoleId("knowledge-manager"))
    assert what_if(nobody).verdict is Verdict.WORSE
    assert isinstance(near, Nearest)
    assert what_if(instead).about.topic is Topic.IN_PLACE_OF_A_HIRE
    assert what_if(instead).about.person == "ana"


def test_why_a_role_is_not_hired() -> None:
    roster = world([person("kim", "knowledge-manager")], profile=ALL_KM)
    hire, near = answers(roster, RoleId("coach"))
    assert (what_if(hire).about.topic, what_if(hire).verdict) == (Topic.HIRE, Verdict.WORSE)
    assert isinstance(near, Nearest)
    unable, _ = answers(world([person("kim", "knowledge-manager")], roles=closed(), profile=ALL_KM), RoleId("coach"))
    assert isinstance(unable, Unhireable)


def test_a_quarter() -> None:
    needs = (need("knowledge-manager", at_least=0.5, starts="2027-Q3"),)
    roster = world([ANA], roles=closed(), profile=ALL_KM, quarters=3, needs=needs)
    (moment,) = answers(roster, Quarter.parse("2027-Q1"))
    assert isinstance(moment, Moment)
    assert [one.person for one in moment.starting] == ["ana"]
    (later,) = answers(roster, Quarter.parse("2027-Q3"))
    assert isinstance(later, Moment)
    assert ([one.person for one in later.effective], later.starting) == (["ana"], ())
    assert (moment.reskilling, moment.covers) == (1.0, ())
    assert [(one.available, one.at_least) for one in later.covers] == [(1.0, 0.5)]


def test_without_a_subject_what_the_plan_begins_with() -> None:
    paths = (path("trainer", "knowledge-manager", quarters=2),)
    people = [ANA, BEN, person("kim", "lnd-manager")]
    found = explained(world(people, roles=closed(), profile=ALL_KM, paths=paths, limits=ONE_AT_A_TIME), None)
    assert [what_if(one).about.person for one in found.answers] == ["ana"]
    assert found.further == ("ana", "ben", "2027-Q1")


def test_what_there_was_no_time_for_is_not_known() -> None:
    roster = world([ANA], roles=closed(), profile=ALL_KM)

    def no_time(inquiries: Sequence[Inquiry]) -> list[Ended | None]:
        return [None for _ in inquiries]

    def died(inquiries: Sequence[Inquiry]) -> list[Ended | None]:
        return [Ended(NoneInTime(), interrupted=True, trouble="killed") for _ in inquiries]

    question = Question(roster, "roster.yaml")
    found = answered(question, planned(roster), who("ana"), no_time)
    assert [(what_if(one).verdict, what_if(one).proved) for one in found.answers] == [(Verdict.UNKNOWN, False)]
    assert answered(question, planned(roster), who("ana"), died).trouble == ("killed",)
