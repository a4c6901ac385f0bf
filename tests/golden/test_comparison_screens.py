import json
from io import BytesIO

from openpyxl import load_workbook  # noqa: TID251  as a spreadsheet reads it

from golden.screens import assert_screen
from ldplanner.domain.comparison import Candidate, Comparison, Fate, Outcome, Treated, Treatment
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.stream import Stream
from ldplanner.render.comparison.as_json import comparison_json
from ldplanner.render.comparison.markdown import comparison_markdown
from ldplanner.render.comparison.page import comparison_page
from ldplanner.render.comparison.sheets import comparison_sheets, plans_sheet
from ldplanner.render.look import Look
from ldplanner.render.sheets.as_csv import csv_of
from ldplanner.render.sheets.workbook import workbook

BASE = Candidate(
    name="as-it-is",
    title="roster.yaml",
    status=Outcome.OPTIMAL,
    gap=27.6678,
    best_possible=27.6302,
    today=76.9,
    mix={Stream.KM: 0.443, Stream.SOCIAL: 0.18, Stream.TRAINING: 0.377},
    actions={ActionKind.REASSIGN: 11, ActionKind.TRANSFER: 1, ActionKind.HIRE: 4, ActionKind.RELEASE: 0},
    moved_unasked=6,
    change_cost=53_600,
    payroll=3_676_627.4,
    halfway=Quarter.parse("2027-Q4"),
    currency="USD",
    profile="modern-702010",
)
LESS = BASE.model_copy(
    update={"name": "half", "title": "=HYPERLINK(1)", "status": Outcome.FEASIBLE, "gap": 34.9, "change_cost": 28_375}
)
OTHER = BASE.model_copy(update={"name": "other", "title": "Another aim", "profile": "regulated", "gap": 7.7})
IMPOSSIBLE = Candidate(
    name="none",
    title="No | payroll",
    status=Outcome.INFEASIBLE,
    note="cannot hold together: payroll, a need for `coach`",
    profile="modern-702010",
)
BROKEN = Candidate(name="broken", title="", status=Outcome.REJECTED, note="unknown role `wizard`")
COACH = Fate(treated=Treated.MOVES, role=RoleId("coach"), title="Coach", quarter=Quarter.parse("2027-Q2"))
GONE = Fate(treated=Treated.RELEASED, quarter=Quarter.parse("2027-Q3"))
STAYS, NOT_THERE = Fate(treated=Treated.STAYS), Fate(treated=Treated.NOT_THERE)
COMPARISON = Comparison(
    candidates=(BASE, LESS, OTHER, IMPOSSIBLE, BROKEN),
    people=(
        Treatment(person=PersonId("1005"), name="Ana | Ruiz", by_candidate=(COACH, STAYS, COACH, None, None)),
        Treatment(person=PersonId("zoe"), name="zoe", by_candidate=(NOT_THERE, GONE, STAYS, None, None)),
    ),
)


def test_a_comparison_on_80_columns() -> None:
    assert_screen("compare", comparison_page(COMPARISON, Look(80)))


def test_a_comparison_with_the_people() -> None:
    assert_screen("compare-people", comparison_page(COMPARISON, Look(80), people=True))


def test_a_comparison_of_nothing_but_failures() -> None:
    page = comparison_page(Comparison(candidates=(IMPOSSIBLE, BROKEN), people=()), Look(80))
    assert page[0].plain == "None of them has a plan."


def test_json_has_every_candidate_and_every_person() -> None:
    read = json.loads(comparison_json(COMPARISON))
    assert [one["status"] for one in read["scenarios"]] == [
        "optimal",
        "feasible",
        "optimal",
        "infeasible",
        "rejected",
    ]
    assert read["scenarios"][0]["best_possible"] == BASE.best_possible
    assert read["scenarios"][3]["mix"] is None
    assert read["people"][0] == {
        "person": "1005",
        "name": "Ana | Ruiz",
        "scenarios": {"as-it-is": "coach 2027-Q2", "half": "", "other": "coach 2027-Q2", "none": None, "broken": None},
    }
    assert list(read["people"][1]["scenarios"].values())[:2] == ["not in the roster", "released 2027-Q3"]


def test_csv_has_numbers_and_no_formula() -> None:
    head, base, half, *_ = csv_of(plans_sheet(COMPARISON)).splitlines()
    assert head.startswith(
        "name,title,status,gap,best_possible,today,km,social,training,reassign,transfer,hire,release"
    )
    assert base.startswith(
        "as-it-is,roster.yaml,optimal,27.6678,27.6302,76.9,0.443,0.18,0.377,11,1,4,0,6,53600,3676627.4,"
    )
    assert half.startswith("half,'=HYPERLINK(1),feasible")


def test_markdown_is_tables_in_which_nothing_acts() -> None:
    text = comparison_markdown(COMPARISON, people=True)
    lengths = {line.count("|") for line in text.splitlines() if line.startswith("| **as-it-is")}
    assert lengths == {9, 8, 6}
    assert "- none: cannot hold together: payroll, a need for &#96;coach&#96;" in text
    assert "| Ana &#124; Ruiz | Coach 2027-Q2 | stays | Coach 2027-Q2 | - | - |" in text
    assert "| zoe | not in the roster | released 2027-Q3 | stays | - | - |" in text


def test_a_workbook_has_the_plans_and_the_people() -> None:
    book = load_workbook(BytesIO(workbook(comparison_sheets(COMPARISON), "USD")))
    assert book.sheetnames == ["plans", "people"]
    plans = list(book["plans"].values)
    assert plans[1][:4] == ("as-it-is", "roster.yaml", "optimal", 27.6678)
    assert book["plans"]["B3"].data_type == "s"
    assert list(book["people"].values)[:2] == [
        ("person", "name", "as-it-is", "half", "other", "none", "broken"),
        ("1005", "Ana | Ruiz", "Coach 2027-Q2", "stays", "Coach 2027-Q2", None, None),
    ]
