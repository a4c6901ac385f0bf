"""Answers of every kind about the hand-made plan, made by hand."""

from datetime import date

from golden.team import ROSTER, planned
from ldplanner.domain.explanation import (
    About,
    Answer,
    Barred,
    Explanation,
    Figures,
    Moment,
    Near,
    Nearest,
    NotHireable,
    Obstacle,
    Relief,
    Topic,
    Unhireable,
    Verdict,
    WhatIf,
)
from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId, SkillId
from ldplanner.domain.person import Person, UnderWay
from ldplanner.domain.plan import Action, Cover
from ldplanner.domain.quarter import Quarter


def _changed(person: Person) -> Person:
    changes: dict[str, dict[str, object]] = {
        "lee": {"leaves": date(2027, 9, 30)},
        "mia": {"moves_to": ("coach", "org-designer")},
        "cleo": {"moves_to": ()},
        "ben": {"moving": UnderWay(to_role=RoleId("knowledge-manager"), quarters=1)},
    }
    return person.model_copy(update=changes.get(person.id, {}))


HINDERED = ROSTER.anew({"people": tuple(map(_changed, ROSTER.people))})
"""The same roster with people who cannot move, each for another reason."""

PLAN = planned()
ACTIONS = {action.person: action for action in PLAN.actions}


def action(person: str) -> Action:
    return ACTIONS[PersonId(person)]


def figures(
    mix: float, *more: float, change_cost: int = 53_600, proved: bool = True, released: tuple[str, ...] = ()
) -> Figures:
    """Return figures; goals left out have the plan's own."""
    own = (27.6678, 12.6, -259_000.0, 6.0, 91.77)
    values = dict(zip(Goal, (mix, *more, *own[1 + len(more) :]), strict=True))
    bounds = {goal: value if proved else value - 0.4 for goal, value in values.items()}
    gone = tuple(map(PersonId, released))
    return Figures(goals=values, bounds=bounds, change_cost=change_cost, proved=proved, released=gone)


AS_IT_IS = figures(27.6678)


def about(topic: Topic, person: str = "", role: str = "", by: str = "") -> About:
    return About(
        topic=topic,
        person=PersonId(person) if person else None,
        role=RoleId(role) if role else None,
        by=Quarter.parse(by) if by else None,
        action=ACTIONS.get(PersonId(person)) if topic in {Topic.WITHOUT, Topic.EARLIER} else None,
    )


def tried(
    asked: About, verdict: Verdict, other: Figures | None = None, goal: Goal | None = None, **more: object
) -> WhatIf:
    facts = {"about": asked, "verdict": verdict, "plan": AS_IT_IS, "other": other, "goal": goal, "proved": True}
    return WhatIf.model_validate(facts | more)


def explanation(*answers: Answer, subject: str | None = "somebody", further: tuple[str, ...] = ()) -> Explanation:
    return Explanation(subject=subject, answers=answers, further=further)


RELIEFS = (
    Relief(limit="openings", step="one opening a quarter more", verdict=Verdict.WORSE),
    Relief(
        limit="reskilling at once",
        step="5 % more of the team",
        verdict=Verdict.AS_GOOD,
        figures=figures(16.0),
    ),
    Relief(limit="the need “run the intranet”", step="", verdict=Verdict.UNKNOWN),
)
MOVER = explanation(
    tried(
        about(Topic.WITHOUT, "eli", "community-manager"),
        Verdict.WORSE,
        figures(29.3, 14.3, -250_000.0, 4.0, change_cost=54_500),
        Goal.MIX,
        instead=(
            action("ben"),
            action("raj"),
            action("lee"),
            action("sue"),
            action("new-it-specialist-1"),
        ),
    ),
    tried(
        about(Topic.EARLIER, "eli", "community-manager", "2027-Q2"),
        Verdict.WORSE,
        figures(27.6678, 12.6, -259_000.0, 6.0, 92.7),
        Goal.PACE,
        instead=(action("eli"),),
        reliefs=RELIEFS,
    ),
)
STAYER = explanation(
    tried(
        about(Topic.WITH, "gus"),
        Verdict.AS_GOOD,
        AS_IT_IS,
        instead=(action("ben"), action("eli").model_copy(update={"person": "gus"})),
        left_out=(action("eli"), action("sue")),
    ),
    tried(
        about(Topic.WITH, "gus", "coach"),
        Verdict.IMPOSSIBLE,
        conflict=("change cost of 57,000 in 2027", "need of 2 FTE: run the intranet"),
    ),
    tried(about(Topic.WITH, "hana", "coach"), Verdict.UNKNOWN, proved=False),
    tried(
        about(Topic.WITH, "ivo", "coach"),
        Verdict.WORSE,
        figures(27.6678, 12.6, -200_000.0, change_cost=70_000, proved=False),
        Goal.COST,
        proved=False,
    ),
    tried(about(Topic.WITHOUT, "lee"), Verdict.WORSE, figures(28.4, proved=False), Goal.MIX, proved=False),
    tried(about(Topic.WITHOUT, "raj"), Verdict.WORSE, figures(27.6678, 12.6, -259_000.0, 7.0), Goal.DISRUPTION),
    tried(about(Topic.WITHOUT, "sue"), Verdict.BETTER, figures(27.6678, 12.1), Goal.SHAPE),
)
ROLE = explanation(
    tried(about(Topic.NO_HIRES, role="it-specialist"), Verdict.IMPOSSIBLE),
    tried(
        about(Topic.NO_HIRES, role="it-specialist"),
        Verdict.AS_GOOD,
        AS_IT_IS,
        left_out=(action("new-it-specialist-1"), action("new-it-specialist-3"), action("lee"), action("raj")),
    ),
    Nearest(
        role=RoleId("it-specialist"),
        number=4,
        people=(
            Near(person=PersonId("mia"), quarters=2, cost=4_000, missing=(SkillId("search"), SkillId("metadata"))),
            Near(person=PersonId("cleo"), quarters=0, cost=0, action=action("raj")),
            Near(person=PersonId("kim"), quarters=3, cost=7_250, obstacle=Obstacle.KEPT),
        ),
    ),
    tried(
        about(Topic.IN_PLACE_OF_A_HIRE, "mia", "it-specialist"),
        Verdict.WORSE,
        figures(28.2, 14.6),
        Goal.MIX,
        instead=(action("ben"),),
        left_out=(
            *(action("new-it-specialist-1") for _ in range(3)),
            action("eli"),
            action("cleo"),
        ),
    ),
    tried(about(Topic.HIRE, role="coach"), Verdict.WORSE, figures(27.6678, 12.9), Goal.SHAPE),
    Unhireable(role=RoleId("org-designer"), why=NotHireable.MONEY_UNKNOWN),
    Unhireable(role=RoleId("coach"), why=NotHireable.TOO_LONG),
    Unhireable(role=RoleId("coach"), why=NotHireable.AT_MOST_NONE),
    Nearest(role=RoleId("trainer"), number=0, people=()),
)
FACTS = explanation(
    *(
        Barred(person=PersonId(person), role=RoleId(role) if role else None, obstacle=obstacle, quarters=6)
        for person, role, obstacle in (
            ("kim", "", Obstacle.KEPT),
            ("noa", "", Obstacle.NO_PATH),
            ("noa", "coach", Obstacle.NO_PATH),
            ("jo", "coach", Obstacle.IN_IT),
            ("mia", "", Obstacle.NOT_AMONG_MOVES),
            ("mia", "it-specialist", Obstacle.NOT_AMONG_MOVES),
            ("cleo", "", Obstacle.NOT_AMONG_MOVES),
            ("ana", "it-specialist", Obstacle.TOO_LONG),
            ("ben", "coach", Obstacle.UNDER_WAY),
            ("lee", "coach", Obstacle.LEAVES),
        )
    ),
    Moment(
        quarter=Quarter.parse("2027-Q2"),
        starting=(action("cleo"), action("new-it-specialist-3")),
        effective=(action("dana"),),
        reskilling=3.5,
        covers=(Cover(need="run the intranet", available=2.25, at_least=2.0),),
        full=("openings: all 2 used in 2027-Q1, 2027-Q2",),
    ),
    Moment(quarter=Quarter.parse("2028-Q2"), starting=(), effective=(), reskilling=0.0, covers=(), full=()),
)
OVERVIEW = explanation(
    tried(about(Topic.WITHOUT, "ana"), Verdict.WORSE, figures(29.3), Goal.MIX),
    tried(about(Topic.WITHOUT, "sue"), Verdict.AS_GOOD, AS_IT_IS),
    tried(about(Topic.WITHOUT, "new-it-specialist-1"), Verdict.WORSE, figures(28.2), Goal.MIX),
    subject=None,
    further=("ana", "gus", "it-specialist", "2027-Q1"),
)
RELEASES = explanation(
    *(
        tried(asked, Verdict.WORSE, other, goal, plan=figures(27.6678, 12.6, -259_000.0, 9.0, released=("ben", "lee")))
        for asked, other, goal in (
            (about(Topic.WITHOUT, "lee"), figures(29.3, change_cost=77_300, released=("ben", "gus")), Goal.MIX),
            (about(Topic.WITHOUT, "ana"), figures(29.3, change_cost=49_100, released=("ben", "lee")), Goal.MIX),
            (about(Topic.WITHOUT, "raj"), figures(27.6678, 12.6, -259_000.0, 12.0, released=("ben",)), Goal.DISRUPTION),
            (about(Topic.WITHOUT, "sue"), figures(27.6678, 12.6, -259_000.0, 9.0, 92.7), Goal.PACE),
        )
    )
)
NOTHING = explanation(subject=None)
__all__ = ["FACTS", "HINDERED", "MOVER", "NOTHING", "OVERVIEW", "RELEASES", "ROLE", "ROSTER", "STAYER"]
