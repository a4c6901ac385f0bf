import pytest

from ldplanner.render.snippet import shown_line


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("    salary: 82000", "    salary: …"),
        ("    salary: 82000  # since May", "    salary: …  # since May"),
        ('    "salary" : "82,000"', '    "salary" : …'),
        ("    salary:82000", "    salary:…"),
        ("    salry: 82000", "    salry: …"),
        ("    Salary: 82000", "    Salary: …"),
        ("  - {id: ana, salary: 82000, fte: 0.5}", "  - {id: ana, salary: …, fte: 0.5}"),
        ("  - {id: ana, salary: 95,000, fte: 0.5}", "  - {id: ana, salary: …, fte: 0.5}"),
        ("  payroll: {2027: 3100000, 2028: 3000000}", "  payroll: …}"),
        ("    2027: 3100000", "    2027: …"),
        ("      82000", "      …"),
        ("      - $95k", "      - …"),
        (
            "  km: {salary: 98000, hire_cost: 6000, hire_quarters: 1}",
            "  km: {salary: …, hire_cost: …, hire_quarters: 1}",
        ),
        ("  set: {budget.change: 300000}", "  set: {budget.change: …}"),
        ("  - {name: Search, yearly_cost: 90000}", "  - {name: Search, yearly_cost: …}"),
        ("    fte: 1.0", "    fte: 1.0"),
        ("horizon: {starts: 2027-Q1, quarters: 6}", "horizon: {starts: 2027-Q1, quarters: 6}"),
        ("  on_costs: 0.30", "  on_costs: 0.30"),
        ("    salary:", "    salary:"),
        ("  - {id: ana, salary 82000, fte: 0.5}", "  - {id: ana, salary …, fte: 0.5}"),
        ("  - {id: ana, salary82000, fte: 0.5}", "  - {id: ana, salary…, fte: 0.5}"),
        ("  - {id: ana, salary = 82,000, fte: 0.5}", "  - {id: ana, salary = …, fte: 0.5}"),
        ("  - {id: ana, salary EUR 82000}", "  - {id: ana, salary EUR …}"),
        ("  - {id: ana, Gehalt: 82000, base_pay: 82000}", "  - {id: ana, Gehalt: …, base_pay: …}"),
        ("    annual_salary: 82000", "    annual_salary: …"),
        ("    salaire: 82000", "    salaire: …"),
        ("  - {id: ana}  # his 61237, then 61,300 or 61k", "  - {id: ana}  # his …, then … or …"),
        ("    salary: 82000  # was 61237", "    salary: …  # was …"),
        ("horizon: {starts: 2027-Q1}  # not 2026", "horizon: {starts: 2027-Q1}  # not 2026"),
        ("pay_scale: 1.05", "pay_scale: 1.05"),
        ("  - {id: ana-82000, role: trainer}  # LDP207", "  - {id: ana-82000, role: trainer}  # LDP207"),
    ],
)
def test_pay_is_masked_and_nothing_else(line: str, shown: str) -> None:
    assert shown_line(line, near=1, show_pay=False, mask="…").text == shown


def test_pay_is_shown_on_request() -> None:
    assert shown_line("salary: 82000", near=1, show_pay=True, mask="…").text == "salary: 82000"
