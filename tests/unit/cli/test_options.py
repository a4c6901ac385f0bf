import pytest
import typer  # noqa: TID251  its exception is what the command line expects

from ldplanner.cli.options import seconds


@pytest.mark.parametrize("text", ["0", "-1", "nan", "inf", "-inf", "soon", "", "1e999", "60s"])
def test_a_time_limit_must_be_a_number_of_seconds_above_zero(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="not a number of seconds above 0"):
        seconds(text)


def test_a_time_limit_may_be_a_fraction() -> None:
    assert seconds("0.5") == 0.5
