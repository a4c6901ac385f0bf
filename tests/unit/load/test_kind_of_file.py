from pathlib import Path

import pytest

from ldplanner.load.kind_of_file import FileKind, kind_of, kind_of_file

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("horizon: {starts: 2027-Q1}\npeople: []\n", FileKind.ROSTER),
        ("profile: modern-702010\nbudget: {change: 1}\n", FileKind.ROSTER),
        ('{"people": [{"id": "ana"}]}', FileKind.ROSTER),
        ("profile: ours\ntitle: Ours\nstreams: {km: {share: 1}}\n", FileKind.PROFILE),
        ("measure: fte\nsteams: {}\n", FileKind.PROFILE),
        ("scenarios:\n  - {name: a}\n", FileKind.SCENARIOS),
        ("- {name: a, title: people, set: {budget.change: 1}}\n", FileKind.SCENARIOS),
        ("name: a\nset: {}\n", FileKind.SCENARIOS),
        ("people:\n  - {name: set, title: streams}\n", FileKind.ROSTER),
        ("title: {streams: 1}\nsource: [order, floors]\npool: []\n", FileKind.ROSTER),
        ("roles:\n  - {id: coach, salary: 1}\n", FileKind.ROLES),
        ("roles: {coach: {salary: 1}}\n", FileKind.ROSTER),
        ("roles:\n", FileKind.ROSTER),
        ("paths: []\n", FileKind.PATHS),
        ("roles: []\npaths: []\n", FileKind.ROSTER),
        ("paths: []\npeople: []\n", FileKind.ROSTER),
        ("roles: {coach: {sure: [Coach]}}\nnoise: [e]\n", FileKind.TITLES),
        ('{"format_version": "1.0", "termination": "proved", "budget": []}', FileKind.PLAN),
    ],
)
def test_the_first_telling_key_decides(text: str, kind: FileKind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize("text", ["", "# nothing\n", "- 1\n- [set]\n", "text", "title: x\n", "\t", "a: *b", "{" * 40])
def test_what_tells_nothing_is_taken_for_a_roster(text: str) -> None:
    assert kind_of(text) is FileKind.ROSTER


def test_a_broken_file_is_told_by_what_comes_before() -> None:
    assert kind_of("streams:\n\tkm: [") is FileKind.PROFILE


def test_what_is_deeper_than_any_file_is_not_read_on() -> None:
    assert kind_of(f"title: {'[' * 25}{']' * 25}\nstreams: {{}}\n") is FileKind.ROSTER
    assert kind_of("[" * 30_000) is FileKind.ROSTER


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("examples/riverbend.yaml", FileKind.ROSTER),
        ("profiles/most-much-some.yaml", FileKind.PROFILE),
        ("profiles/roles.yaml", FileKind.ROLES),
        ("profiles/paths.yaml", FileKind.PATHS),
        ("profiles/titles.yaml", FileKind.TITLES),
    ],
)
def test_shipped_files_are_known_for_what_they_are(file: str, kind: FileKind) -> None:
    assert kind_of_file(str(ROOT / file)) is kind
