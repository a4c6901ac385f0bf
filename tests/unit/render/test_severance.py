"""Severance is made of pay: nobody's is on a page or in a table unless pay may be seen; sums are for the owner."""

import pytest

from golden.screens import drawn
from ldplanner.audience.told import tell
from ldplanner.domain.limits import Limits, Releases
from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.html.report import told_html
from ldplanner.render.look import Look
from ldplanner.render.prices import Prices
from ldplanner.render.sections.blocks import Items
from ldplanner.render.sections.steps import steps_section
from ldplanner.render.sections.verdict import verdict
from ldplanner.render.sheets.as_csv import csv_of
from ldplanner.render.sheets.told import told_sheets
from ldplanner.render.told.markdown import told_markdown
from ldplanner.render.told.page import told_page
from support.page import shown_text
from support.plans import hires, plan_of, releases
from support.worlds import person, world

ROSTER = world(
    (
        person("ana", name="Ana Ruiz", salary=70_000),
        person("ben", name="Ben Cho", salary=75_000),
        person("cleo", name="Cleo Marsh", salary=75_000),
        person("dan", name="Dan Fox", contract=True),
        person("eve", name="Eve Roy"),
    ),
    limits=Limits(releases=Releases.ALL),
)
ANA, BEN, CLEO = (
    releases(ROSTER, one, when, cost=cost)
    for one, when, cost in (("ana", "2027-Q1", 17_500), ("ben", "2027-Q2", 18_750), ("cleo", "2027-Q2", 18_750))
)
DAN = releases(ROSTER, "dan", "2027-Q1")
COACHES = [hires(f"new-coach-{number}", "coach", "2027-Q3 2027-Q4", cost=5_000, salary=84_000) for number in (1, 2)]
PLAN = plan_of(ROSTER, ANA, DAN, BEN, CLEO, *COACHES)


def text_of(roster: Roster, plan: Plan, *, show_pay: bool) -> str:
    return " ".join(drawn(told_page(tell(roster, plan), Look(120), show_pay=show_pay), 120).split())


def of_actions(text: str) -> str:
    return text.partition("Actions ")[2].partition("Timeline ")[0]


def test_the_page_tells_a_single_severance_only_where_pay_may_be_seen() -> None:
    hidden, shown = (text_of(ROSTER, PLAN, show_pay=pay) for pay in (False, True))
    for amount in ("17,500", "18,750"):
        assert amount not in of_actions(hidden)
        assert amount in of_actions(shown)
    assert "Start with 2 releases in 2027-Q1, severance not shown" in hidden
    assert "Start with 2 releases in 2027-Q1, USD 17,500" in shown
    assert "First: 2027-Q1 2 releases, severance not shown" in hidden
    assert "release Ana Ruiz, trainer, gone from 2027-Q1, severance not shown" in hidden
    assert "release Dan Fox, trainer, gone from 2027-Q1, no cost" in hidden
    assert "Cost USD 65,000 once, for 6 actions" in hidden
    assert "2027-Q2 2 releases, USD 37,500" in hidden
    assert "2 x coach, opened now, there from 2027-Q4, USD 5,000 each" in hidden
    assert "release Ben Cho and Cleo Marsh, trainer, gone from 2027-Q2, USD 18,750 each" in shown


def test_that_two_severances_are_equal_is_not_told_either() -> None:
    apart = CLEO.model_copy(update={"cost": 9_000})
    words = [of_actions(text_of(ROSTER, plan_of(ROSTER, BEN, one), show_pay=False)) for one in (CLEO, apart)]
    for text in words:
        assert "release Ben Cho and Cleo Marsh, trainer, gone from 2027-Q2, severance not shown" in text
    told = [steps_section(tell(ROSTER, plan_of(ROSTER, BEN, one))).blocks[-1] for one in (CLEO, apart)]
    assert [len(one.items) for one in told if isinstance(one, Items)] == [1, 1]


@pytest.mark.parametrize("show_pay", [False, True])
def test_tables_and_markdown_tell_a_severance_only_where_pay_may_be_seen(show_pay: bool) -> None:  # noqa: FBT001
    told = tell(ROSTER, PLAN)
    markdown = told_markdown(told, show_pay=show_pay)
    rows = [line for line in markdown.splitlines() if " release |" in line and "Ana Ruiz" in line]
    assert [("17,500" in row, "severance not shown" in row) for row in rows] == [(show_pay, not show_pay)]
    assert ("2 releases, severance not shown" in markdown) is not show_pay
    sheet = told_sheets(told, show_pay=show_pay)
    actions = next(iter(sheet.values()))
    at = [column.title for column in actions.columns].index("One-off cost")
    assert [row[at] for row in actions.rows] == [
        *((17_500, 0, 18_750, 18_750) if show_pay else (None, 0, None, None)),
        5_000,
        5_000,
    ]
    assert ("17500" in csv_of(actions)) is show_pay


def test_the_report_tells_no_single_severance() -> None:
    told = tell(ROSTER, PLAN)
    answer = verdict(told).answers[0]
    assert answer.remark == "2 releases, severance not shown"
    assert "severance not shown" in shown_text(told_html(told))
    steps = str(steps_section(told))
    assert "17,500" not in steps
    assert "18,750" not in steps


def test_a_sum_of_one_severance_and_what_costs_nothing_is_that_severance() -> None:
    hidden = Prices("USD")
    assert hidden.hides([ANA, DAN])
    assert not hidden.hides([ANA, BEN])
    assert not hidden.hides([ANA, *COACHES])
    assert not hidden.hides([DAN])
    assert not Prices("USD", show_pay=True).hides([ANA])
