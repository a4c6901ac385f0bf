"""A plan carried out on a file in any layout: the file says what it should, and what nobody touched is left alone."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn

from ldplanner.apply.apply import apply_plan
from ldplanner.apply.rolled import rolled
from ldplanner.domain.plan import Action, ActionKind, Input
from ldplanner.load.digest import digest
from ldplanner.load.roster import read_roster
from ldplanner.render.as_json import model_json
from support.plans import plan_of
from support.strategies_actions import actions
from support.strategies_people import likely

CASES = int(os.environ.get("LDPLANNER_APPLY_CASES", "40"))
KEYS = {
    "salary": ("61000", "75500"),
    "fte": ("0.5", "1.0"),
    "unit": ("north", '"the south"'),
    "skills": ("[]", "[curation, writing]"),
    "wants": ("[coach]", "[knowledge-specialist, coach]"),
    "moves_to": ("[coach, knowledge-specialist]", "[mentoring-lead]"),
    "leaves": ("2027-03-31", "2027-08-01"),
    "moving": ("{to: coach, quarters: 1}", "{to: knowledge-specialist, quarters: 0}"),
}


@st.composite
def rows(draw: DrawFn, name: str, managers: list[str], *, braces: bool) -> str:
    """Draw a person, or a group of the role that has this name, as a row without its dash."""
    grouped = draw(st.booleans())
    role = draw(st.sampled_from(("trainer", "coach", "instructional-designer")))
    own = [("count", str(draw(st.integers(1, 3))))] if grouped else [("id", name)]
    keys = draw(st.lists(st.sampled_from(sorted(KEYS)), unique=True, max_size=4))
    facts = [*own, ("role", role), *((key, draw(st.sampled_from(KEYS[key]))) for key in keys)]
    if managers and likely(draw, 5):
        facts.append(("manager", draw(st.sampled_from(managers))))
    pairs = [f"{key}: {value}" for key, value in draw(st.permutations(facts))]
    if braces or likely(draw, 5):
        return f"{{{', '.join(pairs)}}}"
    remarks = [draw(st.sampled_from(("", "   # a remark", "\n    # alone"))) for _ in pairs]
    return "\n    ".join(pair + remark for pair, remark in zip(pairs, remarks, strict=True))


@st.composite
def lists(draw: DrawFn, key: str, names: str, managers: list[str]) -> str:
    """Draw a list of people, in brackets or with dashes."""
    if draw(st.integers(0, 3)) == 0:
        return f"{key}: [{', '.join(draw(rows(name, managers, braces=True)) for name in names)}]\n"
    between = st.sampled_from(("", "\n", "  # a section\n", "   # behind\n"))
    written = "".join(f"  - {draw(rows(name, managers, braces=False))}\n{draw(between)}" for name in names)
    return f"{key}:   # who\n{written}"


@st.composite
def files(draw: DrawFn) -> str:
    """Draw a roster file."""
    head = "# top\nhorizon: {starts: 2027-Q1, quarters: 4}   # when\nlimits: {releases: all, severance_months: 0}\n"
    budget = draw(st.sampled_from(("", "budget: {change: 90000}\n", "budget:\n  change:\n    2027: 90000   # money\n")))
    people = draw(lists("people", "abc", []))
    known = [name for name in "abc" if f"id: {name}" in people]
    pool = draw(lists("pool", "de", known)) if draw(st.booleans()) else ""
    text = head + budget + "".join(draw(st.permutations((people, pool, "attrition: 0.1\n")))) + "# the end\n"
    return draw(st.sampled_from((text, text.replace("\n", "\r\n"))))


def as_allowed(action: Action) -> Action:
    """Return the action without severance, which the roster does not pay, and hired for no unit."""
    match action.kind:
        case ActionKind.RELEASE:
            return action.model_copy(update={"cost": 0})
        case ActionKind.HIRE:
            return action.model_copy(update={"unit": None})
        case _:
            return action


@settings(max_examples=CASES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), st.data())
def test_any_file_says_what_it_should_and_keeps_its_comments(text: str, data: DataObject) -> None:
    with TemporaryDirectory() as folder:
        roster_file, plan_file = Path(folder) / "roster.yaml", Path(folder) / "plan.json"
        roster_file.write_bytes(text.encode())
        roster = read_roster(str(roster_file)).roster
        assert roster is not None
        now = digest(roster)
        made_from = Input(path=str(roster_file), sha256=now.sha256, parts=now.parts)
        doing = [as_allowed(action) for action in data.draw(actions(roster))]
        plan = plan_of(roster, *doing).model_copy(update={"input": made_from})
        plan_file.write_text(model_json(plan), encoding="utf-8")
        through = roster.horizon.quarter(data.draw(st.integers(1, 4)))
        assume(rolled(roster, plan, through).after.everyone)
        applied = apply_plan(str(plan_file), through=through)  # it compares what it wrote with what it should say
        assert ("\r\n" in applied.text) == ("\r\n" in text)
        for remark in ("# top", "   # when", "# a section", "# the end"):
            assert applied.text.count(remark) == text.count(remark)
