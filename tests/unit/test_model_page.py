"""The page on the mathematics leaves nothing out."""

import re
from pathlib import Path

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.program.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "model.md"
HEADINGS = re.findall(r"^### `(.+)`$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_every_rule_has_its_section(name: str) -> None:
    assert name in HEADINGS


@pytest.mark.parametrize("goal", Goal)
def test_every_goal_has_its_section(goal: Goal) -> None:
    assert goal.value in HEADINGS


def test_nothing_is_described_that_there_is_not() -> None:
    assert set(HEADINGS) == {rule.name for rule in RULES} | set(Goal)


def test_all_mathematics_is_closed() -> None:
    for paragraph in PAGE.read_text(encoding="utf-8").split("\n\n"):
        assert paragraph.count("$") % 2 == 0, paragraph
