from datetime import date
from pathlib import Path

import pytest

from ldplanner.domain.ids import PersonId
from ldplanner.domain.person import Person
from support.exports import CONVENTIONS, Written, importing, roster_of


def people(name: str, folder: Path) -> dict[str, Person]:
    file = folder / "export.csv"
    file.write_bytes(CONVENTIONS[name].raw)
    return {person.id: person for person in roster_of(importing(file), folder).people}


@pytest.mark.parametrize("written", CONVENTIONS.values(), ids=CONVENTIONS)
def test_every_convention_imports_without_loss_and_the_roster_is_read_back(written: Written, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_bytes(written.raw)
    made = importing(file)
    assert made.rows == written.rows == made.people + made.pool + len(made.left_out)
    assert {person.id: person.role for person in roster_of(made, tmp_path).people} == written.roles


def test_people_who_left_are_left_out_with_the_reason(tmp_path: Path) -> None:
    reasons: dict[int, str] = {}
    for name in ("success-factors", "people-soft"):
        file = tmp_path / f"{name}.csv"
        file.write_bytes(CONVENTIONS[name].raw)
        reasons |= {one.row: one.reason for one in importing(file).left_out}
    assert reasons == {5: "status: inactive", 6: "left on 2020-01-31"}


def test_managers_go_by_id_and_by_name_in_any_order_and_spelling(tmp_path: Path) -> None:
    assert people("success-factors", tmp_path)["aruiz"].manager == "kim"
    workday = people("workday", tmp_path)
    assert [workday[one].manager for one in ("0007", "0008", "0009")] == [None, "0007", "0007"]
    assert people("bamboo-hr", tmp_path)["12"].manager == "13"


def test_names_are_as_they_are_spoken(tmp_path: Path) -> None:
    assert people("workday", tmp_path)["0007"].name == "Jo Kim"
    assert people("sap-hcm", tmp_path)["00012345"].name == "Jürgen Müller"


def test_pay_of_any_period_is_yearly_full_time_pay(tmp_path: Path) -> None:
    bamboo = {one.id: one.salary for one in people("bamboo-hr", tmp_path).values()}
    assert bamboo == {"12": 81600, "13": 98000, "14": 71760}
    soft = {one.id: one.salary for one in people("people-soft", tmp_path).values()}
    assert soft == {"000451": 58000, "000452": 50406, "000453": 56472, "000453-2": 56472, "000455": 54000}
    assert {one.salary for one in people("sap-hcm", tmp_path).values()} == {82000, 61500}
    assert {one.salary for one in people("api", tmp_path).values()} == {20800, 65000}


def test_working_time_by_percent_and_by_hours_in_two_weeks(tmp_path: Path) -> None:
    assert people("sap-hcm", tmp_path)["00012346"].fte == 0.5
    assert people("people-soft", tmp_path)["000453"].fte == 0.5
    assert people("people-soft", tmp_path)["000451"].fte == 1.0


def test_last_days_and_contracts(tmp_path: Path) -> None:
    soft, sap = people("people-soft", tmp_path), people("sap-hcm", tmp_path)
    assert soft["000452"].leaves == date(2027, 6, 30)
    assert (sap["00012345"].leaves, sap["00012345"].contract) == (None, False)
    assert (sap["00012346"].leaves, sap["00012346"].contract) == (date(2027, 3, 31), True)
    assert people("workday", tmp_path)["0009"].contract


def test_the_job_profile_helps_where_the_business_title_says_nothing(tmp_path: Path) -> None:
    assert people("workday", tmp_path)[PersonId("0008")].role == "instructional-designer"


def test_what_was_taken_for_granted_is_told(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    told = {}
    for name, written in CONVENTIONS.items():
        file.write_bytes(written.raw)
        told[name] = [finding.message for finding in importing(file).findings]
    assert any("hourly makes no sense" in one for one in told["api"])
    assert any("read as Windows-1252" in one for one in told["sap-hcm"])
    assert any("rows 4-5 have the same employee number" in one for one in told["people-soft"])
