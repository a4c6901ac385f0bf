import pytest
from pydantic import ValidationError

from support.worlds import person


def test_fte_is_in_thousandths() -> None:
    every = [thousandths / 1000 for thousandths in range(1, 1001)]
    assert [person("ana", fte=fte).fte for fte in every] == every


@pytest.mark.parametrize("fte", [0.6875, 0.0004, 1 / 3, 0.99999])
def test_a_finer_fte_is_refused(fte: float) -> None:
    with pytest.raises(ValidationError, match="more than 3 decimals"):
        person("ana", fte=fte)
