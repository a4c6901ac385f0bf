"""What is in the tables of a plan, on the department of fourteen."""

import pytest

from golden.team import ROSTER, planned
from ldplanner.render.sheets.sheet import Cell, Sheet
from ldplanner.render.sheets.sheets import SheetName, sheet_of


def table(name: SheetName, *, show_pay: bool = False) -> Sheet:
    return sheet_of(name, ROSTER, planned(), show_pay=show_pay)


def titles(sheet: Sheet) -> list[str]:
    return [column.title for column in sheet.columns]


def row_of(sheet: Sheet, first: str, at: int = 0) -> dict[str, Cell]:
    (found,) = (row for row in sheet.rows if row[at] == first)
    return dict(zip(titles(sheet), found, strict=True))


def test_an_action_a_row() -> None:
    sheet = table(SheetName.ACTIONS)
    assert len(sheet.rows) == 15
    assert row_of(sheet, "ana", 2) == {
        "Quarter": "2027-Q1",
        "Action": "reassign",
        "Id": "ana",
        "Name": "Ana Ruiz",
        "From": "Instructional designer",
        "To": "Knowledge manager",
        "Effective": "2027-Q3",
        "Unit": None,
        "One-off cost": 4_500,
        "Reason": "asked for it; km is below its share",
    }
    assert row_of(sheet, "new-it-specialist-3", 2)["From"] is None
    assert row_of(sheet, "lee", 2)["To"] is None


def test_people_by_quarter() -> None:
    sheet = table(SheetName.PEOPLE)
    assert len(sheet.rows) == len(ROSTER.people) + 2 + 5
    quarters = titles(sheet)[4:]
    assert quarters == ["Today", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2"]
    on_the_way, there = "Instructional designer, reskilling: Knowledge manager", "Knowledge manager"
    seen = {
        "ana": ["Instructional designer", on_the_way, on_the_way, there, there, there, there],
        "raj": [None, None, *["Organisation designer"] * 5],
        "lee": ["Trainer"] * 4 + [None] * 3,
        "new-it-specialist-4": [None] * 6 + ["IT specialist"],
        "kim": ["Learning and development manager"] * 7,
    }
    for person, roles in seen.items():
        row = row_of(sheet, person)
        assert [row[quarter] for quarter in quarters] == roles
    assert row_of(sheet, "mia")["FTE"] == 0.5


@pytest.mark.parametrize("name", SheetName)
def test_nobodys_pay_is_shown_unasked(name: SheetName) -> None:
    salaries = {person.salary for person in (*ROSTER.people, *ROSTER.pool)}
    cells = {cell for row in table(name).rows for cell in row}
    assert not salaries & cells


def test_pay_is_shown_if_asked_for() -> None:
    assert row_of(table(SheetName.ACTIONS, show_pay=True), "ana", 2)["Pay after it"] == 82_000
    assert row_of(table(SheetName.ACTIONS, show_pay=True), "lee", 2)["Pay after it"] is None
    people = table(SheetName.PEOPLE, show_pay=True)
    for person, pay in {"ana": (82_000, 82_000), "raj": (None, 76_000), "lee": (66_000, None)}.items():
        row = row_of(people, person)
        assert (row["Pay today"], row["Pay at the end"]) == pay


def test_the_mix_by_quarter_beside_the_profile() -> None:
    sheet, plan = table(SheetName.MIX), planned()
    assert [row[0] for row in sheet.rows] == [
        "Today",
        *(str(state.quarter) for state in plan.quarters),
        "2028-Q2 if nothing is done",
        "Profile, at least",
        "Profile, at most",
    ]
    today = row_of(sheet, "Today")
    # 13.5 FTE, one of them outside the mix: 1 in km, 1 in social, 10.5 in training
    assert (today["km FTE"], today["social FTE"], today["training FTE"]) == (1.0, 1.0, 10.5)
    assert (today["FTE outside the mix"], today["km share"]) == (1.0, 0.08)
    last = row_of(sheet, "2028-Q2")
    assert last["Gap in points"] == pytest.approx(plan.gap.plan, abs=1e-3)
    assert row_of(sheet, "Profile, at least")["km share"] == row_of(sheet, "Profile, at most")["km share"] == 0.7


def test_the_money_by_quarter_beside_the_limits_of_its_year() -> None:
    sheet = table(SheetName.MONEY)
    spent = [row_of(sheet, quarter)["One-off until then"] for quarter in ("2027-Q1", "2027-Q2", "2027-Q4", "2028-Q1")]
    assert spent == [27_500, 48_000, 55_000, 12_000]
    assert row_of(sheet, "2027-Q1")["One-off limit"] == 57_000
    assert row_of(sheet, "2028-Q1")["One-off limit"] == 40_000
    assert row_of(sheet, "2028-Q1")["Payroll limit"] == 2_000_000
    assert row_of(sheet, "2027-Q1")["Openings"] == 2
