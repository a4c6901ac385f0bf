"""What a reader gets of a page of HTML: its texts, and the texts of its attributes, not its styles and drawings."""

from html.parser import HTMLParser

UNSEEN = frozenset({"style", "script"})
TOLD = frozenset({"aria-label", "data-value", "title", "alt", "content"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._unseen += tag in UNSEEN
        self.texts += [value for name, value in attrs if name in TOLD and value and "sha256-" not in value]

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen and data.strip():
            self.texts.append(data.strip())


def shown_text(page: str) -> str:
    """Return every text of a page, one a line; labels of charts and the values that tables sort by too."""
    return "\n".join(_read(page).texts).replace("\N{NO-BREAK SPACE}", " ")


def tags_of(page: str, name: str) -> list[dict[str, str | None]]:
    """Return the attributes of each tag of that name."""
    return [attributes for tag, attributes in _read(page).tags if tag == name]


def _read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    return reader
