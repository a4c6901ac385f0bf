from ldplanner.check.identity import identities
from ldplanner.domain.ids import PersonId
from support.findings import finding, place

PEOPLE = {
    "roster.yaml": {PersonId("ana"): "/people/3", PersonId("trainer-1"): "/pool/0", PersonId("trainer-2"): "/pool/0"}
}


def test_people_go_by_their_ids() -> None:
    findings = [finding(path=path) for path in ("/people/3/role", "/people/3", "/people/31/role", "/pool/0/role", "")]
    assert [one.path for one in identities(findings, PEOPLE)] == [
        "/people/ana/role",
        "/people/ana",
        "/people/31/role",
        "/pool/trainer-1/role",
        "",
    ]


def test_ids_hold_in_their_own_file() -> None:
    (one,) = identities([finding(at=place(file="other.yaml"), path="/people/3/role")], PEOPLE)
    assert (one.file, one.path) == ("other.yaml", "/people/3/role")


def test_lines_make_no_difference() -> None:
    first, second = (identities([finding(at=place(line))], PEOPLE)[0] for line in (1, 9))
    assert first == second
    assert first.fingerprint() == second.fingerprint()


def test_the_same_at_one_place_twice_is_numbered() -> None:
    first, second = identities([finding(), finding(at=place(2))], PEOPLE)
    assert (first.number, second.number) == (0, 1)
    assert first.fingerprint() != second.fingerprint()


def test_without_the_file_a_fingerprint_survives_renaming() -> None:
    here, there = identities([finding(), finding(at=place(file="moved.yaml"))], {})
    assert here.fingerprint() != there.fingerprint()
    assert here.fingerprint(with_file=False) == there.fingerprint(with_file=False)
