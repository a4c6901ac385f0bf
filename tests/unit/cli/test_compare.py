import pytest

from ldplanner.cli import compare
from ldplanner.cli.app import run
from ldplanner.domain.comparison import Candidate, Comparison, Outcome
from ldplanner.study.compare import Compared

CAUSE = "the search was cut short before a plan was found: its process was killed by SIGKILL"
ROWS = (
    Candidate(name="as-it-is", title="", status=Outcome.UNKNOWN, note=CAUSE),
    Candidate(name="other", title="", status=Outcome.INFEASIBLE),
)


@pytest.mark.parametrize("shape", ["text", "json", "csv", "markdown"])
def test_a_search_that_died_is_told_in_its_row_and_as_a_warning_and_counts_as_interrupted(
    shape: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    trouble = ("as-it-is: its process was killed by SIGKILL",)
    made = Compared(Comparison(candidates=ROWS, people=()), (), stopped=False, trouble=trouble)
    monkeypatch.setattr(compare, "compare_candidates", lambda _files, **_facts: made)
    assert run(["compare", "a.yaml", "b.yaml", "--format", shape]) == 130
    captured = capsys.readouterr()
    assert "killed by SIGKILL" in " ".join(captured.out.split())
    assert "warning: the search was cut short, this is what was known until then: as-it-is: its" in " ".join(
        captured.err.split()
    )
