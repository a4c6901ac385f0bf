"""A plan in Markdown, read by a parser of Markdown: what it makes of the page is what a reader gets."""

from itertools import pairwise

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from golden.team import REMARKS, ROSTER, unchanged
from golden.team import planned as golden_plan
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import Told, tell
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind
from ldplanner.render.told.markdown import told_markdown
from support.plans import moves, plan_of
from support.worlds import need, person, world

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "a | b || `c` **d** [e](https://f.g) ![h](i)",
    "two\nlines\r\n# and a head",
    "- 1. > # ---",
    "&lt;b&gt; \\| \\",
    "a\u202eb\x1b[31m",
)
PROSE = {"inline", "text", "strong_open", "strong_close", "softbreak", "text_special"}
BLOCKS = {"heading", "paragraph", "blockquote", "bullet_list", "list_item"}
TABLES = {"table", "thead", "tbody", "tr", "th", "td"}


def nasty() -> Told:
    crew = [person(f"p{n}", name=name, unit=name, wants=("coach",)) for n, name in enumerate(NASTY)]
    pull = tuple(System(kind=SystemKind.MEASURE, name=f"{name} ", favours=Stream.TRAINING) for name in NASTY)
    asked = (need("coach", at_least=1, because=NASTY[2]),)
    roster = world(crew, needs=asked).anew({"department": NASTY[2], "systems": pull})
    steps = [moves(roster, one.id, "coach", "2027-Q1 2027-Q2").model_copy(update={"reason": one.name}) for one in crew]
    return tell(roster, plan_of(roster, *steps), REMARKS)


def parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).parse(text)


def cells(text: str) -> list[list[str]]:
    """Return the rows of every table as a reader sees them."""
    rows: list[list[str]] = []
    tokens = parsed(text)
    for before, token in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        if before.type in {"td_open", "th_open"}:
            rows[-1].append("".join(child.content for child in token.children or ()))
    return rows


def headings(text: str) -> list[str]:
    """Return the headings of the parts."""
    return [after.content for one, after in pairwise(parsed(text)) if one.type == "heading_open" and one.tag == "h2"]


def test_texts_from_files_are_texts() -> None:
    tokens = parsed(told_markdown(nasty()))
    found = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert found <= PROSE | {f"{name}_{end}" for name in BLOCKS | TABLES for end in ("open", "close")}


def test_heads_are_set_apart_whatever_they_are() -> None:
    text = told_markdown(nasty())
    bold = [child for token in parsed(text) for child in token.children or () if child.type == "strong_open"]
    assert len(bold) == text.count("**") / 2


def test_names_stay_in_their_cells_and_read_as_they_are_written() -> None:
    rows = cells(told_markdown(nasty()))
    people = rows[next(i for i, row in enumerate(rows) if row[0] == "name") + 1 :][: len(NASTY)]
    shown = {row[0] for row in people}
    assert {len(row) for row in people} == {6}
    assert set(NASTY[:3]) <= {name.replace("\N{ZERO WIDTH SPACE}", "") for name in shown}
    assert "two\\nlines\\r\\n# and a head" in shown
    assert "a\\u202eb\\x1b[31m" in shown


@pytest.mark.parametrize("audience", list(Audience))
def test_the_same_plan_gives_the_same_text_that_ends_with_a_newline(audience: Audience) -> None:
    first, second = (told_markdown(tell(ROSTER, golden_plan(), REMARKS, audience)) for _ in range(2))
    assert first == second
    assert first.endswith(".\n")
    assert "\n\n\n" not in first


def test_the_verdict_stands_first_and_every_part_has_its_heading() -> None:
    text = told_markdown(tell(ROSTER, golden_plan(), REMARKS))
    assert text.splitlines()[2].startswith("**From 74.0 to 7.04 points off the 70/20/10 by 2028-Q2")
    assert headings(text) == [
        "How far it goes",
        "What is done, and why",
        "The people, quarter by quarter",
        "The road, quarter by quarter",
        "Money",
        "What holds it back",
        "Needs and required courses",
        "What is rewarded and measured",
        "For the conversation",
        "Everyone, and why",
        "How it was decided, proven and audited",
        "Assumptions and their sources",
        "Remarks on the roster",
    ]


def test_who_is_in_transit_in_which_quarter_stands_in_a_row_of_their_own() -> None:
    rows = cells(told_markdown(tell(ROSTER, golden_plan())))
    cleo = ["Cleo Marsh (reassign)", "eLearning developer", *["reskilling"] * 3, *["IT specialist"] * 2]
    assert cleo in rows


def test_a_limit_stands_with_what_a_step_more_buys() -> None:
    text = told_markdown(tell(ROSTER, golden_plan()))
    assert "- **change 2027**: 55,000 of 57,000 used; USD 10,000 more brings the gap from 7.0 to 6.6\n" in text


def test_board_and_team_are_told_what_was_taken_out_and_why() -> None:
    board = told_markdown(tell(ROSTER, golden_plan(), REMARKS, Audience.BOARD))
    team = told_markdown(tell(ROSTER, golden_plan(), REMARKS, Audience.TEAM, redact=True))
    assert "\n> For the board: no one's pay or cost is in it." in board
    assert "\n> For the team: no money is in it" in team
    assert "Names and ids are replaced by aliases." in team
    assert "Remarks on the roster" not in board + team
    assert ("Money" in headings(board), "Money" in headings(team)) == (True, False)
    assert "Ana Ruiz" not in team


def test_a_plan_that_changes_nothing_says_so() -> None:
    assert "\n## What is done, and why\n\nNothing is changed.\n" in told_markdown(tell(ROSTER, unchanged()))
