from ldplanner.check.codes import Code
from support.remarks import HORIZON, TEAM, Told

SAID = "attrition: 0\nbudget: {payroll: 900000, change: 0, on_costs: 0}\nlimits: {reskilling_at_once: 0.5}\n"


def test_what_is_left_out_is_told_in_one_remark(told: Told) -> None:
    [one] = told(Code.ASSUMED, TEAM)
    assert one.message == (
        "assumed: nobody leaves but those whose last day is given; pay costs no more than itself; "
        "payroll has no limit; one-off money has no limit; any number may reskill at once"
    )


def test_nothing_is_assumed_where_everything_is_said(told: Told) -> None:
    assert told(Code.ASSUMED, TEAM + SAID) == []


def test_full_time_is_assumed_unless_somebody_says_otherwise(told: Told) -> None:
    [one] = told(Code.ASSUMED, HORIZON + SAID + "people:\n  - {id: ana, role: trainer}\n")
    assert one.message == "assumed: everyone works full time"
