from pathlib import Path

import pytest

from ldplanner.domain.baseline import Baseline, Known
from ldplanner.errors import UnreadableInputError
from ldplanner.load.baseline import read_baseline
from ldplanner.render.as_json import model_json

BASELINE = Baseline(findings=(Known(file="roster.yaml", code="LDP301", path="/limits", count=2),))


def test_a_baseline_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(model_json(BASELINE), encoding="utf-8")
    assert read_baseline(str(tmp_path / "known.json")) == BASELINE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is not a baseline"),
        ("[]", "keys and values wanted"),
        ('{"format_version": "2.0", "findings": []}', "at `/format_version`"),
        ('{"findings": [{"file": "a", "code": "LDP301", "path": "", "count": 0}]}', "at `/findings/0/count`"),
        ('{"findings": [], "more": 1}', "this is not known here"),
        ("\x00", "control character"),
    ],
)
def test_anything_else_is_refused_with_what_is_wrong(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableInputError, match="is not a baseline") as caught:
        read_baseline(str(file))
    assert words in str(caught.value)
    assert "--write-baseline" in caught.value.hint


def test_a_missing_baseline_tells_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="there is no file") as caught:
        read_baseline(str(tmp_path / "none.json"))
    assert "--write-baseline" in caught.value.hint
