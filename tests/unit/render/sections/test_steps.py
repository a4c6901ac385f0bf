from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.render.sections.blocks import Item, Items, Section, Words
from ldplanner.render.sections.steps import COUNTED, MOST_STEPS, steps_section
from support.plans import hires, moves, plan_of
from support.worlds import person, world


def lists(section: Section) -> dict[str, list[Item]]:
    return {block.title: list(block.items) for block in section.blocks if isinstance(block, Items)}


def test_steps_stand_by_quarter_with_their_cost_and_reason_the_first_set_apart() -> None:
    section = steps_section(tell(ROSTER, golden_plan()))
    found = lists(section)
    assert list(found)[:2] == [
        "2027-Q1: 3 reassignments, 2 transfers and 2 hires, USD 27,500",
        "2027-Q2: 2 reassignments and 1 hire, USD 20,500",
    ]
    assert found[next(iter(found))][0] == Item(
        "Instructional designer, reskills from 2027-Q1, is Knowledge manager from 2027-Q3, USD 4,500",
        "Ana Ruiz",
        "asked for it; km is below its share",
    )
    assert [block.tone for block in section.blocks if isinstance(block, Items)] == ["first", "", "", "", ""]


def test_alike_steps_share_an_entry() -> None:
    found = lists(steps_section(tell(ROSTER, golden_plan())))
    shared = next(items for title, items in found.items() if title.startswith("2027-Q2"))[0]
    assert shared.head == "Cleo Marsh and Mia van den Heuvel-Castellanos"
    assert shared.text.endswith(", USD 7,250 each")
    hired = next(items for title, items in found.items() if title.startswith("2028-Q1"))[0]
    assert (hired.head, hired.text) == (
        "2 x IT specialist",
        "hire, opened in 2028-Q1, there from 2028-Q2, USD 6,000 each",
    )


def test_others_than_the_owner_see_no_cost() -> None:
    found = lists(steps_section(tell(ROSTER, golden_plan(), (), Audience.BOARD)))
    assert "USD" not in str(found)
    assert "each" not in str(found)


def test_many_steps_are_counted_the_most_first() -> None:
    crowd = world(tuple(person(f"p{n:03}") for n in range(MOST_STEPS)))
    steps = [moves(crowd, one, "coach", "2027-Q1 2027-Q2", cost=10) for one in crowd.everyone]
    one = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5, salary=1)
    section = steps_section(tell(crowd, plan_of(crowd, one, *steps)))
    assert section.blocks[0] == Words(COUNTED, "note")
    assert list(lists(section).values()) == [
        [
            Item("reskills from 2027-Q1, is coach from 2027-Q2, USD 800", f"{MOST_STEPS} x trainer"),
            Item("is hired as coach, there from 2027-Q2, USD 5", "1 x coach"),
        ]
    ]
