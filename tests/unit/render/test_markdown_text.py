import pytest

from ldplanner.render.markdown_text import neutral, with_code


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 1.0 (half): 0.5", "plain words, 1.0 (half): 0.5"),
        ("<script>", "&#60;script&#62;"),
        ("a|b", "a&#124;b"),
        ("[x](y) *b* _i_ ~s~ `c` \\", "&#91;x&#93;(y) &#42;b&#42; &#95;i&#95; &#126;s&#126; &#96;c&#96; &#92;"),
        ("&lt; &#60; &#x3c;", "&#38;lt; &#38;#&#8203;60; &#38;#&#8203;x3c;"),
        ("L&D & more", "L&D & more"),
        ("@ana #12 !3 $4", "@&#8203;ana #&#8203;12 !&#8203;3 $&#8203;4"),
        (":smile: a.yaml:100:5", "&#58;smile: a.yaml&#58;100:5"),
        ("https://x www.x", "https&#58;//x www&#46;x"),
        ("two\nlines\x1b\u202e", "two&#92;nlines&#92;x1b&#92;u202e"),
    ],
)
def test_nothing_in_a_text_acts(text: str, shown: str) -> None:
    assert neutral(text) == shown


def test_words_in_backticks_become_code_that_cannot_be_left() -> None:
    assert with_code("unknown `</code>` and `b`") == "unknown <code>&#60;/code&#62;</code> and <code>b</code>"
    assert with_code("a ` alone") == "a &#96; alone"
