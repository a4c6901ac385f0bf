"""Answers about a plan, as they are shown; `UPDATE_SCREENS=1 pytest tests/golden` keeps them anew."""

import json
import os

import pytest

from golden.explanations import FACTS, HINDERED, MOVER, NOTHING, OVERVIEW, RELEASES, ROLE, ROSTER, STAYER
from golden.screens import SCREENS, assert_screen
from ldplanner.domain.explanation import Explanation
from ldplanner.render.explanation.as_json import explanation_json
from ldplanner.render.explanation.page import explanation_page
from ldplanner.render.look import ASCII, Look


@pytest.mark.parametrize(
    ("name", "explanation"),
    [
        ("mover", MOVER),
        ("stayer", STAYER),
        ("role", ROLE),
        ("overview", OVERVIEW),
        ("nothing", NOTHING),
        ("releases", RELEASES),
    ],
)
def test_answers_on_80_columns(name: str, explanation: Explanation) -> None:
    assert_screen(f"explain-{name}", explanation_page(ROSTER, explanation, "plan.json", Look(80)))


def test_answers_that_the_roster_gives_on_80_columns() -> None:
    assert_screen("explain-facts", explanation_page(HINDERED, FACTS, "plan.json", Look(80)))


def test_answers_with_pay_where_only_ascii_can_be_shown() -> None:
    page = explanation_page(ROSTER, STAYER, "plan.json", Look(80, ASCII), show_pay=True)
    assert_screen("explain-stayer-pay-ascii", page)


def test_answers_as_json() -> None:
    file = SCREENS / "explain.json"
    shown = explanation_json(ROSTER, MOVER)
    if os.environ.get("UPDATE_SCREENS"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("show_pay", [True, False])
def test_json_tells_cost_only_when_asked_for(show_pay: bool) -> None:  # noqa: FBT001
    found = json.loads(explanation_json(ROSTER, STAYER, show_pay=show_pay))
    figures = found["answers"][3]["figures"]
    assert [("cost" in figures[which]) for which in ("with", "without")] == [show_pay, show_pay]
    assert ("USD 59,000 more" in found["answers"][3]["answer"]) is show_pay


@pytest.mark.parametrize("show_pay", [True, False])
def test_one_off_money_is_told_only_where_it_holds_the_severance_of_the_same_people(show_pay: bool) -> None:  # noqa: FBT001
    found = json.loads(explanation_json(ROSTER, RELEASES, show_pay=show_pay))["answers"]
    told = [["change_cost" in one["figures"][which] for which in ("with", "without")] for one in found]
    assert told == [[show_pay] * 2, [True] * 2, [show_pay] * 2, [show_pay] * 2]
    assert ("77,300" in found[0]["answer"]) is show_pay
    assert "one-off money USD 49,100 instead of 53,600" in found[1]["answer"]
