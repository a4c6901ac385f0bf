"""A plan carried out on a file in any style of YAML: it can be, and comments stay with whom and what they are about."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml  # noqa: TID251  what people write rosters with
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn

from ldplanner.apply.apply import Applied, apply_plan
from ldplanner.apply.rolled import rolled
from ldplanner.apply.row import facts
from ldplanner.domain.plan import Input
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.load.digest import digest
from ldplanner.load.extent import Leaf, Pairs, Row, extent
from ldplanner.load.roster import read_roster
from ldplanner.render.as_json import model_json
from property.test_apply_file import as_allowed
from support.plans import plan_of
from support.strategies_actions import actions
from support.strategies_people import likely
from support.strategies_yaml import Comment, Data, Writer

CASES = int(os.environ.get("LDPLANNER_APPLY_CASES", "60"))
FEW = settings(max_examples=CASES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEYS: Mapping[str, tuple[Data, ...]] = {
    "salary": ("61000", "75500"),
    "fte": ("0.5", "1.0"),
    "unit": ("north", '"the south"', "the  west", "'#4, or - ? [so]: it''s'"),
    "name": ("Ana Ruiz", '"A: \\"B\\" # C"', "Zoë"),
    "skills": ((), ("curation", "writing"), ("taxonomy", "coaching", "metadata")),
    "wants": (("coach",), ("knowledge-specialist", "coach"), ("coach", "mentoring-lead", "knowledge-specialist")),
    "moves_to": (("coach", "knowledge-specialist"), ("mentoring-lead",)),
    "leaves": ("2027-03-31", "2027-08-01"),
    "moving": ({"to": "coach", "quarters": "1"}, {"to": "knowledge-specialist", "quarters": "0"}),
}
HEADS = (
    "horizon: {starts: 2027-Q1, quarters: 4}   # when\n",
    "horizon:   # when\n  starts: >-  # the first\n    2027-Q1\n  quarters:\n    4\n",
    "? horizon   # when\n: starts: 2027-Q1\n  ? quarters\n  : 4\n",
    "horizon: {\n  starts: '2027-Q1', # when\n  quarters: 4 # many\n  }\n",
)
MONEY = (
    "",
    "budget: {change: 90000}\n",
    "budget:\n  change:\n    2027: 90000\n",
    "? budget\n: change: {2027: 90000 }\n",
)
ROLES = ("", "roles: {coach: {salary: 90000, hire_cost: 0, hire_quarters: 1, max_hires: 3}}\n")
FIXED = "limits: {releases: all, severance_months: 0, hires_per_quarter: 1}\nattrition: 0.1\n"
COMMENT = re.compile(r"# [-?\[,: ]*c\d+ [^.]*\.")


@st.composite
def people(draw: DrawFn, names: str, managers: str) -> dict[str, dict[str, Data]]:
    """Draw people, and groups of people alike, by the name of the row."""
    found = {}
    for name in names:
        own = {"count": str(draw(st.integers(1, 3)))} if likely(draw, 2) else {"id": name}
        keys = draw(st.lists(st.sampled_from(sorted(KEYS)), unique=True, max_size=5))
        values: dict[str, Data] = {key: draw(st.sampled_from(KEYS[key])) for key in keys}
        led: dict[str, Data] = {"manager": draw(st.sampled_from(managers))} if managers and likely(draw, 3) else {}
        role = draw(st.sampled_from(("trainer", "coach", "instructional-designer")))
        row: dict[str, Data] = {**own, "role": role, **values, **led}
        row = {key: value for key, value in row.items() if key != "name" or "id" in own}
        found[name] = {key: row[key] for key in draw(st.permutations(sorted(row)))}
    return found


@st.composite
def rosters(draw: DrawFn) -> dict[str, dict[str, dict[str, Data]]]:
    """Draw who is in the people and in the pool of a roster."""
    led_by = draw(people("ab", ""))
    known = "".join(name for name, row in led_by.items() if "id" in row)
    return {
        "people": led_by | draw(people("cd"[: draw(st.integers(0, 2))], known)),
        "pool": draw(people("xy"[: draw(st.integers(0, 2))], known)),
    }


@st.composite
def files(draw: DrawFn) -> tuple[str, list[Comment]]:
    """Draw a roster file and the comments in its rows."""
    writer = Writer(draw)
    lists = draw(rosters())
    parts = [writer.rows(key, rows) for key, rows in lists.items() if rows or likely(draw, 5)]
    parts += [draw(st.sampled_from(texts)) for texts in (HEADS, MONEY, ROLES, (FIXED,))]
    text = "".join(draw(st.permutations(parts)))
    if likely(draw, 2) and "\t" not in text:
        text = "".join(f"  {line}\n" for line in text.splitlines())  # all of it further in
    text = draw(st.sampled_from(("", "# top\n", "---\n", "%YAML 1.1\n--- # begins\n"))) + text
    text += draw(st.sampled_from(("", "", "# the end\n", "...\n", "\n... # the end\n")))
    text = text if likely(draw, 7) else text.rstrip("\n")
    return draw(st.sampled_from((text, text, text.replace("\n", "\r\n")))), writer.comments


def carried_out(text: str, data: DataObject) -> tuple[Roster, Applied]:
    """Carry any plan out on the file until any quarter; return the roster before, and what came of it."""
    with TemporaryDirectory() as folder:
        roster_file, plan_file = Path(folder) / "roster.yaml", Path(folder) / "plan.json"
        roster_file.write_bytes(text.encode())
        reading = read_roster(str(roster_file))
        roster = reading.roster
        assert roster is not None, reading.findings
        now = digest(roster)
        made_from = Input(path=str(roster_file), sha256=now.sha256, parts=now.parts)
        doing = [as_allowed(action) for action in data.draw(actions(roster))]
        plan = plan_of(roster, *doing).model_copy(update={"input": made_from})
        plan_file.write_text(model_json(plan), encoding="utf-8")
        through: Quarter = roster.horizon.quarter(data.draw(st.integers(1, 4)))
        assume(rolled(roster, plan, through).after.everyone)
        return roster, apply_plan(str(plan_file), through=through)  # it compares what it wrote with what it should say


def owners(text: str) -> dict[str, str]:
    """Return the id of the row that each comment is in, behind or right above; nothing for a row without one."""
    places = sorted(_rows(text))
    found = {}
    for comment in COMMENT.finditer(text):
        at = comment.start()
        before = [place for place in places if place[0] < at]
        below = next((name for start, _, _, name in places if start > at), "")
        own_line = not _line_before(text, at).strip()
        _, end, indent, name = before[-1] if before else (0, 0, 10**6, "")
        further_in = at < end or len(_line_before(text, at)) > indent
        found[comment[0]] = name if further_in or not own_line else below
    return found


def _rows(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Return from where to where rows reach, how far in a comment of theirs is at least, and their id."""
    root, bare = extent(text), COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    assert isinstance(root, Pairs)
    for rows in (root.values.get("people"), root.values.get("pool")):
        for row in rows.items if isinstance(rows, Row) else ():
            assert isinstance(rows, Row)
            assert isinstance(row, Pairs)
            named = row.values.get("id")
            start = row.start if rows.in_brackets else bare.rindex("-", 0, row.start)
            indent = 10**6 if rows.in_brackets else len(_line_before(text, start))
            yield start, row.end, indent, named.text if isinstance(named, Leaf) else ""


def _line_before(text: str, at: int) -> str:
    return text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]


@FEW
@given(files(), st.data())
def test_any_style_of_yaml_is_rewritten_with_the_comments_of_what_stays(
    file: tuple[str, list[Comment]], data: DataObject
) -> None:
    text, comments = file
    before, applied = carried_out(text, data)
    assert ("\r\n" in applied.text) == ("\r\n" in text)
    after = applied.rolled.after.everyone
    found = owners(applied.text)
    for comment in comments:
        was, now = before.everyone.get(comment.row), after.get(comment.row)  # type: ignore[call-overload]
        if was is None or now is None:
            continue  # a group, or gone
        old, new = facts(was), facts(now)
        words = new.get(comment.key, ()) if comment.word else ()
        if comment.key in old.keys() - new.keys() or (comment.word and comment.word not in words):
            continue  # what it was about is gone
        assert found.get(comment.text) == comment.row


@FEW
@given(rosters(), st.data())
def test_what_a_yaml_library_writes_is_rewritten(
    lists: dict[str, dict[str, dict[str, Data]]], data: DataObject
) -> None:
    written = {key: [loaded(row) for row in rows.values()] for key, rows in lists.items()}
    head = yaml.safe_load(FIXED + data.draw(st.sampled_from(MONEY)) + data.draw(st.sampled_from(HEADS)))
    dumped = data.draw(st.sampled_from((yaml_dumped, yaml_dumped, json_dumped)))
    carried_out(dumped(head | written, data), data)


def yaml_dumped(roster: Mapping[str, object], data: DataObject) -> str:
    written = yaml.safe_dump(
        roster,
        sort_keys=data.draw(st.booleans()),
        default_flow_style=data.draw(st.sampled_from((None, False, True))),
        indent=data.draw(st.sampled_from((2, 4))),
        width=data.draw(st.sampled_from((20, 80))),
        explicit_start=data.draw(st.booleans()),
        explicit_end=data.draw(st.booleans()),
        line_break=data.draw(st.sampled_from(("\n", "\r\n", "\r"))),
    )
    return str(written)


def json_dumped(roster: Mapping[str, object], data: DataObject) -> str:
    spaces, ends = data.draw(st.sampled_from((None, 0, 2))), data.draw(st.sampled_from((",", ", ")))
    return json.dumps(roster, indent=spaces, separators=(ends, ": "), default=str) + data.draw(
        st.sampled_from(("", "\n"))
    )


def loaded(value: Data) -> object:
    """Return a value as a YAML library reads it, to write it in its own way."""
    match value:
        case str():
            return yaml.safe_load(value)
        case Mapping():
            return {key: loaded(each) for key, each in value.items()}
        case _:
            return [loaded(each) for each in value]
