"""The report in a real browser: it asks nothing of the network, charts have their data, tables sort, print is whole."""

import re
import zlib
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.conftest import Opened
from support.reports import BIG, MANY, NAMES, NASTY, REPORTS

RIVERBEND, SMALL, *_, TEAM = REPORTS
SERIOUS = {"serious", "critical"}
WIDTHS = (360, 820, 1280)
A4 = {"width": 688, "height": 1017}  # 210 x 297 mm less the margins, at 96 dots an inch
GREEN, MAGENTA = b" 0 1 0 rg", b" 1 0 1 rg"
DEFLATED = b"\x78"
only = pytest.mark.parametrize


def test_nothing_is_logged_and_nothing_is_asked_of_the_network(opened: Opened) -> None:
    assert opened.logged == []
    assert [url for url in opened.asked if not url.startswith("file:")] == []
    assert len(opened.asked) == 1


def test_every_chart_is_drawn_with_its_data(opened: Opened) -> None:
    figures = opened.page.locator("figure")
    assert figures.count() >= 3
    for figure in figures.all():
        box = figure.locator("svg").bounding_box()
        assert box
        assert box["width"] > 200
        assert box["height"] > 100
        figures_told = figure.locator("tbody tr", has_not_text="withheld").count()
        marks = figure.locator("svg [aria-roledescription=bar], svg [aria-roledescription=point]").count()
        assert marks >= max(1, figures_told - 1)  # one row of money is for today, or for the sum


@only("width", WIDTHS)
def test_the_page_is_never_wider_than_the_screen(opened: Opened, width: int, shots: Path, report: Path) -> None:
    opened.page.set_viewport_size({"width": width, "height": 900})
    opened.page.screenshot(path=shots / f"{report.stem}-{width}.png", full_page=True)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@only("report", [RIVERBEND, TEAM, SMALL, NASTY], indirect=True)
@only("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(opened: Opened, scheme: str) -> None:
    opened.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
    found = Axe().run(opened.page, options=rules).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS] == []


@only("report", [RIVERBEND], indirect=True)
def test_a_table_sorts_both_ways_by_its_values(opened: Opened) -> None:
    table = opened.page.locator("#needs table")
    head = table.locator("th", has_text="asked, FTE")
    values = table.locator("tbody td:nth-child(2)")
    for direction in ("ascending", "descending"):
        head.get_by_role("button").click()
        found = [float(text) for text in values.all_inner_texts()]
        assert head.get_attribute("aria-sort") == direction
        assert found == sorted(found, reverse=direction == "descending")
    assert len(set(found)) > 2


@only("report", [RIVERBEND], indirect=True)
def test_people_are_found_by_what_stands_in_their_row(opened: Opened) -> None:
    opened.page.get_by_label("Find people").fill("Amara")
    assert opened.page.locator("#people tbody tr:visible").count() == 1
    assert opened.page.get_by_role("status").inner_text().startswith("1 of ")


@only("report", [BIG], indirect=True)
def test_of_many_people_only_those_concerned_are_shown_at_first(opened: Opened) -> None:
    rows = opened.page.locator("#people tbody tr:visible")
    concerned = rows.count()
    assert 0 < concerned < MANY / 2
    opened.page.get_by_label("also those who stay").check()
    assert rows.count() == MANY


@only("report", [RIVERBEND], indirect=True)
def test_the_keyboard_reaches_the_plan_and_shows_where_it_is(opened: Opened) -> None:
    opened.page.keyboard.press("Tab")
    skip = opened.page.locator(":focus")
    assert skip.inner_text() == "Skip to the plan"
    assert (skip.bounding_box() or {"x": -1})["x"] >= 0
    opened.page.keyboard.press("Tab")
    assert opened.page.locator(":focus").evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


@only("report", [NASTY], indirect=True)
def test_names_are_text(opened: Opened) -> None:
    assert opened.page.locator("img").count() == 0
    assert opened.page.locator("script").count() == 1
    heads = opened.page.locator("#people tbody th").all_inner_texts()
    assert sorted(heads) == sorted(NAMES)
    assert opened.page.locator("h1").inner_text() == NAMES[0]


def test_in_print_no_chart_is_cut(opened: Opened, shots: Path, report: Path) -> None:
    page = opened.page
    page.set_viewport_size({"width": A4["width"], "height": A4["height"]})
    page.emulate_media(media="print", color_scheme="dark")
    for figure in page.locator("figure").all():
        box = figure.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= A4["width"]
        assert box["height"] <= A4["height"]
        assert figure.evaluate("one => getComputedStyle(one).breakInside") == "avoid"
    assert page.evaluate("document.documentElement.scrollWidth") <= A4["width"]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    made = page.pdf(path=shots / f"{report.stem}.pdf", prefer_css_page_size=True)
    assert made.startswith(b"%PDF")


@only(("report", "section"), [(RIVERBEND, "people"), (BIG, "people"), (BIG, "timeline")], indirect=["report"])
def test_in_print_a_table_has_its_head_on_every_page(opened: Opened, section: str) -> None:
    """Words in a PDF are hard to find, colours are not: those of the head are made green, those of rows magenta."""
    sheet = f"#{section} thead th:first-child {{ color: #0f0 }} #{section} tbody th {{ color: #f0f }}"
    adopt = (
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }"
    )
    opened.page.evaluate(adopt, sheet)
    drawn = pages_of(opened.page.pdf(prefer_css_page_size=True, print_background=True))
    heads = [page.count(GREEN) for page in drawn if MAGENTA in page]
    assert len(heads) > 1
    assert set(heads) == {1}


def pages_of(pdf: bytes) -> list[bytes]:
    """Return what is drawn on each page, and other things that are packed."""
    packed = re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL)
    return [zlib.decompress(one) for one in packed if one.startswith(DEFLATED)]


@only("report", [RIVERBEND], indirect=True)
def test_without_its_script_everything_can_be_read(opened: Opened, report: Path) -> None:
    plain = opened.page.context.browser
    assert plain
    page = plain.new_page(java_script_enabled=False)
    page.goto(report.as_uri())
    assert page.locator("#people tbody tr").count() == page.locator("#people tbody tr:visible").count() > 0
    assert page.locator("th button").count() == 0
    page.close()
