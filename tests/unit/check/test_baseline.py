from ldplanner.check.baseline import baseline_of, seen_from, unknown_in
from ldplanner.check.identity import identities
from ldplanner.domain.baseline import Known
from ldplanner.domain.finding import Finding
from support.findings import finding, place


def test_a_baseline_is_sorted_and_counts_what_is_alike() -> None:
    findings = [finding("LDP301", path="/limits"), finding("LDP209"), finding("LDP209", place(9))]
    assert baseline_of(identities(findings, {}), "known.json").findings == (
        Known(file="roster.yaml", code="LDP209", path="/people/0/role", count=2),
        Known(file="roster.yaml", code="LDP301", path="/limits", count=1),
    )


def test_what_is_known_is_left_out_as_often_as_it_is_known() -> None:
    baseline = baseline_of(identities([finding()], {}), "known.json")
    more: list[Finding] = [finding(at=place(7)), finding(at=place(8)), finding("LDP208")]
    assert unknown_in(identities(more, {}), baseline, "known.json") == [False, True, True]


def test_gates_and_unreadable_files_are_never_known() -> None:
    found = identities([finding("LDP501"), finding("LDP100")], {})
    assert baseline_of(found, "known.json").findings == ()
    known = Known(file="roster.yaml", code="LDP501", path="/people/0/role")
    baseline = baseline_of((), "known.json").model_copy(update={"findings": (known,)})
    assert unknown_in(found, baseline, "known.json") == [True, True]


def test_files_are_named_as_seen_from_the_baseline() -> None:
    assert seen_from("ci/known.json", "rosters/a.yaml") == "../rosters/a.yaml"
    assert seen_from("known.json", "./rosters/a.yaml") == "rosters/a.yaml"
    assert seen_from("ci/known.json", "<stdin>") == "<stdin>"
