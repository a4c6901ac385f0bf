"""A plan carried out on a file: what is written anew, and that all the rest is left as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldplanner.apply import apply as module
from ldplanner.apply.apply import Applied, apply_plan
from ldplanner.domain.ids import RoleId
from ldplanner.domain.plan import Action, Input
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.errors import (
    OtherRosterError,
    RejectedInputError,
    UnsoundPlanError,
    UsageError,
    WrongTextError,
)
from ldplanner.load.digest import digest
from ldplanner.load.roster import read_roster
from ldplanner.render.as_json import model_json
from support.plans import hires, moves, plan_of, releases

Does = Callable[[Roster], list[Action]]
KM, COST = "knowledge-specialist", 4_000


class Desk:
    """A folder with a roster and a plan for it."""

    def __init__(self, folder: Path) -> None:
        self.roster = folder / "roster.yaml"
        self.plan = folder / "plan.json"

    def write(self, text: str, does: Does) -> None:
        self.roster.write_bytes(text.encode())
        read = read_roster(str(self.roster)).roster
        assert read is not None
        now = digest(read)
        made_from = Input(path=str(self.roster), sha256=now.sha256, parts=now.parts)
        plan = plan_of(read, *does(read)).model_copy(update={"input": made_from})
        self.plan.write_text(model_json(plan), encoding="utf-8")

    def apply(self, through: str | None = None) -> Applied:
        return apply_plan(str(self.plan), through=None if through is None else Quarter.parse(through))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def applied(desk: Desk, text: str, does: Does, through: str | None = None) -> str:
    desk.write(text, does)
    return desk.apply(through).text


def ana_moves(roster: Roster) -> list[Action]:
    return [moves(roster, "ana", KM, "2027-Q1 2027-Q3", cost=COST)]


def nothing(_roster: Roster) -> list[Action]:
    return []


HEAD = "as_of: 2026-12-31\nhorizon: {starts: 2027-Q1, quarters: 4}\n"
DONE = "as_of: 2027-12-31\nhorizon: {starts: 2028-Q1, quarters: 1}\n"


def test_comments_order_and_layout_stay_as_they_were(desk: Desk) -> None:
    before = """\
# yaml-language-server: $schema=roster.schema.json
department:   "Ours"          # spaces and quotes stay
as_of: 2026-10-01    # when this was right

# ---- When
horizon:
  starts: 2027-Q1    # first
  quarters: 4        # how many
budget: {change: 10_000, on_costs: 0.30}    # money

people:
  # Leads.
  - {id: kim, role: lnd-manager, keep: true}     # stays

  # Trainers.
  - id: ana            # asked for it
    name: Ana Ruiz
    role: trainer      # for now
    salary: 66000
    wants: [knowledge-specialist]
    skills: [ writing, training-delivery ]   # hers
  - {id: ben, role: trainer, salary: 61000,
     unit: north}      # over two lines

# ---- Elsewhere
pool:
  - {id: raj, role: librarian, salary: 60000}    # the library

# the end
""".replace("10_000", "10000")
    after = applied(desk, before, lambda roster: [moves(roster, "ana", KM, "2027-Q1 2027-Q3", cost=3_000)])
    expected = (
        before.replace("2026-10-01", "2027-12-31")
        .replace("starts: 2027-Q1", "starts: 2028-Q1")
        .replace("quarters: 4 ", "quarters: 1 ")
        .replace("change: 10000", "change: 7000")
        .replace("role: trainer      # for now", f"role: {KM}      # for now")
        .replace(f"    wants: [{KM}]\n", "")
        .replace("[ writing, training-delivery ]", "[ writing, training-delivery, curation, metadata, taxonomy ]")
    )
    assert after == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  - {id: ana, role: trainer, salary: 1, wants: [coach, knowledge-specialist]}\n",
            f"  - {{id: ana, role: {KM}, salary: 1, wants: [coach]}}\n",
        ),
        (
            "  - {wants: [knowledge-specialist], id: ana, role: trainer, salary: 1}\n",
            f"  - {{id: ana, role: {KM}, salary: 1}}\n",
        ),
        (
            "  - {id: ana, role: trainer, salary: 1,\n     wants: [knowledge-specialist], unit: north}\n",
            f"  - {{id: ana, role: {KM}, salary: 1,\n     unit: north}}\n",
        ),
        (
            "  - {id: ana, role: trainer, salary: 1, wants: [knowledge-specialist]}\n",
            f"  - {{id: ana, role: {KM}, salary: 1}}\n",
        ),
        (
            "  - wants: [knowledge-specialist]\n    role: trainer\n    id: ana\n    salary: 1\n",
            f"  - role: {KM}\n    id: ana\n    salary: 1\n",
        ),
        (
            "  - {id: ana, role: trainer, salary: 1, moves_to: [knowledge-specialist]}\n",
            f"  - {{id: ana, role: {KM}, salary: 1, moves_to: []}}\n",
        ),
        (
            "  -\n    # who\n    id: ana\n    role: trainer\n    salary: 1\n",
            f"  -\n    # who\n    id: ana\n    role: {KM}\n    salary: 1\n",
        ),
        ("- {id: ana, role: trainer, salary: 1}\n", f"- {{id: ana, role: {KM}, salary: 1}}\n"),
    ],
)
def test_a_row_in_any_layout(desk: Desk, before: str, after: str) -> None:
    assert applied(desk, f"{HEAD}people:\n{before}", ana_moves) == f"{DONE}people:\n{after}"


def test_pay_that_was_the_roles_is_written_out(desk: Desk) -> None:
    assert "{id: ana, role: knowledge-specialist, salary: 69280}" in applied(
        desk, f"{HEAD}people:\n  - {{id: ana, role: trainer}}\n", ana_moves
    )


def test_a_move_under_way_says_what_is_left(desk: Desk) -> None:
    before = f"{HEAD}people:\n  - id: ana\n    role: trainer\n    salary: 1   # pay\n  - {{id: ben, role: trainer}}\n"
    assert "    salary: 1   # pay\n    moving: {to: knowledge-specialist, quarters: 1}\n  - {id: ben" in applied(
        desk, before, ana_moves, "2027-Q1"
    )


COACH = (
    "limits: {hires_per_quarter: 1}\nroles: {coach: {salary: 90000, hire_cost: 0, hire_quarters: 1, max_hires: 3}}\n"
)
ANA = "{id: ana, role: trainer, salary: 1}"
NEW = "{id: new-coach-1, role: coach, salary: 90000}"


def hire(_roster: Roster) -> list[Action]:
    return [hires("new-coach-1", "coach", "2027-Q1 2027-Q2", salary=90_000)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_did(desk: Desk, newline: str) -> None:
    before = f"{HEAD}{COACH}people:\n  - {ANA}".replace("\n", newline)
    after = f"{DONE}{COACH}people:\n  - {ANA}\n  - {NEW}  # hired, opened 2027-Q1\n".replace(
        "max_hires: 3", "max_hires: 2"
    )
    assert applied(desk, before, hire) == after.replace("\n", newline)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"people: [{ANA}]\n", f"people: [{ANA}, {NEW}]\n"),
        (
            "people:   # nobody yet\npool: [{id: raj, role: coach}]\n",
            f"people:   # nobody yet\n  - {NEW}  # hired, opened 2027-Q1\npool: [{{id: raj, role: coach}}]\n",
        ),
        ("people: []\npool: [{id: raj, role: coach}]\n", f"people: [{NEW}]\npool: [{{id: raj, role: coach}}]\n"),
        (
            "pool: [{id: raj, role: coach}]\n",
            f"pool: [{{id: raj, role: coach}}]\n\npeople:\n  - {NEW}  # hired, opened 2027-Q1\n",
        ),
        (
            f"people:\n    - {ANA}\n\n# pool:\n#   - nobody\n",
            f"people:\n    - {ANA}\n    - {NEW}  # hired, opened 2027-Q1\n\n# pool:\n#   - nobody\n",
        ),
    ],
)
def test_who_was_hired_comes_last(desk: Desk, before: str, after: str) -> None:
    done = applied(desk, HEAD + COACH + before, hire)
    assert done == DONE + COACH.replace("max_hires: 3", "max_hires: 2") + after


def test_a_file_in_braces_stays_one(desk: Desk) -> None:
    pool = '"pool": [{"id": "raj", "role": "coach"}]'
    before = f'{{"horizon": {{"starts": "2027-Q1", "quarters": 4}}, {", ".join(COACH.splitlines())}, {pool}}}\n'
    after = applied(desk, before, hire)
    assert after.endswith(f", as_of: 2027-12-31, people: [{NEW}]}}\n")
    assert '"starts": 2028-Q1, "quarters": 1' in after


def test_the_day_is_added_where_there_was_none(desk: Desk) -> None:
    before = f"department: Ours\n\n# when\nhorizon: {{starts: 2027-Q1, quarters: 4}}\npeople:\n  - {ANA}\n"
    assert "# when\nas_of: 2027-12-31\nhorizon: {starts: 2028-Q1, quarters: 1}\n" in applied(desk, before, nothing)


POOL = "pool:\n  # the library\n  - {id: raj, role: trainer, salary: 5}   # well known\n  - {id: sue, role: coach}\n"


def raj_joins(roster: Roster) -> list[Action]:
    return [moves(roster, "raj", KM, "2027-Q1 2027-Q3", cost=COST)]


def test_who_joins_takes_the_row_along(desk: Desk) -> None:
    after = applied(desk, f"{HEAD}people:\n  - {ANA}\n\n# elsewhere\n{POOL}", raj_joins)
    raj = f"  - {{id: raj, role: {KM}, salary: 5}}   # well known\n"
    rest = "\n# elsewhere\npool:\n  # the library\n  - {id: sue, role: coach}\n"
    assert after == f"{DONE}people:\n  - {ANA}\n{raj}{rest}"


def test_who_joins_a_list_of_another_layout_gets_a_new_row(desk: Desk) -> None:
    after = applied(desk, f"{HEAD}people: [{ANA}]\n{POOL}", raj_joins)
    assert f"people: [{ANA},\n  # well known\n  {{id: raj, role: {KM}, salary: 5}}]\n" in after


@pytest.mark.parametrize(
    ("gone", "after"),
    [
        (["ana"], "[{id: ben, role: coach} , {id: cleo, role: coach}]"),
        (["ben"], "[{id: ana, role: coach}, {id: cleo, role: coach}]"),
        (["cleo"], "[{id: ana, role: coach}, {id: ben, role: coach}]"),
        (["ana", "ben"], "[{id: cleo, role: coach}]"),
        (["ben", "cleo"], "[{id: ana, role: coach}]"),
        (["ana", "cleo"], "[{id: ben, role: coach}]"),
    ],
)
def test_who_is_gone_leaves_no_trace_in_brackets(desk: Desk, gone: list[str], after: str) -> None:
    people = "[{id: ana, role: coach}, {id: ben, role: coach} , {id: cleo, role: coach}]"
    before = f"{HEAD}limits: {{releases: all, severance_months: 0}}\npeople: {people}\n"
    done = applied(desk, before, lambda roster: [releases(roster, one, "2027-Q1") for one in gone])
    assert done.endswith(f"people: {after}\n")


def test_who_is_gone_takes_the_line_along_and_is_nobodys_manager(desk: Desk) -> None:
    before = f"""\
{HEAD}people:
  - id: ana
    role: coach
    leaves: 2027-06-30   # retires

  # the others
  - {{id: ben, role: coach, manager: ana, unit: north}}
  - id: cleo
    role: coach
    manager: ana         # for now
    unit: north
"""
    after = """\
people:

  # the others
  - {id: ben, role: coach, unit: north}
  - id: cleo
    role: coach
    unit: north
"""
    assert applied(desk, before, nothing) == DONE + after


def test_a_group_is_split(desk: Desk) -> None:
    before = f"{HEAD}people:\n  - {{role: trainer, count: 4, salary: 5}}   # alike\n  - {ANA}\n"

    def two_move(roster: Roster) -> list[Action]:
        km, coach = (
            moves(roster, f"trainer-{n}", to, when, cost=cost)
            for n, to, when, cost in ((2, KM, "2027-Q1 2027-Q3", COST), (4, "coach", "2027-Q1 2027-Q4", 12_000))
        )
        return [km, coach]

    assert applied(desk, before, two_move, "2027-Q3") == (
        "as_of: 2027-09-30\nhorizon: {starts: 2027-Q4, quarters: 1}\npeople:\n"
        "  - {role: trainer, count: 2, salary: 5}   # alike\n"
        f"  - {{role: {KM}, count: 1, salary: 5}}   # alike\n"
        "  - {role: trainer, count: 1, salary: 5, moving: {to: coach, quarters: 0}}   # alike\n"
        f"  - {ANA}\n"
    )


def test_a_whole_group_changes_in_place(desk: Desk) -> None:
    before = f"{HEAD}people:\n  - {{role: trainer, count: 2, salary: 5}}\n"

    def all_move(roster: Roster) -> list[Action]:
        return [moves(roster, f"trainer-{n}", KM, "2027-Q1 2027-Q3", cost=COST) for n in (1, 2)]

    assert applied(desk, before, all_move) == f"{DONE}people:\n  - {{role: {KM}, count: 2, salary: 5}}\n"


def test_one_of_a_group_who_is_a_manager_gets_an_id(desk: Desk) -> None:
    before = (
        f"{HEAD}people:\n  - {{role: trainer, count: 3, salary: 5}}\n  - {{id: ana, role: coach, manager: trainer-2}}\n"
    )
    after = applied(desk, before, lambda roster: [moves(roster, "trainer-1", KM, "2027-Q1 2027-Q3", cost=COST)])
    assert after == (
        f"{DONE}people:\n  - {{role: trainer, count: 1, salary: 5}}\n  - {{role: {KM}, count: 1, salary: 5}}\n"
        f"  - {{role: trainer, salary: 5, id: trainer-2}}\n  - {{id: ana, role: coach, manager: trainer-2}}\n"
    )


def test_part_of_a_group_joins_from_the_pool(desk: Desk) -> None:
    before = f"{HEAD}people:\n  - {ANA}\npool:\n  - {{role: trainer, count: 3, salary: 5}}\n"
    after = applied(desk, before, lambda roster: [moves(roster, "trainer-2", "trainer", "2027-Q1 2027-Q1")])
    one, two = (f"  - {{role: trainer, count: {n}, salary: 5}}\n" for n in (1, 2))
    assert after == f"{DONE}people:\n  - {ANA}\n{one}pool:\n{two}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("budget: {change: {2027: 5000, 2028: 7}}   # money\n", "budget: {change: {2027: 1000, 2028: 7}}   # money\n"),
        ("budget:\n  change:\n    2027: 5000   # now\n", "budget:\n  change:\n    2027: 1000   # now\n    2028: 0\n"),
        (
            "budget: {payroll: {2027: 500000}, on_costs: 0.3}\n",
            "budget: {payroll: {2027: 500000, 2028: 500000}, on_costs: 0.3}\n",
        ),
        ("budget:\n", "budget:\n"),
    ],
)
def test_the_money_that_is_left(desk: Desk, before: str, after: str) -> None:
    row = f"people:\n  - {ANA}\n"
    assert applied(desk, HEAD + before + row, ana_moves).startswith(DONE + after)


def test_a_plan_of_another_roster_is_refused_with_what_differs(desk: Desk) -> None:
    desk.write(f"{HEAD}people:\n  - {ANA}\n", ana_moves)
    desk.roster.write_text(f"{HEAD}people:\n  - {ANA.replace('1', '2')}\n", encoding="utf-8")
    with pytest.raises(OtherRosterError) as raised:
        desk.apply()
    assert raised.value.changes == ("changed: person `ana`",)


def test_a_plan_with_another_profile_says_so(desk: Desk) -> None:
    desk.write(f"{HEAD}people:\n  - {ANA}\n", ana_moves)
    with pytest.raises(OtherRosterError) as raised:
        apply_plan(str(desk.plan), profile="most-much-some")
    assert raised.value.hint == "give --profile as it was planned with"


def test_a_plan_that_its_roster_does_not_allow_is_refused(desk: Desk) -> None:
    desk.write(f"{HEAD}people:\n  - {ANA}\n", lambda roster: [moves(roster, "ana", KM, "2027-Q1 2027-Q2", cost=COST)])
    with pytest.raises(UnsoundPlanError) as raised:
        desk.apply()
    (broken,) = raised.value.failed
    assert "takes effect in 2027-Q2" in broken.detail


@pytest.mark.parametrize("name", ["", "ANA", "bad id: [x]", "a/b"])
def test_a_hire_whose_name_no_roster_could_hold_is_refused(desk: Desk, name: str) -> None:
    def hired(roster: Roster) -> list[Action]:
        role = roster.roles[RoleId(KM)]
        return [hires(name, KM, "2027-Q1 2027-Q2", cost=role.hire_cost or 0, salary=role.salary or 0)]

    desk.write(f"{HEAD}people:\n  - {ANA}\n", hired)
    with pytest.raises(UnsoundPlanError) as raised:
        desk.apply()
    assert raised.value.failed[0].rule == "known"


@pytest.mark.parametrize("through", ["2026-Q4", "2028-Q1"])
def test_a_quarter_that_is_not_the_plans_is_refused(desk: Desk, through: str) -> None:
    desk.write(f"{HEAD}people:\n  - {ANA}\n", nothing)
    with pytest.raises(UsageError, match=f"the plan has no quarter {through}"):
        desk.apply(through)


def test_nobody_left_is_no_roster(desk: Desk) -> None:
    desk.write(f"{HEAD}people:\n  - {{id: ana, role: coach, leaves: 2027-03-31}}\n", nothing)
    assert "leaves" in desk.apply("2027-Q1").text
    with pytest.raises(UsageError, match="nobody is left after 2027-Q2"):
        desk.apply("2027-Q2")


def test_a_roster_that_became_wrong_is_told(desk: Desk) -> None:
    desk.write(f"{HEAD}people:\n  - {ANA}\n", nothing)
    desk.roster.write_text(f"{HEAD}people:\n  - {{id: ana}}\n", encoding="utf-8")
    with pytest.raises(RejectedInputError):
        desk.apply()


@pytest.mark.parametrize("wrong", [f"{HEAD}people: [{ANA}]\n", "people: ["])
def test_text_that_does_not_say_what_it_should_is_withheld(
    desk: Desk, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write(f"{HEAD}people:\n  - {ANA}\n", ana_moves)
    monkeypatch.setattr(module, "rolled_text", lambda *_facts: wrong)
    with pytest.raises(WrongTextError) as raised:
        desk.apply()
    assert raised.value.exit_code == 70
