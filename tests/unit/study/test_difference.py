"""What two rosters differ in, from one roster and a change of its text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import JsonValue

from ldplanner.domain.difference import ChangeKind, EntryChange
from ldplanner.errors import RejectedInputError
from ldplanner.planner import diff_rosters

ROSTER = """\
department: One
horizon: {starts: 2027-Q1, quarters: 4}
budget: {payroll: 900000, change: {2027: 5000}, on_costs: 0.3}
limits: {headcount: {max: 9}, releases: none}
people:
  - {id: ana, name: Ana Ruiz, role: trainer, salary: 60000, unit: north, wants: [coach]}
  - {id: kim, role: coach, salary: 70000}
  - {role: trainer, count: 3, salary: 50000}
  - {role: instructional-designer, count: 2, salary: 50000, unit: south}
pool:
  - {id: raj, role: business-analyst, salary: 80000}
roles:
  poet: {title: Poet, stream: km, salary: 50000}
paths:
  - {from: trainer, to: poet, quarters: 1, cost: 100}
needs:
  - {role: coach, at_least: 1, because: so}
  - {role: coach, at_least: 2, from: 2027-Q3}
compliance:
  - {name: Safety, learners: 100, hours: 1, format: classroom}
tools:
  - {name: Wiki, stream: km, yearly_cost: 9}
systems:
  - {kind: reward, name: Prize, favours: km}
"""
Changes = Callable[..., tuple[EntryChange, ...]]


@pytest.fixture
def changes(tmp_path: Path) -> Changes:
    """Return what changes when texts of the roster are replaced."""

    def compare(*replaced: tuple[str, str]) -> tuple[EntryChange, ...]:
        text = ROSTER
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        (tmp_path / "old.yaml").write_text(ROSTER, encoding="utf-8")
        (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
        return diff_rosters(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")).changes

    return compare


def said(change: EntryChange) -> tuple[str, str, str, dict[str, tuple[JsonValue, JsonValue]]]:
    fields = {field.key: (field.before, field.after) for field in change.fields}
    return change.section.value, change.kind.value, change.name, fields


@pytest.mark.parametrize(
    ("old", "new", "where", "fields"),
    [
        ("department: One", "department: Two", ("department", ""), {"department": ("One", "Two")}),
        ("quarters: 4}", "quarters: 3}", ("department", ""), {"horizon.quarters": (4, 3)}),
        ("payroll: 900000, ", "", ("budget", ""), {"payroll": (900000, None)}),
        ("{2027: 5000}", "6000", ("budget", ""), {"change": ({"2027": 5000}, 6000)}),
        ("max: 9", "max: 8", ("limits", ""), {"headcount.max": (9.0, 8.0)}),
        ("releases: none", "releases: all", ("limits", ""), {"releases": ("none", "all")}),
        ("{id: kim, role: coach", "{id: kim, role: trainer", ("people", "kim"), {"role": ("coach", "trainer")}),
        ("salary: 70000", "salary: 70000, fte: 0.5", ("people", "kim"), {"fte": (1.0, 0.5)}),
        ("salary: 70000", "salary: 71000", ("people", "kim"), {"salary": (70000, 71000)}),
        ("salary: 70000", "salary: 70000, moves_to: []", ("people", "kim"), {"moves_to": (None, [])}),
        ("unit: north", "unit: south", ("people", "ana"), {"unit": ("north", "south")}),
        ("unit: north", "manager: kim", ("people", "ana"), {"unit": ("north", None), "manager": (None, "kim")}),
        ("name: Ana Ruiz", "name: Ana R", ("people", "ana"), {"name": ("Ana Ruiz", "Ana R")}),
        ("count: 3", "count: 5", ("people", "trainer"), {"count": (3, 5)}),
        ("count: 3, salary: 50000", "count: 3, salary: 51000", ("people", "trainer"), {"salary": (50000, 51000)}),
        ("salary: 80000", "salary: 80000, keep: true", ("pool", "raj"), {"keep": (False, True)}),
        (
            "stream: km, salary: 50000",
            "stream: social",
            ("roles", "poet"),
            {"stream": ("km", "social"), "salary": (50000, None)},
        ),
        ("title: Poet", "title: Bard", ("roles", "poet"), {"title": ("Poet", "Bard")}),
        ("cost: 100", "cost: 200", ("paths", "trainer to poet"), {"cost": (100, 200)}),
        ("at_least: 2", "at_least: 3", ("needs", "coach"), {"at_least": (2.0, 3.0)}),
        ("because: so", "because: no", ("needs", "coach"), {"because": ("so", "no")}),
        ("from: 2027-Q3", "from: 2027-Q4", ("needs", "coach"), {"from": ("2027-Q3", "2027-Q4")}),
        ("learners: 100", "learners: 90", ("compliance", "Safety"), {"learners": (100, 90)}),
        ("yearly_cost: 9", "yearly_cost: 8", ("tools", "Wiki"), {"yearly_cost": (9, 8)}),
        ("favours: km", "favours: social", ("systems", "Prize"), {"favours": ("km", "social")}),
        (
            "department: One",
            "profile: regulated\ndepartment: One",
            ("profile", ""),
            {"profile": ("modern-702010", "regulated")},
        ),
        (
            "department: One",
            "priorities: [cost]\ndepartment: One",
            ("profile", ""),
            {
                "priorities": (
                    ["mix", "shape", "cost", "disruption", "pace"],
                    ["cost", "mix", "shape", "disruption", "pace"],
                )
            },
        ),
    ],
)
def test_every_part_of_a_roster_is_compared(
    changes: Changes, old: str, new: str, where: tuple[str, str], fields: dict[str, tuple[JsonValue, JsonValue]]
) -> None:
    (change,) = changes((old, new))
    section, name = where
    assert said(change) == (section, "changed", name, fields)


@pytest.mark.parametrize(
    ("row", "section", "name"),
    [
        ("  - {id: kim, role: coach, salary: 70000}\n", "people", "kim"),
        ("  - {role: trainer, count: 3, salary: 50000}\n", "people", "trainer"),
        ("  - {id: raj, role: business-analyst, salary: 80000}\n", "pool", "raj"),
        ("  - {from: trainer, to: poet, quarters: 1, cost: 100}\n", "paths", "trainer to poet"),
        ("  - {role: coach, at_least: 1, because: so}\n", "needs", "coach"),
        ("  - {name: Safety, learners: 100, hours: 1, format: classroom}\n", "compliance", "Safety"),
        ("  - {name: Wiki, stream: km, yearly_cost: 9}\n", "tools", "Wiki"),
        ("  - {kind: reward, name: Prize, favours: km}\n", "systems", "Prize"),
    ],
)
def test_what_is_new_and_what_is_gone(changes: Changes, row: str, section: str, name: str, tmp_path: Path) -> None:
    (gone,) = changes((row, ""))
    assert said(gone)[:3] == (section, "removed", name)
    back = diff_rosters(str(tmp_path / "new.yaml"), str(tmp_path / "old.yaml")).changes
    assert [said(change)[:3] for change in back] == [(section, "added", name)]
    assert {field.key for field in back[0].fields} == {field.key for field in gone.fields}


def test_the_same_roster_in_another_order_and_layout_has_no_difference(changes: Changes) -> None:
    rows = "  - {id: kim, role: coach, salary: 70000}\n", "  - {role: trainer, count: 3, salary: 50000}\n"
    swapped = ("".join(rows), "".join(reversed(rows)))
    assert changes(swapped, ("count: 2,", "count:   2 ,"), ("department: One", "department: 'One'")) == ()


def test_who_comes_from_the_pool_joins_once(changes: Changes) -> None:
    row = "  - {id: raj, role: business-analyst, salary: 80000}\n"
    (change,) = changes(("pool:\n" + row, ""), ("people:\n", "people:\n" + row))
    section, kind, name, fields = said(change)
    assert (section, kind, name) == ("people", "added", "raj")
    assert fields["from"] == (None, "pool")


def test_who_goes_to_the_pool_leaves_once(changes: Changes) -> None:
    row = "  - {id: kim, role: coach, salary: 70000}\n"
    (change,) = changes((row, ""), ("pool:\n", "pool:\n" + row))
    section, kind, name, fields = said(change)
    assert (section, kind, name) == ("people", "removed", "kim")
    assert fields["to"] == ("pool", None)


def test_groups_of_a_role_that_cannot_be_told_apart_are_gone_and_new(changes: Changes) -> None:
    group = "  - {role: trainer, count: 3, salary: 50000}\n"
    two = "  - {role: trainer, count: 1, salary: 51000}\n  - {role: trainer, count: 2, unit: north}\n"
    found = [said(change) for change in changes((group, two))]
    assert [(kind, name) for _, kind, name, _ in found] == [
        ("removed", "trainer"),
        ("added", "trainer"),
        ("added", "trainer"),
    ]
    assert sorted(str(fields["count"]) for *_, fields in found) == ["(3, None)", "(None, 1)", "(None, 2)"]


def test_a_new_scale_of_pay_is_told_once(changes: Changes) -> None:
    (change,) = changes(("department: One", "pay_scale: 1.1\ndepartment: One"))
    assert said(change) == ("roles", "changed", "catalogue", {"money": (None, None)})


def test_a_profile_of_the_same_name_is_told_key_by_key(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("profile: ours\nstreams: {km: {share: 0.6}}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(
        "profile: ours\nstreams: {km: {share: 0.7}}\nfloors: [{roles: [coach], at_least: 0.1}]\n", encoding="utf-8"
    )
    (tmp_path / "a-roster.yaml").write_text("profile: a.yaml\n" + ROSTER, encoding="utf-8")
    (tmp_path / "b-roster.yaml").write_text("profile: b.yaml\n" + ROSTER, encoding="utf-8")
    (change,) = diff_rosters(str(tmp_path / "a-roster.yaml"), str(tmp_path / "b-roster.yaml")).changes
    assert said(change)[3] == {"streams.km.share": (0.6, 0.7), "floors.coach": (None, 0.1)}


def test_what_is_money_is_marked(changes: Changes) -> None:
    found = changes(("payroll: 900000", "payroll: 800000"), ("salary: 70000", "salary: 71000, fte: 0.5"))
    money = {field.key: field.is_money for change in found for field in change.fields}
    assert money == {"payroll": True, "salary": True, "fte": False}


def test_mix_and_gap_of_either_are_told(tmp_path: Path, changes: Changes) -> None:
    changes(("{id: kim, role: coach", "{id: kim, role: trainer"))
    found = diff_rosters(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    assert (found.before.fte, found.after.fte) == (7, 7)
    assert found.before.gap == pytest.approx(100 * (6 / 7 - 0.1))
    assert found.after.gap == pytest.approx(90)


def test_what_stands_for_a_name_that_is_left_out_is_no_difference(changes: Changes) -> None:
    old = "department: One\nhorizon: {starts: 2027-Q1"
    (change,) = changes((old, "horizon: {starts: 2027-Q2"), ("2027: 5000", "2027: 5000, 2028: 1"))[:1]
    assert said(change)[3] == {"department": ("One", None), "horizon.starts": ("2027-Q1", "2027-Q2")}


def test_errors_of_both_are_told(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / f"{name}.yaml").write_text(f"{name}: 1\n" + ROSTER, encoding="utf-8")
    with pytest.raises(RejectedInputError) as caught:
        diff_rosters(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    assert [finding.message for finding in caught.value.findings] == [
        "unknown key `old` in a roster",
        "unknown key `new` in a roster",
    ]


def test_kinds_are_told_in_the_order_in_which_people_are(changes: Changes) -> None:
    found = changes(("id: ana", "id: zoe"), ("salary: 70000", "salary: 70001"))
    assert [(change.kind, change.name) for change in found] == [
        (ChangeKind.REMOVED, "ana"),
        (ChangeKind.CHANGED, "kim"),
        (ChangeKind.ADDED, "zoe"),
    ]
