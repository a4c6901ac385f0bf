"""Whatever is in a file, it ends in a roster, in findings, or in one of the errors a user can meet."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ldplanner.check.roster import check
from ldplanner.errors import RejectedInputError, UnreadableInputError
from ldplanner.load.digest import digest
from ldplanner.load.plan import read_plan
from ldplanner.load.roster import read_roster

FILES = Path(__file__).parents[2] / "files"
SETTINGS = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = """\
horizon: _starts: _quarters: _people:_- _  _
_{_}_[_]_,_: _role: _trainer_id: _a_b_2027-Q1_4_1e5_'_"_&x_*x_!t_#_\t_~_<<: _?_---_..._%_@_|_salary: _roles:_paths:_
from: _to: _coach_budget:_payroll: _2027: _count: _.nan_\\u_>_-1_manager: _needs:_profile: _./x.yaml_currency: _EUR_
\r\n_\ufeff_\x85_é_limits:_headcount: _min: _priorities: _mix"""
YAML_WORDS = st.sampled_from(WORDS.split("_"))
WHOLE = (FILES / "valid" / "everything.yaml").read_text(encoding="utf-8")


def ends_well(file: Path) -> None:
    try:
        reading = read_roster(str(file))
    except UnreadableInputError:
        return
    if reading.roster is None:
        assert reading.findings
    else:
        digest(reading.roster)
        check(reading)


@SETTINGS
@given(content=st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "roster.yaml").write_bytes(content)
    ends_well(tmp_path / "roster.yaml")


@SETTINGS
@given(words=st.lists(YAML_WORDS, max_size=60))
def test_any_words_of_yaml(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "roster.yaml").write_text("".join(words), encoding="utf-8", newline="")
    ends_well(tmp_path / "roster.yaml")


@SETTINGS
@given(
    at=st.integers(0, len(WHOLE)), length=st.integers(0, 30), put=st.lists(YAML_WORDS | st.text(max_size=3), max_size=4)
)
def test_a_sound_roster_with_anything_changed(tmp_path: Path, at: int, length: int, put: list[str]) -> None:
    changed = WHOLE[:at] + "".join(put) + WHOLE[at + length :]
    (tmp_path / "roster.yaml").write_text(changed, encoding="utf-8", errors="replace", newline="")
    ends_well(tmp_path / "roster.yaml")


@SETTINGS
@given(content=st.text(alphabet='{}[]":,0123456789.eE-+ntrufalsformat_verion\\ \n', max_size=120))
def test_any_text_as_a_plan(tmp_path: Path, content: str) -> None:
    (tmp_path / "plan.json").write_text(content, encoding="utf-8")
    with pytest.raises(RejectedInputError) as caught:
        read_plan(str(tmp_path / "plan.json"))
    assert caught.value.findings
