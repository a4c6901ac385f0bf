import pytest

from ldplanner.load.compose import compose
from ldplanner.load.plain_value import plain_value
from ldplanner.load.report import Report
from ldplanner.load.source import Source


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1", 1),
        ("-0.5", -0.5),
        ("1e3", 1000.0),
        ("1e999", "1e999"),
        ("010", "010"),
        ("'1'", "1"),
        ("True", True),
        ("no", "no"),
        ("~", None),
        ("", None),
        ("[a, 1]", ["a", 1]),
        ("{a: {b: .inf}}", {"a": {"b": ".inf"}}),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_values_are_what_yaml_1_2_says(written: str, value: object) -> None:
    table = compose(Source("f", f"x: {written}\n"), Report("f"))
    assert table is not None
    found = plain_value(table.values["x"])
    assert (found, type(found)) == (value, type(value))
