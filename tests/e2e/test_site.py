"""The docs as a site: it builds without a warning, is whole, and needs nothing from elsewhere."""

import os
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from ldplanner.cli.lazy import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}
NOT_LOADED = {"canonical", "next", "prev"}


class Links(HTMLParser):
    """What a page loads, and what it links to."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.linked: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in LOADED and found.get("rel") not in NOT_LOADED:
            self.loaded += [found.get(LOADED[tag]) or ""]
        if tag == "a":
            self.linked += [found.get("href") or ""]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    settings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, env=settings, text=True)
    assert done.returncode == 0, done.stderr
    return folder


def pages(site: Path) -> Iterator[Path]:
    # the page for what is not found is for servers: its links start at the root of the site
    yield from (page for page in site.rglob("*.html") if page.name != "404.html")


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loaded = [urlsplit(link) for page in pages(site) for link in Links(page).loaded if link]
    assert loaded
    assert [link.geturl() for link in loaded if link.scheme not in {"", "data"} or link.netloc] == []


def test_whatever_a_page_loads_or_links_to_is_there_when_it_is_opened_as_a_file(site: Path) -> None:
    missing = []
    for page in pages(site):
        links = Links(page)
        for link in links.loaded + links.linked:
            parts = urlsplit(link)
            if not parts.scheme and not (page.parent / unquote(parts.path)).resolve().is_file() and parts.path:
                missing.append(f"{page.relative_to(site)}: {link}")
    assert missing == []


def test_every_command_has_a_page_in_the_navigation(site: Path) -> None:
    linked = Links(site / "thinking.html").linked
    assert [name for name in COMMANDS if f"commands/{name}.html" not in linked] == []


def test_files_outside_the_docs_come_along(site: Path) -> None:
    assert "repository/examples/export.csv" in Links(site / "getting-started.html").linked
    assert (site / "repository/examples/export.csv").read_bytes() == (ROOT / "examples/export.csv").read_bytes()


def test_formulas_are_drawn_by_the_browser_itself(site: Path) -> None:
    page = (site / "model.html").read_text(encoding="utf-8")
    assert page.count("<math ") > 100
    assert "$$" not in page
    assert "arithmatex" not in page


def test_the_site_can_be_searched_without_a_server(site: Path) -> None:
    assert (site / "search" / "search_index.js").read_text(encoding="utf-8").startswith("var __index = ")
    assert any(link.endswith("iframe-worker/shim.js") for link in Links(site / "index.html").loaded)
