from datetime import date

from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.told import Told, tell
from ldplanner.domain.plan import Action, Binding, Termination
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind
from ldplanner.render.sections.asks import MOST_A_UNIT, MOST_ASKS, by_unit
from ldplanner.render.sections.blocks import Item
from ldplanner.render.sections.doubts import in_the_way, open_questions, would_change
from ldplanner.render.sections.leaders import leaders_do
from support.plans import hires, moves, plan_of
from support.worlds import person, world

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


def test_limits_missing_paths_and_systems_stand_in_the_way() -> None:
    roster = world((person("ana"), person("kim", "lnd-manager"))).anew({"systems": (COMPLETIONS,)})
    found = heads(in_the_way(told(roster, binding=(Binding(limit="openings: 1 a quarter"),))))
    assert found == {
        "openings": "1 a quarter",
        "lnd manager": "1 person in this role, and no path leads from it",
        "Course completions": "a measure that favours training",
    }


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
