import pytest

from ldplanner.check.selection import Selection, code_prefixes
from ldplanner.errors import UsageError


def test_codes_their_beginnings_and_names_are_understood() -> None:
    assert code_prefixes(["ldp3, LDP207", "duplicate-id"]) == ("LDP3", "LDP207", "LDP208")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("LDP9", "codes begin with LDP1"),
        ("LDP270", "codes begin with LDP1"),
        ("LPD207", "did you mean `LDP207`?"),
        ("20", "`LDP20`"),
        ("duplicat-id", "`duplicate-id`"),
    ],
)
def test_what_no_code_begins_with_is_a_usage_error(word: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"begins with `{word}`") as caught:
        code_prefixes([word])
    assert hint in caught.value.hint


def test_without_a_selection_everything_counts() -> None:
    assert Selection().keeps("LDP301")


def test_only_what_is_selected_counts() -> None:
    selection = Selection(select=("LDP2",))
    assert selection.keeps("LDP209")
    assert not selection.keeps("LDP301")


def test_the_more_exact_of_the_two_decides() -> None:
    selection = Selection(select=("LDP301",), ignore=("LDP3",))
    assert selection.keeps("LDP301")
    assert not selection.keeps("LDP302")
    assert not Selection(select=("LDP3",), ignore=("LDP301",)).keeps("LDP301")
    assert not Selection(select=("LDP3",), ignore=("LDP3",)).keeps("LDP301")


@pytest.mark.parametrize("code", ["LDP100", "LDP501", "LDP502", "LDP503", "LDP505"])
def test_what_was_asked_for_or_could_not_run_is_always_told(code: str) -> None:
    assert Selection(select=("LDP2",), ignore=("LDP5", "LDP1")).keeps(code)
