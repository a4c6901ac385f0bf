from golden.team import at
from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.render.findings import closing, findings_page, one_line
from ldplanner.render.look import Look


def page(finding: Finding, source: str = "a: 1\nb: 2\n", width: int = 80) -> list[str]:
    return [line.plain for line in findings_page([finding], {"roster.yaml": source}, Look(width))]


def error(place: Place | None, text: str = "wrong") -> Finding:
    return Finding(code="LDP200", severity=Severity.ERROR, message=text, place=place)


def test_a_stretch_over_lines_is_underlined_to_the_end_of_its_first() -> None:
    over = Place(file="roster.yaml", line=1, column=4, end_line=2, end_column=2)
    assert "  |    ^" in page(error(over))


def test_a_place_past_the_end_of_the_file_is_shown_empty() -> None:
    assert "9 |" in page(error(at(9, 1, 1)))


def test_a_file_without_text_is_only_named() -> None:
    assert page(error(at(1, 1, 2, "other.yaml")))[1] == " --> other.yaml:1:1"


def test_carriage_returns_end_lines_and_are_not_shown() -> None:
    assert "2 | b: 2" in page(error(at(2, 1, 2)), "a: 1\r\nb: 2\r\n")


def test_a_message_with_markup_is_shown_as_it_is() -> None:
    assert page(error(None, "[red]`\x1b`[/]"))[0] == r"error[LDP200]: [red]`\x1b`[/]"


def test_all_findings_are_counted() -> None:
    info = Finding(code="LDP300", severity=Severity.INFO, message="assumed")
    assert closing([error(None), info, error(None)]) == "2 errors, 1 remark"


def test_nothing_found_is_an_empty_page() -> None:
    assert findings_page([], {}, Look()) == []


def test_one_line_holds_place_message_and_help() -> None:
    finding = error(at(3, 5, 9)).model_copy(update={"help": "do this"})
    assert one_line(finding).plain == "roster.yaml:3:5: error[LDP200]: wrong (do this)"
