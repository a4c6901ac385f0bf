from rich.text import Text  # noqa: TID251  pages are lines of it

from ldplanner.domain.stream import Stream
from ldplanner.render.bars import bar, mix_bar
from ldplanner.render.layout import columns, ink, paragraph
from ldplanner.render.look import ASCII, UNICODE, glyphs_for


def plain(lines: list[Text]) -> list[str]:
    return [line.plain for line in lines]


def test_columns_align_by_cells_and_end_without_spaces() -> None:
    rows = [[ink("ab"), ink("1")], [ink("山田"), ink("22")], [ink("x"), ink("")]]
    assert plain(columns(rows, "<>", indent=0)) == ["ab     1", "山田  22", "x"]


def test_a_paragraph_hangs_below_its_first_word() -> None:
    words = ink("one two three four five six")
    assert plain(paragraph(words, 22, first=ink("-"), indent=2)) == ["- one two three four", "  five six"]


def test_a_word_longer_than_the_page_is_broken() -> None:
    assert max(map(len, plain(paragraph(ink("x" * 100), 40)))) == 40


def test_a_bar_is_as_full_as_its_share() -> None:
    bars = [bar(share, 10, ASCII).plain for share in (0.0, 0.01, 0.5, 1.0, 1.7)]
    assert bars == ["..........", "#.........", "#####.....", "##########", "##########"]


def test_the_streams_divide_a_bar() -> None:
    shares = {Stream.KM: 0.7, Stream.SOCIAL: 0.2, Stream.TRAINING: 0.1}
    assert mix_bar(shares, 10, ASCII).plain == "#######==."


def test_an_output_that_cannot_carry_bars_gets_ascii() -> None:
    assert [glyphs_for(name) for name in ("utf-8", "ascii", "latin-1", "nonsense")] == [UNICODE, ASCII, ASCII, ASCII]
