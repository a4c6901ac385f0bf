import json
from collections.abc import Callable

import pytest
from pydantic_core import from_json

from ldplanner.render.as_json import neutral_json, value_json


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Zoë → ok", "Zoë → ok"),
        ("</script>", "\\u003c/script>"),
        ("\x1b[2J\x7f\x9b", "\\u001b[2J\\u007f\\u009b"),
        ("\u202eab\u200b\u2028", "\\u202eab\\u200b\\u2028"),
        ("\U000e0001", "\\udb40\\udc01"),
    ],
)
def test_what_could_act_is_escaped_and_read_back_as_it_was(text: str, written: str) -> None:
    shown = neutral_json([text])
    assert written in shown
    assert json.loads(shown) == [text]


@pytest.mark.parametrize("write", [neutral_json, value_json])
def test_a_byte_that_is_no_text_is_spelled_out_for_strict_readers(write: Callable[[list[str]], str]) -> None:
    assert from_json(write(["ok\udce9.yaml"]).encode()) == [r"ok\udce9.yaml"]
