"""Keys with a question mark, `? role` and `: coach` below it, as `role:`, so that they can be changed in place."""

from collections.abc import Callable, Iterator

from ldplanner.apply.change import Change
from ldplanner.apply.page import Page
from ldplanner.exchange.scalar import scalar
from ldplanner.load.extent import Extent, Leaf, Pairs, Row

Path = tuple[str, ...]


def plain_keys(page: Page, wanted: Callable[[Path], bool]) -> Iterator[Change]:
    """Return the changes that take the question marks from the keys with a wanted path; comments stay."""
    for path, before, key, value in _keys(page.root, ()):
        mark = page.signs.rfind("?", before, key.start)
        if mark >= 0 and wanted(path):
            yield from _without_mark(page, mark, key, value)


def _without_mark(page: Page, mark: int, key: Leaf, value: Extent) -> Iterator[Change]:
    written = page.text[key.start : key.end]
    word = scalar(key.text) if len(written.splitlines()) > 1 else written
    comments = "".join(f" {comment}" for comment in page.comments_in(mark, key.end))
    colon = page.signs.find(":", key.end, max(value.start, key.end))
    if colon < 0:  # nor is there a value
        space = "" if page.text[key.end : key.end + 1].isspace() else " "
        yield Change(mark, key.end, f"{word}:{comments}{space}")
    else:
        yield Change(mark, key.end, f"{word}:{comments}")
        yield Change(colon, colon + 1, " ")


def _keys(extent: Extent, path: Path) -> Iterator[tuple[Path, int, Leaf, Extent]]:
    """Return each key with its path, from where its question mark may be, and its value."""
    match extent:
        case Row():
            for number, item in enumerate(extent.items):
                yield from _keys(item, (*path, str(number)))
        case Pairs():
            before = extent.start
            for name, key in extent.keys.items():
                value = extent.values[name]
                yield (*path, name), before, key, value
                yield from _keys(value, (*path, name))
                before = value.end
        case Leaf():
            return
