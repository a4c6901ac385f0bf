from ldplanner.check.ignores import ignored
from ldplanner.domain.finding import Finding, Severity
from support.findings import finding, place

WARNING = Severity.WARNING


def told(findings: list[Finding], text: str) -> tuple[list[str], list[str]]:
    kept, useless = ignored(findings, {"roster.yaml": text})
    return [one.code for one in kept], [f"{one.place.line if one.place else 0}: {one.message}" for one in useless]


def test_a_comment_leaves_out_that_code_on_that_line_only() -> None:
    findings = [finding("LDP301", place(line), severity=WARNING) for line in (1, 2)]
    findings.append(finding("LDP302", place(1), severity=WARNING))
    assert told(findings, "a: 1  # ldplanner: ignore[LDP301]\nb: 2\n") == (["LDP301", "LDP302"], [])


def test_a_comment_alone_leaves_out_what_is_on_the_next_line() -> None:
    assert told([finding("LDP301", place(2), severity=WARNING)], "# ldplanner: ignore[ldp301] x\na: 1\n") == ([], [])


def test_comments_hold_for_their_own_file() -> None:
    elsewhere = finding("LDP301", place(1, file="other.yaml"), severity=WARNING)
    kept, useless = ignored([elsewhere], {"roster.yaml": "a: 1  # ldplanner: ignore[LDP301]", "other.yaml": "a: 1"})
    assert (kept, [one.code for one in useless]) == ([elsewhere], ["LDP504"])


def test_a_comment_that_leaves_nothing_out_is_told() -> None:
    assert told([], "a: 1  # ldplanner: ignore[LDP301]") == ([], ["1: no LDP301 is found here"])
    assert told([], "# ldplanner: ignore[LDP301]\na: 1") == ([], ["1: no LDP301 is found on line 2"])


def test_of_several_codes_only_the_useless_is_told() -> None:
    findings = [finding("LDP301", place(1), severity=WARNING)]
    assert told(findings, "a: 1  # ldplanner: ignore[LDP301, LDP302]") == ([], ["1: no LDP302 is found here"])


def test_while_there_are_errors_a_comment_may_still_be_of_use() -> None:
    assert told([finding("LDP209", place(5))], "a: 1  # ldplanner: ignore[LDP301]") == (["LDP209"], [])


def test_an_unknown_code_is_told_even_so() -> None:
    kept, useless = ignored([finding()], {"roster.yaml": "a: 1  # ldplanner: ignore[LPD207]"})
    assert len(kept) == 1
    assert [(one.message, one.help) for one in useless] == [
        ("no finding has the code `LPD207`", "did you mean `LDP207`?")
    ]


def test_a_comment_that_is_not_understood_is_told() -> None:
    _, useless = ignored([], {"roster.yaml": "a: 1  # ldplanner: ignore LDP301"})
    assert [one.help for one in useless] == ["write `# ldplanner: ignore[LDP301] reason`"]


def test_no_comment_leaves_out_a_gate() -> None:
    kept, useless = told([finding("LDP501", place(1))], "a: 1  # ldplanner: ignore[LDP501]")
    assert kept == ["LDP501"]
    assert useless == ["1: LDP501 cannot be left out by a comment"]
