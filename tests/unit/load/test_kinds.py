from collections.abc import Callable

from ldplanner.load.reading import RosterReading


def test_a_text_that_swallowed_the_file_is_refused(reading: Callable[[str], RosterReading]) -> None:
    people = "people: [{id: ana, role: trainer}]\n"
    assert reading(f"department: {'x' * 10_000}\n{people}").roster is not None
    (finding,) = reading(f"department: {'x' * 10_001}\n{people}").findings
    assert (finding.code, finding.message) == ("LDP205", "`department` is longer than 10,000 characters")
    assert finding.path == "/department"
