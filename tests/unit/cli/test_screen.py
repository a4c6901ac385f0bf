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
