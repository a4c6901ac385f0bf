"""Let the site show and take along what lies outside docs, so that pages link to it as they do in the repository."""

import posixpath
import re
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

SHOWN = {"README.md": "index.md", "CHANGELOG.md": "changelog.md"}
SOURCES = {page: source for source, page in SHOWN.items()}
TAKEN_ALONG = "repository"
LINK = re.compile(r"(?<!!)\[(?P<words>[^\]\n]+(?:\n[^\]\n]+)?)\]\((?P<target>[^)\s#:]+)(?P<anchor>#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages whose source lies outside docs."""
    for source, page in SHOWN.items():
        files.append(File.generated(config, page, abs_src_path=str(_root(config) / source)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Point each link that works in the repository at the same thing in the site."""
    place = page.file.src_uri
    written_in = _root(config) if place in SOURCES else (Path(config.docs_dir) / place).parent

    def pointed(link: re.Match[str]) -> str:
        path = (written_in / link["target"]).resolve()
        if path.is_dir():  # there is nothing to open
            return link["words"]
        target = _in_site(path, config, files)
        if target is None:
            return link[0]
        relative = posixpath.relpath(target, PurePosixPath(place).parent.as_posix())
        return f"[{link['words']}]({relative}{link['anchor'] or ''})"

    return LINK.sub(pointed, markdown)


def _in_site(path: Path, config: MkDocsConfig, files: Files) -> str | None:
    """Return where a file is in the site, taking it along if it lies outside docs; None if there is no such file."""
    if path.is_relative_to(config.docs_dir):
        return path.relative_to(config.docs_dir).as_posix()
    if not path.is_file() or not path.is_relative_to(_root(config)):
        return None
    name = path.relative_to(_root(config)).as_posix()
    if name in SHOWN:
        return SHOWN[name]
    text = ".txt" if path.suffix in {"", ".md"} else ""  # a browser shows text; .md would become a page
    target = f"{TAKEN_ALONG}/{name}{text}"
    if files.get_file_from_path(target) is None:
        files.append(File.generated(config, target, abs_src_path=str(path)))
    return target


def _root(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent
