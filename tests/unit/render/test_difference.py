from golden.differences import BEFORE
from ldplanner.domain.difference import ChangeKind, Difference, EntryChange, Section
from ldplanner.render.difference.markdown import MOST_CHARACTERS, difference_markdown


def test_a_comment_that_would_be_too_long_counts_the_rest() -> None:
    changes = tuple(
        EntryChange(section=Section.PEOPLE, kind=ChangeKind.ADDED, name=f"p{number}", title="ü" * 100)
        for number in range(1000)
    )
    shown = difference_markdown(Difference(before=BEFORE, after=BEFORE, changes=changes), ("a", "b"))
    assert len(shown.encode()) < MOST_CHARACTERS + 100
    rows = shown.count("| joined |")
    assert shown.endswith(f"\n\n… and {1000 - rows} more changes than fit here.\n")
    assert rows > 100
