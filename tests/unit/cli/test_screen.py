import pytest
from rich.text import Text  # noqa: TID251  what pages are made of

from ldplanner.cli.screen import drawn


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::stop", "\\x3a:error::stop"),
        ("    ::set-output name=a::b", "    \\x3a:set-output name=a::b"),
        ("##[error]stop", "\\x23#[error]stop"),
        ("a ::error:: in the middle", "a ::error:: in the middle"),
        ("# heading", "# heading"),
    ],
)
def test_no_line_is_a_command_to_a_ci_service(line: str, shown: str) -> None:
    assert drawn([Text("first"), Text(line)]) == f"first\n{shown}\n"


def test_empty_lines_and_pages_stay_as_they_are() -> None:
    assert drawn([Text("one"), Text(), Text("two", "bold")]) == "one\n\ntwo\n"
    assert drawn([]) == ""


def test_a_style_ends_with_its_line() -> None:
    assert drawn([Text("one", "bold"), Text("two")], colours="standard") == "\x1b[1mone\x1b[0m\ntwo\n"
