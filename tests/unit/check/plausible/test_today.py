import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, Told, marked

TWO = "people:\n  - {id: ana, role: trainer, salary: 60000}\n  - {id: ben, role: trainer, salary: 60000, LEAVES}\n"
STAYS, GOES = TWO.replace(", LEAVES", ""), TWO.replace("LEAVES", "leaves: 2027-03-30")


@pytest.mark.parametrize(
    ("payroll", "path", "words"),
    [
        ("110000", "/budget/payroll", "9 % above its limit"),
        ("{2027: 100000, 2028: 0}", "/budget/payroll/2027", "20 % above its limit"),
        ("120", "/budget/payroll", "far above its limit"),
        ("0", "/budget/payroll", "far above its limit"),
    ],
)
def test_a_payroll_limit_broken_before_anything_is_done(told: Told, payroll: str, path: str, words: str) -> None:
    [one] = told(Code.PAYROLL_EXCEEDED, HORIZON + f"budget: {{payroll: {payroll}}}\n" + STAYS)
    assert one.path == path
    assert marked(one) in payroll
    assert words in one.message
    assert "120,000" not in one.message


@pytest.mark.parametrize(
    "text",
    [
        "budget: {payroll: 120000}\n" + STAYS,
        "budget: {payroll: 60000}\n" + GOES,
        "budget: {payroll: 118000}\nattrition: 0.1\n" + STAYS,
        "budget: {payroll: {2027: 120000, 2028: 1}}\n" + STAYS,
        "budget: {change: 0}\n" + STAYS,
    ],
    ids=["exactly", "somebody leaves first", "attrition is enough", "a later year", "no limit"],
)
def test_a_payroll_limit_that_the_first_quarter_keeps(told: Told, text: str) -> None:
    assert told(Code.PAYROLL_EXCEEDED, HORIZON + text) == []


def test_a_headcount_broken_before_anything_is_done(told: Told) -> None:
    [one] = told(Code.HEADCOUNT_EXCEEDED, HORIZON + "limits: {headcount: {max: 1.5}}\n" + STAYS)
    assert (one.path, marked(one)) == ("/limits/headcount/max", "1.5")


@pytest.mark.parametrize(("most", "people"), [("2", STAYS), ("1", GOES)])
def test_a_headcount_that_the_first_quarter_keeps(told: Told, most: str, people: str) -> None:
    assert told(Code.HEADCOUNT_EXCEEDED, HORIZON + f"limits: {{headcount: {{max: {most}}}}}\n" + people) == []
