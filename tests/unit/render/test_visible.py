import pytest

from ldplanner.render.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Zoë Łuć 山田", "Zoë Łuć 山田"),
        ("\x1b[2J", r"\x1b[2J"),
        ("a\u202eb", r"a\u202eb"),
        ("a\u200bb", r"a\u200bb"),
        ("two\nlines\t", r"two\nlines\t"),
        ("\x9b31m", r"\x9b31m"),
        ("\u2028", r"\u2028"),
        ("\ud800", r"\ud800"),
        ("[red]x[/]", "[red]x[/]"),
        (":smile:", ":smile:"),
    ],
)
def test_only_what_a_terminal_would_obey_is_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown
