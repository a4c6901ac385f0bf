"""Whatever is in an export, every row of it is accounted for, or the file is refused."""

import csv
import io
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ldplanner.errors import RejectedInputError
from ldplanner.exchange.settings import Others
from ldplanner.exchange.tables.table import cleaned
from ldplanner.load.roster import read_roster
from support.exports import PLAIN, importing

HEADER = (
    "Employee ID",
    "Name",
    "Job title",
    "Department",
    "Status",
    "Salary",
    "FTE",
    "Hire date",
    "End date",
    "Manager",
)
WORDS = st.one_of(
    st.sampled_from(
        ["", "1", "2", "Ana", "Ruiz, Ana", "Trainer", "Learning", "Terminated", "82000", "0.5", "2019-01-31"]
    ),
    st.sampled_from(
        ["Learning Specialist", "Coach", "Nurse", "$5/hr", "50 %", "31.12.9999", "no", "?", "Total", "=1+1"]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12),
)
ROWS = st.lists(st.tuples(*[WORDS] * len(HEADER)), max_size=12)
SEPARATORS = st.sampled_from(",;\t|")


def written(rows: list[tuple[str, ...]], separator: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows([HEADER, *rows])
    return text.getvalue().encode()


@settings(deadline=None, max_examples=150)
@given(ROWS, SEPARATORS, st.sampled_from(Others))
def test_rows_in_are_rows_imported_pooled_and_left_out(
    rows: list[tuple[str, ...]], separator: str, others: Others
) -> None:
    told = [row for row in rows if any(map(cleaned, row))]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "export.csv"
        file.write_bytes(written([*rows, ("9", "Zoe", "Trainer", *[""] * 7)], separator))
        try:
            made = importing(file, replace(PLAIN, others=others))
        except RejectedInputError:
            return  # told with its findings, and nothing is written
        assert made.people + made.pool + len(made.left_out) == made.rows
        assert made.rows == len(told) + 1
        roster = Path(folder) / "roster.yaml"
        roster.write_text(made.text, encoding="utf-8")
        findings = read_roster(str(roster)).findings
        # a role to be decided, and pay unknown in another currency, are what is left to the user
        assert {one.code for one in findings if one.severity.value == "error"} <= {"LDP209", "LDP221"}, findings
