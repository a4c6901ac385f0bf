from datetime import date

from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.told import Told, tell
from ldplanner.domain.limits import Limits, Releases
from ldplanner.domain.plan import Action, Binding, Termination
from ldplanner.domain.profile import Target
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind
from ldplanner.render.sections.asks import MOST_A_UNIT, MOST_ASKS, by_unit
from ldplanner.render.sections.blocks import Item
from ldplanner.render.sections.doubts import in_the_way, would_change
from ldplanner.render.sections.leaders import leaders_do
from ldplanner.render.sections.open_questions import MOST_LEADERS, open_questions
from support.plans import hires, moves, plan_of, releases
from support.worlds import MODERN, PATHS, ROLES, path, person, role, world

COMPLETIONS = System(kind=SystemKind.MEASURE, name="Course completions", favours=Stream.TRAINING)


def told(roster: Roster, *actions: Action, **changes: object) -> Told:
    return tell(roster, plan_of(roster, *actions).model_copy(update=changes))


def heads(items: list[Item]) -> dict[str, str]:
    return {item.head: item.text for item in items}


def test_what_is_asked_stands_by_unit_the_department_last() -> None:
    roster = world((person("ana", unit="ward"), person("ben")))
    lists = by_unit(
        told(
            roster,
            moves(roster, "ana", "coach", "2027-Q1 2027-Q2"),
            hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=1, salary=1),
        )
    )
    assert [one.title for one in lists] == ["Asked in ward", "Asked in the department as a whole"]
    assert heads(list(lists[0].items)) == {"Ana": "trainer, reskills from 2027-Q1, is coach from 2027-Q2"}
    assert heads(list(lists[1].items)) == {"make room for": "a new coach, there from 2027-Q2"}


def test_a_large_unit_has_only_the_first_and_the_number_of_the_rest() -> None:
    crowd = world(tuple(person(f"p{n:02}") for n in range(MOST_A_UNIT + 3)))
    lists = by_unit(told(crowd, *(moves(crowd, one, "coach", "2027-Q1 2027-Q2") for one in crowd.everyone)))
    assert len(lists[0].items) == MOST_A_UNIT + 1
    assert lists[0].items[-1].text == "3 more in the table of everyone"


def test_very_many_asks_are_counted_by_unit() -> None:
    crowd = world(tuple(person(f"p{n:03}", unit=f"ward-{n % 2}") for n in range(MOST_ASKS + 1)))
    lists = by_unit(told(crowd, *(moves(crowd, one, "coach", "2027-Q1 2027-Q2") for one in crowd.everyone)))
    assert [one.title for one in lists] == ["Asked by unit; the table of everyone has each"]
    assert heads(list(lists[0].items)) == {
        "ward-0": "76 steps; talk with each",
        "ward-1": "75 steps; talk with each",
    }


def test_leaders_go_first_or_talk_first() -> None:
    crew = (
        person("kim", name="Kim"),
        person("ana", manager="kim"),
        person("lee", "coach"),
        person("ben", manager="lee"),
        person("zoe", manager="nobody-here"),
    )
    roster = world(crew)
    steps = [moves(roster, one, "coach", "2027-Q1 2027-Q2") for one in ("kim", "ana", "ben", "zoe")]
    assert heads(leaders_do(told(roster, *steps))) == {
        "Kim": "reskills from 2027-Q1, is coach from 2027-Q2; goes before, or with, Ana",
        "Lee": "has no step of their own; talks first with Ben",
    }


def test_people_who_are_let_go_are_talked_with_first_and_apart() -> None:
    crew = [person(name, manager="kim") for name in ("ana", "ben", "cleo")] + [person("kim"), person("lee", "coach")]
    crew += [person("max", manager="lee"), person("ned", manager="lee"), person("zoe", manager="ned")]
    roster = world(crew, limits=Limits(releases=Releases.ALL))
    steps = [moves(roster, one, "coach", "2027-Q1 2027-Q2") for one in ("kim", "ana", "max")]
    steps += [releases(roster, one, "2027-Q1") for one in ("ben", "cleo", "ned", "zoe")]
    assert heads(leaders_do(told(roster, *steps))) == {
        "Kim": "reskills from 2027-Q1, is coach from 2027-Q2; goes before, or with, Ana; talks first with Ben and "
        "Cleo, who are let go",
        "Lee": "has no step of their own; talks first with Max, and with Ned, who is let go",
        "Ned": "is let go from 2027-Q1; somebody else talks first with Zoe, who is let go",
    }
    (question,) = [item.text for item in open_questions(told(roster, *steps)) if "let go, and" in item.text]
    assert question == (
        "Who tells Ben, Cleo, Ned and Zoe that they are let go, and when? Who takes over their work, and has the works "
        "council been heard?"
    )


def test_limits_missing_paths_and_systems_stand_in_the_way() -> None:
    roster = world((person("ana"), person("kim", "lnd-manager"))).anew({"systems": (COMPLETIONS,)})
    found = heads(in_the_way(told(roster, binding=(Binding(limit="openings: 1 a quarter"),))))
    assert found == {
        "openings": "1 a quarter",
        "lnd manager": "1 person in this role, and no path leads from it",
        "Course completions": "a measure that favours training",
    }


def test_a_path_out_is_missed_only_where_fewer_are_wanted() -> None:
    crew = [person("ana"), person("cleo", "coach"), person("leo", leaves=date(2027, 3, 31)), person("lee")]
    crew += [person("kim", "lnd-manager"), person("kay", "lnd-manager", keep=True), person("mia", "knowledge-manager")]
    roster = world(crew, paths=(), limits=Limits(releases=Releases.ALL))
    # km has 1 of 4 and is short; social has as much and is over
    assert heads(in_the_way(told(roster, releases(roster, "lee", "2027-Q1")))) == {
        "trainer": "1 person in this role, and no path leads from it",
        "coach": "1 person in this role, and no path leads from it",
        "lnd manager": "1 person in this role, and no path leads from it",
    }
    bands = MODERN.model_copy(update={"streams": {Stream.SOCIAL: Target(at_most=0.5)}})
    reached = world(crew, paths=(), profile=bands)
    assert in_the_way(told(reached)) == []
    assert set(heads(would_change(told(reached)))) == {"kept people", "wishes"}


def test_what_one_step_more_buys_is_told_where_it_is_known() -> None:
    found = heads(would_change(tell(ROSTER, golden_plan())))
    assert found["change 2027"] == "USD 10,000 more brings the gap from 7.0 to 6.6"
    assert found["openings"] == "one opening a quarter more brings it no closer"
    nothing = Binding(limit="openings: 1", next_step="one opening a quarter more", gap_change=0.0)
    late = Binding(limit="headcount: 5", next_step="one head more")
    assert heads(would_change(told(world(), binding=(nothing, late)))) | {"wishes": ""} == {
        "openings": "one opening a quarter more brings it no closer",
        "headcount": "one head more was not priced in time",
        "wishes": "",
    }


def test_a_need_leaves_room_by_being_less_and_everything_else_by_being_more() -> None:
    limits = (
        Binding(limit="need: compliance: design, 0.10 FTE, no one to spare in 2027-Q1 to 2027-Q4"),
        Binding(limit="need: one, 2.00 FTE, two, 1.00 FTE, no one to spare in 2027-Q1", next_step="half an FTE less"),
        Binding(limit="openings: 1 a quarter, all used in 2027-Q1"),
        Binding(limit="people: nobody has a way into another role of the mix"),
    )
    assert [(item.head, item.text) for item in would_change(told(world(), binding=limits))][:4] == [
        ("need", "less of compliance: design may bring the department closer"),
        ("need", "one, 2.00 FTE, two: half an FTE less was not priced in time"),
        ("openings", "more of it may bring the department closer"),
        ("people", "more paths, or more people to ask, may bring the department closer"),
    ]


def test_time_paths_and_kept_people_change_the_answer_where_they_bind() -> None:
    assert set(heads(would_change(told(world())))) == {"wishes"}
    roster = world((person("ana", keep=True), person("kim", "lnd-manager")))
    assert set(heads(would_change(told(roster, termination=Termination.TIME_LIMIT)))) == {
        "time",
        "paths",
        "kept people",
        "wishes",
    }


def test_open_questions_name_whom_to_talk_with() -> None:
    crew = (person("ana"), person("ben", wants=("coach",)), person("leo", leaves=date(2027, 6, 30)))
    roster = world(crew, (person("q"),))
    steps = [
        moves(roster, "ana", "coach", "2027-Q1 2027-Q2"),
        moves(roster, "q", "coach", "2027-Q1 2027-Q2"),
    ]
    assert [item.text for item in open_questions(told(roster, *steps))] == [
        "Would they want to? Nobody has noted a wish of Ana and Q for the role the plan gives them.",
        "Who tells Ben why what they asked for is not in the plan?",
        "Do the present managers of Q let them go, and who does their work?",
        "Who takes over the work of Leo, and are the last days still right?",
        "What is rewarded, recognised and measured here? The roster names nothing, so nothing could be checked.",
    ]


def questions(roster: Roster, *actions: Action) -> list[str]:
    return [item.text for item in open_questions(told(roster, *actions)) if item.text.startswith(("Who leads", "Is "))]


LEADING = (*PATHS, path("lnd-manager", "coach"))


def test_when_the_last_who_leads_does_something_else_somebody_asks_who_will() -> None:
    crew = [person("ana", manager="kim"), person("kim", "lnd-manager"), person("lee", "lnd-manager")]
    roster = world(crew, paths=LEADING, limits=Limits(releases=Releases.ALL))
    away, gone = moves(roster, "kim", "coach", "2027-Q1 2027-Q2"), releases(roster, "lee", "2027-Q2")
    assert questions(roster, away, gone) == ["Who leads the department when Kim is coach and Lee is let go?"]
    assert questions(roster, gone) == []
    assert questions(roster, away) == ["Who leads Ana when Kim is coach?"]


def test_whoever_has_reports_that_stay_leaves_somebody_to_be_led() -> None:
    crew = [person("kim"), person("ana", manager="kim"), person("ben", manager="kim"), person("max")]
    crew += [person("cleo", manager="kim", leaves=date(2027, 6, 30)), person("ned", manager="max")]
    roster = world(crew, paths=LEADING, limits=Limits(releases=Releases.ALL))
    steps = [moves(roster, one, "coach", "2027-Q1 2027-Q2") for one in ("ana", "kim", "max")]
    assert questions(roster, *steps, releases(roster, "ned", "2027-Q2")) == ["Who leads Ana and Ben when Kim is coach?"]


def test_of_very_many_leaders_the_first_are_named() -> None:
    heads_ = [person(f"a{n}") for n in range(9)]
    roster = world([*heads_, *(person(f"b{n}", manager=f"a{n}") for n in range(2, 9))])
    steps = [moves(roster, one.id, "knowledge-manager", "2027-Q1 2027-Q3") for one in heads_]
    asked = [text for text in questions(roster, *steps) if text.startswith("Who leads")]
    assert asked[0] == "Who leads B2 when A2 is knowledge manager?"
    assert asked[MOST_LEADERS:] == ["Who leads the people of 2 more leaders whose role changes?"]


TWO_IN_SOCIAL = (*ROLES, role("community-manager", stream=Stream.SOCIAL, hire_quarters=1))
ONE_TRADE = "Is coach what social is to be? 3.0 of its 3.0 FTE are in this one role at the end; a floor in the profile"


def test_a_stream_that_becomes_one_trade_is_asked_about_where_there_was_a_choice() -> None:
    crew = [person(name) for name in ("ana", "ben", "cleo", "dan")]
    choice = (*PATHS, path("trainer", "community-manager"))
    roster = world(crew, paths=choice, roles=TWO_IN_SOCIAL)
    steps = [moves(roster, one, "coach", "2027-Q1 2027-Q2") for one in ("ana", "ben", "cleo")]
    assert questions(roster, *steps) == [f"{ONE_TRADE} would spread it."]
    assert questions(roster, *steps[:2]) == []  # two are too few to be two trades
    assert questions(world(crew, roles=TWO_IN_SOCIAL), *steps) == []  # no path to another
    mixed = [moves(roster, "dan", "community-manager", "2027-Q1 2027-Q2"), *steps]
    assert questions(roster, *mixed) == []  # three of four
    late = world(crew, paths=(*PATHS, path("trainer", "community-manager", quarters=4)), roles=TWO_IN_SOCIAL)
    assert questions(late, *steps) == []  # the other path ends after the plan


def test_a_trade_that_is_hired_had_a_choice_where_another_can_be_hired() -> None:
    roster = world([person("cleo", "coach"), person("dan", "coach")], roles=TWO_IN_SOCIAL)
    hire = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=1, salary=1)
    assert questions(roster, hire) == [f"{ONE_TRADE} would spread it."]
    assert questions(roster) == []
    unhired = (*ROLES, role("community-manager", stream=Stream.SOCIAL))
    assert questions(world(roster.people, roles=unhired), hire) == []
