import pytest

from ldplanner.check.codes import Code
from ldplanner.domain.finding import Finding
from support.remarks import HORIZON, Told, marked

# the catalogue pays a trainer 69,280
NORMAL = "  - {id: n1, role: trainer, salary: 70000}\n  - {id: n2, role: trainer, salary: 66000}\n"


def someone(salary: str, more: str = "") -> str:
    return HORIZON + "people:\n" + NORMAL + f"  - {{id: ana, role: trainer, salary: {salary}{more}}}\n"


def only(found: list[Finding], salary: str) -> Finding:
    [one] = found
    assert (one.path, marked(one)) == ("/people/2/salary", salary)
    assert salary not in one.message
    return one


@pytest.mark.parametrize(
    ("salary", "words"),
    [("690000", "digit too many"), ("5800", "pay for a month"), ("25000", "check the figure"), ("0", "costs nothing")],
)
def test_pay_far_outside_the_role_is_told_without_the_figure(told: Told, salary: str, words: str) -> None:
    [one] = told(Code.PAY_OUT_OF_RANGE, someone(salary))
    assert (one.path, marked(one)) == ("/people/2/salary", salary)
    assert words in one.message + one.help
    assert salary == "0" or salary not in one.message + one.help


@pytest.mark.parametrize("salary", ["28000", "173000", "69280"])
def test_pay_within_the_bounds_is_not_remarked_on(told: Told, salary: str) -> None:
    assert told(Code.PAY_OUT_OF_RANGE, someone(salary)) == []


def test_the_rosters_own_figure_and_scale_count(told: Told) -> None:
    low = someone("20000")
    assert told(Code.PAY_OUT_OF_RANGE, low + "roles: {trainer: {salary: 21000}}\n") != []  # the others are high
    assert [one.path for one in told(Code.PAY_OUT_OF_RANGE, "pay_scale: 0.7\n" + low)] == []


def test_most_salaries_off_in_the_same_way_have_one_cause(told: Told) -> None:
    people = "people:\n" + "".join(f"  - {{id: p{n}, role: trainer, salary: 1200000}}\n" for n in range(4))
    [one] = told(Code.PAY_OUT_OF_RANGE, "currency: USD\n" + HORIZON + people)
    assert one.message == "4 of 4 salaries are more than 2.5 times what the roles pay"
    assert (one.path, marked(one)) == ("/currency", "USD")


@pytest.mark.parametrize("count", [2, 3])
def test_a_few_or_the_smaller_half_are_told_one_by_one(told: Told, count: int) -> None:
    people = "".join(f"  - {{id: p{n}, role: trainer, salary: 900000}}\n" for n in range(count))
    assert len(told(Code.PAY_OUT_OF_RANGE, someone("70000") + people)) == count


@pytest.mark.parametrize(("salary", "fix"), [("95.0", "95000"), ("95", "95000"), ("33", None), ("999", None)])
def test_pay_in_thousands_is_told_and_mended_where_it_cannot_be_pay_by_the_hour(
    told: Told, salary: str, fix: str | None
) -> None:
    one = only(told(Code.PAY_NOT_YEARLY, someone(salary)), salary)
    assert (one.fix.replacement if one.fix else None) == fix
    assert told(Code.PAY_OUT_OF_RANGE, someone(salary)) == []


@pytest.mark.parametrize("salary", ["1000", "0", "95.000"])
def test_pay_of_a_year_or_told_already_is_not_in_thousands(told: Told, salary: str) -> None:
    assert told(Code.PAY_NOT_YEARLY, someone(salary)) == []


def test_a_point_for_thousands_is_told_once(told: Told) -> None:
    assert told(Code.PAY_OUT_OF_RANGE, someone("95.000")) == []


@pytest.mark.parametrize("key", ["salary", "pay_min"])
def test_pay_of_a_role_in_thousands(told: Told, key: str) -> None:
    [one] = told(
        Code.PAY_NOT_YEARLY, someone("70000") + f"roles: {{coach: {{{key}: 95}}, trainer: {{{key}: 69000}}}}\n"
    )
    assert (one.path, marked(one)) == (f"/roles/coach/{key}", "95")


def test_part_time_pay_is_told(told: Told) -> None:
    one = only(told(Code.PART_TIME_PAY, someone("36000", ", fte: 0.5")), "36000")
    assert "works 0.5" in one.message


@pytest.mark.parametrize(("salary", "fte"), [("66000", "0.5"), ("45000", "0.5"), ("54000", "0.8"), ("34000", "1")])
def test_full_time_pay_of_a_part_timer_is_fine(told: Told, salary: str, fte: str) -> None:
    assert told(Code.PART_TIME_PAY, someone(salary, f", fte: {fte}")) == []


def test_one_colleague_is_too_few_to_compare_with(told: Told) -> None:
    text = someone("34000", ", fte: 0.5").replace("n2, role: trainer", "n2, role: coach")
    assert told(Code.PART_TIME_PAY, text) == []
