"""What may be told to whom: no pay and nothing that one person's pay follows from, in any format."""

import json
from html import unescape
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from golden.screens import drawn
from golden.team import REMARKS, ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import Told, tell
from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.html.report import told_html
from ldplanner.render.look import Look
from ldplanner.render.sheets.as_csv import csv_of
from ldplanner.render.sheets.told import told_sheets
from ldplanner.render.told.json import told_json
from ldplanner.render.told.markdown import told_markdown
from ldplanner.render.told.page import told_page
from support.page import shown_text
from support.plans import plan_of
from support.told import numbers_in_json, numbers_in_text, planned, private_amounts, role_amounts
from support.worlds import person

OTHERS = [Audience.BOARD, Audience.TEAM]
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
LEAST = 1_000  # money of the drawn rosters is above that, numbers of people, quarters and years are not
YEARS = {float(year) for year in range(2020, 2040)}


def money_in(told: Told, *, report: bool) -> set[float]:
    """Return every number of any size that any format shows; of what money is told as totals, nothing."""
    text = drawn(told_page(told, Look(120)), 120) + unescape(told_markdown(told))
    tables = "".join(csv_of(sheet) for sheet in told_sheets(told, show_pay=False).values())
    found = numbers_in_json(told_json(told)) | numbers_in_text(text) | numbers_in_text(tables.replace(",", "\n"))
    if report:
        found |= numbers_in_text(shown_text(told_html(told)))
    return {number for number in found if number > LEAST} - YEARS


def leaks(roster: Roster, plan: Plan, audience: Audience, *, redact: bool = False, report: bool = False) -> set[float]:
    told = tell(roster, plan, (), audience, redact=redact)
    shown = money_in(told, report=report)
    if audience is Audience.TEAM:
        return shown  # any amount at all
    private = private_amounts(roster, plan)
    # what two blurred totals differ by may happen to be near somebody's pay: both are of a crowd
    payrolls = [total.amount for total in told.books.payroll] if told.books else []
    apart = {abs(a - b) for a, b in combinations([amount for amount in payrolls if amount is not None], 2)}
    # 1 unit: rounding must not hide a leak
    return {number for number in shown - apart if any(abs(number - amount) <= 1 for amount in private)}


@pytest.mark.parametrize("audience", OTHERS)
@given(made=planned())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
def test_no_pay_nor_derivative_is_told_as_text_markdown_json_or_tables(
    audience: Audience, made: tuple[Roster, Plan]
) -> None:
    assert leaks(*made, audience) == set()


@pytest.mark.parametrize("audience", OTHERS)
@given(made=planned())
@settings(max_examples=4, deadline=None, suppress_health_check=SLOW)
def test_no_pay_nor_derivative_is_in_the_report(audience: Audience, made: tuple[Roster, Plan]) -> None:
    assert leaks(*made, audience, redact=True, report=True) == set()


@pytest.mark.parametrize("audience", OTHERS)
@given(made=planned())
@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
def test_what_is_drawn_from_holds_no_money_at_all(audience: Audience, made: tuple[Roster, Plan]) -> None:
    told = tell(*made, (), audience)
    inside = numbers_in_json(told.roster.model_dump_json()) | numbers_in_json(told.plan.model_dump_json(by_alias=True))
    assert inside.isdisjoint(private_amounts(*made) | role_amounts(made[0]))


@pytest.mark.parametrize("audience", OTHERS)
@given(made=planned())
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
def test_pay_alone_changes_nothing_that_the_team_sees(audience: Audience, made: tuple[Roster, Plan]) -> None:
    roster, plan = made
    doubled = roster.anew({"people": tuple(one.model_copy(update={"salary": 2 * one.salary}) for one in roster.people)})
    raised = tuple(one.model_copy(update={"salary": 2 * one.salary}) for one in plan.actions)
    dearer = plan_of(doubled, *raised)  # with the mix of pay, and the proof, that follow from it
    before, after = (json.loads(told_json(tell(*each, (), audience))) for each in ((roster, plan), (doubled, dearer)))
    for document in (before, after):
        del document["budget"], document["audit"]  # totals; whether payroll is within its cap
    assert before == after


def test_the_leak_detector_sees_what_the_owner_sees() -> None:
    roster, plan = ROSTER, golden_plan()
    owners = money_in(tell(roster, plan), report=True)
    assert private_amounts(roster, plan) & owners


def test_digests_are_not_told_since_a_guess_of_pay_could_be_tried_on_them() -> None:
    for audience in OTHERS:
        assert "sha256" not in told_json(tell(ROSTER, golden_plan(), (), audience))
        assert tell(ROSTER, golden_plan(), (), audience).plan.input.parts == {}


def test_the_owner_is_told_everything() -> None:
    told = tell(ROSTER, golden_plan(), REMARKS)
    assert told.is_whole
    assert (told.roster, told.plan, told.remarks) == (ROSTER, golden_plan(), REMARKS)


def test_remarks_on_the_file_are_its_owners() -> None:
    assert [tell(ROSTER, golden_plan(), REMARKS, audience).remarks for audience in OTHERS] == [(), ()]


@given(made=planned())
@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
def test_redacted_no_name_and_no_id_is_left_in_any_format(made: tuple[Roster, Plan]) -> None:
    for audience in Audience:
        told = tell(*made, (), audience, redact=True)
        tables = "".join(csv_of(sheet) for sheet in told_sheets(told, show_pay=False).values())
        text = drawn(told_page(told, Look(120)), 120) + told_json(told) + unescape(told_markdown(told)) + tables
        assert not [one for one in made[0].everyone.values() if one.name in text or one.id in text]


def test_somebody_called_like_a_budget_does_not_bring_its_money_back() -> None:
    roster = ROSTER.anew({"pool": (*ROSTER.pool, person("change", ROSTER.people[0].role, name="Chan Ge"))})
    told = tell(roster, golden_plan(), (), Audience.TEAM, redact=True).plan
    assert told.binding[0].limit == "change 2027: used up"
