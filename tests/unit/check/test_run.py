from pathlib import Path

import pytest

from ldplanner.check.baseline import baseline_of
from ldplanner.check.run import Checked, Known, Terms, check_files
from ldplanner.check.selection import Selection
from ldplanner.check.threshold import Threshold
from ldplanner.errors import UsageError

PLANTED = Path(__file__).parents[2] / "files" / "planted" / "roster.yaml"
ROSTER = """horizon: {starts: 2027-Q1, quarters: 4}
people:
  - {id: ana, role: trainr, salary: 1}
  - {id: ben, role: coach, salary: 1, fte: 2}
"""
PROFILE = "title: Ours\nstreams: {km: {share: 0.7}, social: {share: 0.2}, training: {share: 0.2}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a roster that has two errors."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    return tmp_path


def codes(checked: Checked) -> list[str]:
    return [finding.code for finding in checked.findings]


def test_twenty_planted_errors_give_twenty_findings_each_on_its_line() -> None:
    checked = check_files([str(PLANTED)], Terms())
    places = [
        (one.place.line, f"{one.code} {one.place.line}:{one.place.column}") for one in checked.findings if one.place
    ]
    assert [words for _, words in sorted(places)] == PLANTED.with_suffix(".expected").read_text("utf-8").splitlines()
    assert len(set(codes(checked))) == 20
    assert checked.exit_code == 1


def test_every_finding_tells_where_in_the_structure_it_is() -> None:
    paths = {one.code: one.path for one in check_files([str(PLANTED)], Terms()).identities}
    assert paths["LDP207"] == "/people/jo/salary"
    assert paths["LDP227"] == "/priorities/2"
    assert all(paths.values())


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_read_hides_nothing_of_the_others() -> None:
    checked = check_files(["none.yaml", "roster.yaml"], Terms(fail_on=Threshold.NEVER))
    assert codes(checked) == ["LDP100", "LDP209", "LDP205"]
    assert checked.exit_code == 2


@pytest.mark.usefixtures("folder")
def test_the_exit_code_goes_by_the_threshold() -> None:
    assert [check_files(["roster.yaml"], Terms(fail_on=one)).exit_code for one in Threshold] == [1, 1, 1, 0]


def test_the_same_file_is_checked_once(folder: Path) -> None:
    (folder / "ours.yaml").write_text(PROFILE, encoding="utf-8")
    (folder / "roster.yaml").write_text(f"profile: ours.yaml\n{ROSTER}", encoding="utf-8")
    checked = check_files(["roster.yaml", "roster.yaml", "ours.yaml"], Terms())
    assert [file.name for file in checked.files] == ["roster.yaml", "ours.yaml"]
    assert codes(checked) == ["LDP209", "LDP205", "LDP216"]


def test_a_profile_may_name_roles_that_only_a_roster_defines(folder: Path) -> None:
    (folder / "ours.yaml").write_text("streams: {}\nfloors: [{roles: [scientist], at_least: 0.1}]\n", encoding="utf-8")
    checked = check_files(["ours.yaml"], Terms())
    assert [(one.code, one.severity.value, one.path) for one in checked.findings] == [
        ("LDP209", "warning", "/floors/0/roles/0")
    ]
    assert checked.exit_code == 0


@pytest.mark.usefixtures("folder")
def test_only_what_is_selected_counts() -> None:
    assert codes(check_files(["roster.yaml"], Terms(Selection(select=("LDP205",))))) == ["LDP205"]
    assert codes(check_files(["roster.yaml"], Terms(Selection(ignore=("LDP205",))))) == ["LDP209"]


def test_what_a_comment_leaves_out_is_counted(folder: Path) -> None:
    (folder / "roster.yaml").write_text(ROSTER.replace("1}", "1} # ldplanner: ignore[LDP209]"), encoding="utf-8")
    checked = check_files(["roster.yaml"], Terms())
    assert (codes(checked), checked.by_comment) == (["LDP205"], 1)


def test_a_baseline_holds_when_lines_move_and_people_join(folder: Path) -> None:
    known = Known(baseline_of(check_files(["roster.yaml"], Terms()).identities, "known.json"), "known.json")
    moved = ROSTER.replace("people:\n", "\n# moved\n\npeople:\n  - {id: zoe, role: coach, salary: 1}\n")
    (folder / "roster.yaml").write_text(moved.replace("fte: 2", "fte: 2, keep: no"), encoding="utf-8")
    checked = check_files(["roster.yaml"], Terms(known=known))
    assert codes(checked) == ["LDP203"]
    assert (checked.by_baseline, checked.outdated) == (2, 0)


ANA = "  - {id: ana, role: trainr, salary: 1}\n"
BEN = "  - {id: ben, role: trainr, salary: 1}\n"
CLEO = "  - {id: cleo, role: trainr, salary: 1}\n"


def write(folder: Path, *people: str) -> None:
    text = "horizon: {starts: 2027-Q1, quarters: 4}\npeople:\n" + "".join(people)
    (folder / "roster.yaml").write_text(text, encoding="utf-8")


def accepted() -> Terms:
    checked = check_files(["roster.yaml"], Terms())
    return Terms(known=Known(baseline_of(checked.identities, "known.json"), "known.json"))


def told(checked: Checked) -> list[tuple[str, str, list[int]]]:
    return [
        (one.message, one.path, [place.line for place in (one.place, *(other.place for other in one.related)) if place])
        for one in checked.findings
    ]


def test_the_same_error_in_a_place_more_is_new(folder: Path) -> None:
    write(folder, ANA)
    terms = accepted()
    write(folder, ANA, BEN)
    checked = check_files(["roster.yaml"], terms)
    assert told(checked) == [("unknown role `trainr`", "/people/1/role", [4])]
    assert (checked.by_baseline, checked.outdated, checked.exit_code) == (1, 0, 1)
    assert checked.findings[0].fix is not None
    assert checked.findings[0].fix.place.line == 4


def test_what_is_left_of_an_error_is_told_at_once(folder: Path) -> None:
    write(folder, BEN)
    terms = accepted()
    write(folder, ANA, BEN, CLEO)
    message = "unknown role `trainr` (in 2 places)"
    assert told(check_files(["roster.yaml"], terms)) == [(message, "/people/0/role", [3, 5])]


@pytest.mark.parametrize(
    ("ana", "ben", "code"),
    [
        (ANA, BEN, "LDP209"),
        ("  - {id: ana, role: trainer}\n", "  - {id: ben, role: coach}\n", "LDP222"),
        ("  - {id: ana, role: scientist}\n", "  - {id: ben, role: scientist}\n", "LDP221"),
    ],
)
def test_the_order_of_rows_makes_no_difference_to_a_baseline(folder: Path, ana: str, ben: str, code: str) -> None:
    roles = "roles: {scientist: {title: Scientist}}\n"
    write(folder, ana, ben, roles)
    assert code in codes(check_files(["roster.yaml"], Terms()))
    terms = accepted()
    write(folder, ben, ana, roles)
    checked = check_files(["roster.yaml"], terms)
    assert (told(checked), checked.outdated) == ([], 0)


def test_somebody_more_who_is_paid_as_their_role_is_new(folder: Path) -> None:
    write(folder, "  - {id: ana, role: trainer}\n")
    terms = accepted()
    write(folder, "  - {id: ana, role: trainer}\n", "  - {id: ben, role: trainer}\n")
    (finding,) = check_files(["roster.yaml"], terms).findings
    assert finding.message == "1 person without a salary is paid as their role: `ben`"


def test_a_comment_leaves_the_same_error_elsewhere_alone(folder: Path) -> None:
    write(folder, ANA.replace("}", "}  # ldplanner: ignore[LDP209]"), BEN, CLEO)
    checked = check_files(["roster.yaml"], Terms())
    assert told(checked) == [("unknown role `trainr` (in 2 places)", "/people/1/role", [4, 5])]
    assert checked.by_comment == 1


def test_a_comment_works_beside_any_of_several_places(folder: Path) -> None:
    write(folder, ANA, BEN.replace("}", "}  # ldplanner: ignore[LDP209]"))
    assert told(check_files(["roster.yaml"], Terms())) == [("unknown role `trainr`", "/people/0/role", [3])]


def test_what_a_baseline_knows_and_is_not_found_any_more_is_counted(folder: Path) -> None:
    known = Known(baseline_of(check_files(["roster.yaml"], Terms()).identities, "known.json"), "known.json")
    (folder / "roster.yaml").write_text(ROSTER.replace("fte: 2", "fte: 1"), encoding="utf-8")
    (folder / "other.yaml").write_text(ROSTER, encoding="utf-8")
    assert check_files(["roster.yaml"], Terms(known=known)).outdated == 1
    assert check_files(["roster.yaml"], Terms(Selection(ignore=("LDP205",)), known)).outdated == 0
    assert check_files(["other.yaml"], Terms(known=known)).outdated == 0


def test_a_roster_is_held_against_an_older_one(folder: Path) -> None:
    good = ROSTER.replace("trainr", "knowledge-manager").replace("fte: 2", "fte: 1")
    (folder / "old.yaml").write_text(good, encoding="utf-8")
    (folder / "roster.yaml").write_text(good.replace("knowledge-manager", "trainer"), encoding="utf-8")
    assert "LDP502" in codes(check_files(["roster.yaml"], Terms(Selection(select=("LDP1",)), against="old.yaml")))


@pytest.mark.parametrize(
    ("files", "words"), [(["old.yaml", "good.yaml"], "exactly one"), (["ours.yaml"], "no file given is a roster")]
)
def test_what_cannot_be_held_against_each_other_is_a_usage_error(folder: Path, files: list[str], words: str) -> None:
    good = ROSTER.replace("trainr", "trainer").replace("fte: 2", "fte: 1")
    for file in ("old.yaml", "good.yaml"):
        (folder / file).write_text(good, encoding="utf-8")
    (folder / "ours.yaml").write_text(PROFILE, encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        check_files(files, Terms(against="roster.yaml"))
