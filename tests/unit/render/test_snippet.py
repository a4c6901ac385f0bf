from ldplanner.render.snippet import cropped, shown_line


def test_a_column_is_found_behind_an_escaped_character() -> None:
    shown = shown_line("a\tb: 山x", near=1, show_pay=False, mask="…")
    assert shown.text == r"a\tb: 山x"
    assert shown.span(3, 4) == (3, 4)
    assert shown.span(6, 7) == (6, 8)
    assert shown.span(7, 8) == (8, 9)


def test_a_column_inside_masked_pay_points_at_the_mask() -> None:
    shown = shown_line("salary: 82000 # why", near=1, show_pay=False, mask="…")
    assert shown.span(9, 14) == (8, 9)


def test_a_column_past_the_end_is_the_end() -> None:
    assert shown_line("ab", near=3, show_pay=False, mask="…").span(9, 9) == (2, 3)


def test_a_long_line_is_cut_around_its_column() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    shown = shown_line(line, near=501, show_pay=False, mask="…")
    cut = cropped(shown, shown.span(501, 505)[0], 60, "…")
    start, end = cut.span(501, 505)
    assert cut.text[start:end] == "HERE"
    assert len(cut.text) <= 60
    assert cut.text[0] == cut.text[-1] == "…"


def test_a_line_of_a_million_characters_is_shown_at_once() -> None:
    shown = shown_line("x" * 1_000_000, near=900_000, show_pay=False, mask="…")
    assert len(shown.text) <= 2_000
