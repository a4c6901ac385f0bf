from pathlib import Path

import pytest

from ldplanner.check.roster import remarks as remarked
from ldplanner.domain.finding import Finding
from ldplanner.load.roster import read_roster

BOUND = "horizon: {starts: 2027-Q1, quarters: 4}\nattrition: 0\nbudget: {payroll: 900000, change: 0, on_costs: 0}\n"
LIMITS = "limits: {reskilling_at_once: 0.5}\n"
ANA = "people:\n  - {id: ana, role: trainer, fte: 1}\n"


@pytest.fixture
def remarks(tmp_path: Path) -> "Remarks":
    return Remarks(tmp_path / "roster.yaml")


class Remarks:
    def __init__(self, file: Path) -> None:
        self.file = file

    def __call__(self, text: str) -> list[Finding]:
        self.file.write_text(text, encoding="utf-8")
        reading = read_roster(str(self.file))
        assert reading.roster is not None, reading.findings
        return list(remarked(reading))


def test_a_roster_that_says_everything_gets_no_remark(remarks: Remarks) -> None:
    assert remarks(BOUND + LIMITS + ANA) == []


@pytest.mark.parametrize("limit", ["headcount: {max: 5}", "hires_per_quarter: 1"])
def test_any_of_three_limits_bounds_hiring(remarks: Remarks, limit: str) -> None:
    text = (BOUND + f"limits: {{reskilling_at_once: 0.5, {limit}}}\n" + ANA).replace("payroll: 900000, ", "")
    assert "LDP301" not in {one.code for one in remarks(text)}


def test_unbound_hiring_is_told_with_the_number_of_heads_today(remarks: Remarks) -> None:
    text = (BOUND + LIMITS + "people:\n  - {role: trainer, count: 3, fte: 0.5}\n").replace("payroll: 900000, ", "")
    [one] = [one for one in remarks(text) if one.code == "LDP301"]
    assert "at most 3 hires in all" in one.message


def test_a_need_after_the_horizon_never_binds(remarks: Remarks) -> None:
    needs = (
        "needs:\n  - {role: trainer, at_least: 1, from: 2028-Q1}\n  - {role: coach, at_least: 1, from: 2027-Q4}\n"
        "  - {role: coach, at_least: 1, from: 2026-Q1}\n"
    )
    [one] = remarks(BOUND + LIMITS + ANA + needs)
    assert (one.code, one.path) == ("LDP302", "/needs/0/from")
    assert one.place is not None
    assert one.place.line == 8


def test_a_role_that_no_path_leads_to_is_told_once_for_a_group(remarks: Remarks) -> None:
    people = "people:\n  - {role: trainer, count: 5, fte: 1, wants: [data-analyst, coach], moves_to: [coach]}\n"
    [one] = remarks(BOUND + LIMITS + people)
    assert one.code == "LDP303"
    assert one.message == "`trainer-1` asks for `data-analyst`, but no path leads there from `trainer`"


def test_the_pool_may_join_in_the_role_they_hold(remarks: Remarks) -> None:
    pool = "pool:\n  - {id: raj, role: trainer, fte: 1, moves_to: [trainer]}\n"
    assert remarks(BOUND + LIMITS + ANA + pool) == []


def test_a_path_of_the_rosters_own_counts(remarks: Remarks) -> None:
    people = "people:\n  - {id: ana, role: trainer, fte: 1, wants: [poet]}\n"
    roles = "roles: {poet: {title: Poet}}\npaths:\n  - {from: trainer, to: poet, quarters: 1, cost: 0}\n"
    assert remarks(BOUND + LIMITS + people + roles) == []


def test_what_is_left_out_is_told_in_one_remark(remarks: Remarks) -> None:
    [one] = [one for one in remarks("horizon: {starts: 2027-Q1, quarters: 4}\n" + ANA) if one.code == "LDP304"]
    assert one.message == (
        "assumed: nobody leaves but those whose last day is given; pay costs no more than itself; "
        "payroll has no limit; one-off money has no limit; any number may reskill at once"
    )


def test_nothing_is_remarked_about_a_roster_with_errors(tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_text("people: []\n", encoding="utf-8")
    assert remarked(read_roster(str(tmp_path / "roster.yaml"))) == ()
