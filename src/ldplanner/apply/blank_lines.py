"""Lines of nothing but space, which a block scalar (`|` or `>`) would take for its own once it stands above them."""

import re
from collections.abc import Iterator

from ldplanner.apply.change import Change
from ldplanner.apply.page import Page

_BLANK = re.compile(r"(?<![^\r\n])[ \t]+(?=[\r\n])")


def emptied(page: Page) -> Iterator[Change]:
    """Return the changes that take the space from blank lines, those in values apart; none without a block scalar."""
    if not page.has_block_scalars:
        return
    for found in _BLANK.finditer(page.text):
        if not page.signs[found.start() : found.end()].strip():
            yield Change(*found.span(), "")
