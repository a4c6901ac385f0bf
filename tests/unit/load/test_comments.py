import pytest

from ldplanner.load.comments import ignore_comments


def found(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(comment.covers, comment.codes) for comment in ignore_comments(text)]


def test_a_comment_covers_its_own_line() -> None:
    assert found("a: 1\nb: 2  # ldplanner: ignore[LDP301] for now\n") == [(2, ("LDP301",))]


def test_a_comment_alone_covers_the_next_line_with_content() -> None:
    text = "# ldplanner: ignore[LDP301] one\n  # ldplanner: ignore[LDP302] another\n\n# why\na: 1\n"
    assert found(text) == [(5, ("LDP301",)), (5, ("LDP302",))]


def test_a_comment_after_everything_covers_itself() -> None:
    assert found("a: 1\n# ldplanner: ignore[LDP301]\n") == [(2, ("LDP301",))]


def test_several_codes_in_one_comment() -> None:
    assert found("a: 1 #ldplanner:ignore[ LDP301 ,ldp302, ] both") == [(1, ("LDP301", "ldp302"))]


@pytest.mark.parametrize("comment", ["ignore", "ignore LDP301", "ingore[LDP301]", "ignore[]", "hello"])
def test_a_comment_that_is_not_understood_names_no_code(comment: str) -> None:
    assert found(f"a: 1  # ldplanner: {comment}") == [(1, ())]


@pytest.mark.parametrize(
    "line",
    [
        'name: "# ldplanner: ignore[LDP301]"',
        "name: 'it''s # ldplanner: ignore[LDP301]'",
        "name: x#ldplanner: ignore[LDP301]",
        "name: ldplanner",
        "# ldplanner is a program",
    ],
)
def test_text_is_no_comment(line: str) -> None:
    assert found(line) == []


def test_an_apostrophe_is_no_quote() -> None:
    assert found("name: L'Oreal  # ldplanner: ignore[LDP301] don't") == [(1, ("LDP301",))]


def test_the_place_is_that_of_the_comment_without_its_reason() -> None:
    (comment,) = ignore_comments("a: 1\r\nb: 2  # ldplanner: ignore[LDP301] reason\r\n")
    assert (comment.span.line, comment.span.column, comment.span.end_column) == (2, 7, 34)
