import pytest

from ldplanner.check.codes import Code as CheckCode
from ldplanner.exchange.codes import Code as ExportCode
from ldplanner.load.codes import Code


@pytest.mark.parametrize("code", [*Code, *CheckCode, *ExportCode])
def test_every_code_has_a_line_of_its_own(code: Code | CheckCode | ExportCode) -> None:
    assert code.label
    assert [each.label for each in (*Code, *CheckCode, *ExportCode)].count(code.label) == 1
