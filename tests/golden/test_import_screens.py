from datetime import date
from pathlib import Path

import pytest

from golden.screens import assert_screen
from ldplanner.exchange.export import Export, imported, questions, read_export, title_lines
from ldplanner.exchange.settings import Others, Settings
from ldplanner.render.import_page import import_page
from ldplanner.render.look import Look
from ldplanner.render.question import question_page
from ldplanner.render.titles_page import titles_page

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture
def export(monkeypatch: pytest.MonkeyPatch) -> Export:
    monkeypatch.chdir(EXAMPLES)
    settings = Settings(as_of=date(2026, 10, 1), others=Others.POOL)
    return read_export("export.csv", settings, "there-is-no-titles.yaml")


@pytest.mark.parametrize("width", [80, 120])
def test_what_became_of_every_row(width: int, export: Export) -> None:
    page = import_page(imported(export), Look(width), output="roster.yaml", kept="titles.yaml")
    assert_screen(f"import-{width}", page, width)


def test_what_titles_are_taken_for(export: Export) -> None:
    assert_screen("import-titles", titles_page(title_lines(export), Look(80)))


def test_a_title_that_has_to_be_decided(export: Export) -> None:
    (question,) = questions(export)
    assert_screen("import-question", question_page(question, 1, 3))
