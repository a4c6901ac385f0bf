from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import Told, tell
from ldplanner.render.sections.actions import actions_section
from ldplanner.render.sections.blocks import Table, Words
from ldplanner.render.sections.steps import COUNTED, MOST_STEPS
from support.plans import hires, moves, plan_of
from support.worlds import person, world

OWNER = tell(ROSTER, golden_plan())


def table(told: Told, *, show_pay: bool = False) -> Table:
    found = actions_section(told, show_pay=show_pay).blocks[-1]
    assert isinstance(found, Table)
    return found


def rows(told: Told, *, show_pay: bool = False) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table(told, show_pay=show_pay).rows]


def test_each_action_has_a_row_with_its_cost_and_reason() -> None:
    found = rows(OWNER)
    why = "asked for it; km is below its share"
    ana = ["2027-Q1", "reassign", "Ana Ruiz", "Instructional designer", "Knowledge manager", "2027-Q3", "4,500", why]
    assert len(found) == len(golden_plan().actions)
    assert found[0] == ana
    assert ["2027-Q2", "hire", "one to hire", "", "IT specialist for nursing", "2027-Q3"] in [row[:6] for row in found]
    assert ["2027-Q4", "release", "Lee Novak", "Trainer", "", ""] in [row[:6] for row in found]


def test_pay_is_shown_only_where_it_was_asked_for() -> None:
    assert "pay after it, USD" not in [column.title for column in table(OWNER).columns]
    assert [column.title for column in table(OWNER, show_pay=True).columns][-3:-1] == [
        "one-off, USD",
        "pay after it, USD",
    ]
    pay = {row[2]: row[-2] for row in rows(OWNER, show_pay=True)}
    assert (pay["Ana Ruiz"], pay["Lee Novak"]) == ("82,000", "")


def test_others_than_the_owner_see_no_cost() -> None:
    for audience in (Audience.BOARD, Audience.TEAM):
        found = table(tell(ROSTER, golden_plan(), (), audience))
        assert [column.title for column in found.columns][-2:] == ["there from", "why"]


def test_many_actions_are_counted_where_they_are_alike() -> None:
    crowd = world(tuple(person(f"p{n:03}") for n in range(MOST_STEPS)))
    steps = [moves(crowd, one, "coach", "2027-Q1 2027-Q2", cost=10) for one in crowd.everyone]
    one = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5, salary=1)
    told = tell(crowd, plan_of(crowd, one, *steps))
    assert actions_section(told).blocks[0] == Words(COUNTED, "note")
    assert rows(told) == [
        ["2027-Q1", "reassign", f"{MOST_STEPS} people", "trainer", "coach", "2027-Q2", "800"],
        ["2027-Q1", "hire", "1 person", "", "coach", "2027-Q2", "5"],
    ]
    assert len(rows(told, show_pay=True)) == 2
