"""Whoever is told of a relaxed plan is told that it is one; the figures are its owner's."""

import pytest

from golden.clashes import RELAXED
from golden.screens import drawn
from golden.team import ROSTER, planned
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.render.html.report import told_html
from ldplanner.render.look import Look
from ldplanner.render.told.json import told_json
from ldplanner.render.told.page import notes, told_page

PLAN = planned().model_copy(update={"relaxed": RELAXED})


@pytest.mark.parametrize("audience", [Audience.BOARD, Audience.TEAM])
def test_others_are_told_that_but_no_figure(audience: Audience) -> None:
    told = tell(ROSTER, PLAN, audience=audience)
    for text in (drawn(told_page(told, Look(80))), told_json(told), " ".join(notes(told))):
        assert "3,141,000" not in text
        assert "3141000" not in text
    assert "No plan can obey every limit; for this one 2 were loosened." in " ".join(
        drawn(told_page(told, Look(80))).split()
    )
    assert "/budget/payroll/2027" in told_json(told)


def test_the_report_of_its_owner_names_the_figures() -> None:
    told = tell(ROSTER, PLAN)
    assert "payroll in 2027 3,141,000 instead of 3,100,000; need of 3 FTE" in notes(told)[0]
    assert "No plan can obey every limit" in told_html(told)


def test_of_a_plan_that_was_not_relaxed_nothing_is_said() -> None:
    assert notes(tell(ROSTER, planned())) == []
