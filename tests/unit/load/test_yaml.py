"""The plain reader of YAML gives the same findings as the fast one, where that is missing."""

from pathlib import Path

import pytest
import yaml  # noqa: TID251  both readers of the library are compared

from ldplanner.load import compose
from ldplanner.load.report import Report
from ldplanner.load.source import Source, read_source

FILES = sorted((Path(__file__).parents[2] / "files").glob("*/*.yaml"))
# Where the two stop at different places of the same word, or one of them accepts what the other refuses.
DIFFERENT = {"backslash", "half-character"}


def findings(source: Source, loader: object, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, object]]:
    monkeypatch.setattr(compose, "_LOADER", loader)
    report = Report(source.name)
    compose.compose(source, report)
    return [(one.code, one.message, one.place) for one in report.findings]


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="only one reader there")
@pytest.mark.parametrize("file", [file for file in FILES if file.stem not in DIFFERENT], ids=lambda file: file.stem)
def test_both_readers_find_the_same(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(file.name)
    source = read_source(str(file), report)
    if not report.has_errors:
        assert findings(source, yaml.SafeLoader, monkeypatch) == findings(source, yaml.CSafeLoader, monkeypatch)
