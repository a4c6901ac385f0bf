"""Candidates from files, planned and put side by side."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from golden.team import ROSTER as TEAM
from golden.team import planned
from ldplanner.domain.comparison import Candidate, Fate, Outcome, Treated
from ldplanner.domain.plan import ActionKind, Status, Termination
from ldplanner.errors import RejectedInputError, UsageError
from ldplanner.planner import plan_roster
from ldplanner.render.as_json import model_json
from ldplanner.solve.crew import Counter, Crew, Job
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import NoneInTime
from ldplanner.study.candidates import Named
from ldplanner.study.compare import Compared, compare_candidates
from ldplanner.study.side_by_side import side_by_side
from ldplanner.study.trial import Question
from support.searches import idle

ROSTER = """\
horizon: {starts: 2027-Q1, quarters: 4}
budget: {payroll: 400000, change: 20000}
people:
  - {id: ana, role: trainer, salary: 60000, moves_to: [knowledge-specialist]}
  - {id: ben, role: trainer, salary: 60000, moves_to: [community-manager]}
  - {id: cleo, role: trainer, salary: 60000, wants: [knowledge-specialist], moves_to: [knowledge-specialist]}
limits: {hires_per_quarter: 0}
"""
SCENARIOS = """\
- {name: same, title: The same again, set: {}}
- {name: no-money, title: Nothing may cost anything, set: {budget.change: 0}}
- {name: too-little, title: Less payroll than today, set: {budget.payroll: 100000}}
- {name: wizard, title: A role that there is not, set: {people.ana.role: wizard}}
- {name: ana-stays, title: Ana stays, set: {people.ana.keep: true}}
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    roster, scenarios = tmp_path / "roster.yaml", tmp_path / "scenarios.yaml"
    roster.write_text(ROSTER, encoding="utf-8")
    scenarios.write_text(SCENARIOS, encoding="utf-8")
    return str(roster), str(scenarios)


def by_name(made: Compared) -> dict[str, Candidate]:
    return {one.name: one for one in made.comparison.candidates}


def test_every_scenario_is_a_row_whatever_becomes_of_it(files: tuple[str, str]) -> None:
    made = compare_candidates(files)
    assert [(one.name, one.status) for one in made.comparison.candidates] == [
        ("as-it-is", Outcome.OPTIMAL),
        ("same", Outcome.OPTIMAL),
        ("no-money", Outcome.OPTIMAL),
        ("too-little", Outcome.INFEASIBLE),
        ("wizard", Outcome.REJECTED),
        ("ana-stays", Outcome.OPTIMAL),
    ]
    rows = by_name(made)
    assert rows["too-little"].note.startswith("cannot hold together: payroll")
    assert rows["too-little"].gap is None
    assert rows["wizard"].note == "unknown role `wizard`"
    assert [finding.code for error in made.rejected for finding in error.findings][:1] == ["LDP209"]


def test_the_figures_are_those_of_the_plan(files: tuple[str, str]) -> None:
    plan, row = plan_roster(files[0]).plan, by_name(compare_candidates(files))["as-it-is"]
    assert (row.gap, row.best_possible, row.today) == (plan.gap.plan, plan.gap.best_possible, plan.gap.today)
    assert row.mix == plan.mix.plan
    assert row.actions[ActionKind.REASSIGN] == len(plan.actions) == 3
    assert row.moved_unasked == 2  # cleo asked for it
    assert row.change_cost == sum(action.cost for action in plan.actions)
    assert row.payroll == plan.quarters[-1].payroll


def test_halfway_is_when_half_of_the_improvement_is_reached() -> None:
    # 74.0 today, then 67.8, 47.4, 32.6, ... 7.0: half of the way is 40.5
    row = side_by_side([Named("golden", "", Question(TEAM, "roster.yaml"))], [planned()], [""]).candidates[0]
    assert str(row.halfway) == "2027-Q3"


def test_without_an_improvement_nothing_is_halfway(files: tuple[str, str]) -> None:
    assert by_name(compare_candidates(files))["no-money"].halfway is None


def test_what_comes_to_the_same_roster_is_the_same(files: tuple[str, str]) -> None:
    rows = by_name(compare_candidates(files))
    assert rows["same"].model_copy(update={"name": "as-it-is", "title": files[0]}) == rows["as-it-is"]


def told(fate: Fate | None) -> tuple[str, str]:
    assert fate is not None
    return fate.treated, fate.title


def people(*files: object) -> dict[str, tuple[Fate | None, ...]]:
    return {one.person: one.by_candidate for one in compare_candidates([*map(str, files)]).comparison.people}


def test_people_are_told_who_are_treated_differently(files: tuple[str, str], tmp_path: Path) -> None:
    scenarios = tmp_path / "two.yaml"
    scenarios.write_text("- {name: ana-stays, set: {people.ana.keep: true}}\n", encoding="utf-8")
    assert [*map(told, people(files[0], scenarios)["ana"])] == [
        (Treated.MOVES, "Knowledge Specialist"),
        (Treated.STAYS, ""),
    ]


def test_who_is_not_in_a_roster_does_not_stay_in_it(files: tuple[str, str], tmp_path: Path) -> None:
    scenarios = tmp_path / "two.yaml"
    zoe = "{role: trainer, salary: 60000, moves_to: [knowledge-specialist]}"
    changes = f"- {{name: ana-gone, set: {{people.ana: null}}}}\n- {{name: zoe, set: {{people.zoe: {zoe}}}}}\n"
    scenarios.write_text(f"{changes}- {{name: wizard, set: {{people.ben.role: wizard}}}}\n", encoding="utf-8")
    found = people(files[0], scenarios)
    assert [one and one.treated for one in found["ana"]] == [Treated.MOVES, Treated.NOT_THERE, Treated.MOVES, None]
    assert [one and one.treated for one in found["zoe"]] == [
        Treated.NOT_THERE,
        Treated.NOT_THERE,
        Treated.MOVES,
        None,
    ]


def test_people_of_a_saved_plan_are_known_by_what_it_was_made_from(files: tuple[str, str], tmp_path: Path) -> None:
    other, saved = tmp_path / "other.yaml", tmp_path / "saved.json"
    other.write_text(
        ROSTER.replace("id: ana", "id: '1005', name: Ana Ruiz").replace("id: ben, ", "id: ben, keep: true, "),
        encoding="utf-8",
    )
    saved.write_text(model_json(plan_roster(str(other)).plan), encoding="utf-8")
    found = people(saved, files[0])
    assert [one and one.treated for one in found["1005"]] == [Treated.MOVES, Treated.NOT_THERE]
    assert [one and one.treated for one in found["ana"]] == [Treated.NOT_THERE, Treated.MOVES]
    assert [one and one.treated for one in found["ben"]] == [Treated.STAYS, Treated.MOVES]
    assert next(map(told, found["1005"])) == (Treated.MOVES, "Knowledge Specialist")  # a plan holds no titles
    named = compare_candidates([str(saved), str(other), files[0]]).comparison.people
    assert {one.person: one.name for one in named} == {"1005": "Ana Ruiz", "ana": "ana", "ben": "ben"}


def test_a_saved_plan_and_another_roster_compare_too(files: tuple[str, str], tmp_path: Path) -> None:
    saved, other = tmp_path / "saved.json", tmp_path / "other.yaml"
    saved.write_text(model_json(plan_roster(files[0]).plan), encoding="utf-8")
    other.write_text(ROSTER.replace("change: 20000", "change: 5000"), encoding="utf-8")
    rows = by_name(compare_candidates([files[0], str(saved), str(other)]))
    assert list(rows) == ["as-it-is", "saved", "other"]
    assert rows["saved"].gap == rows["as-it-is"].gap
    assert rows["saved"].status is Outcome.OPTIMAL
    gap, base = rows["other"].gap, rows["as-it-is"].gap
    assert gap is not None
    assert base is not None
    assert gap > base


def test_one_roster_alone_compares_with_nothing(files: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match="nothing to compare"):
        compare_candidates([files[0]])


def test_scenarios_need_a_roster_before_them(files: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match="no roster for the scenarios"):
        compare_candidates([files[1], files[0]])


def test_a_roster_or_scenarios_with_errors_end_it(files: tuple[str, str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(ROSTER.replace("role: trainer", "role: trianer"), encoding="utf-8")
    with pytest.raises(RejectedInputError):
        compare_candidates([str(broken), files[1]])
    broken.write_text("- {name: a, set: {budgt.change: 0}}\n", encoding="utf-8")
    with pytest.raises(RejectedInputError):
        compare_candidates([files[0], str(broken)])


def test_a_profile_is_no_candidate(files: tuple[str, str], tmp_path: Path) -> None:
    profile = tmp_path / "profile.yaml"
    profile.write_text("profile: ours\nstreams: {km: {share: 1.0}}\n", encoding="utf-8")
    with pytest.raises(UsageError, match="is a profile"):
        compare_candidates([files[0], str(profile)])


def test_a_saved_plan_that_was_interrupted_does_not_interrupt_the_comparison(
    files: tuple[str, str], tmp_path: Path
) -> None:
    saved = tmp_path / "saved.json"
    ended = {"status": Status.FEASIBLE, "termination": Termination.INTERRUPTED}
    plan = plan_roster(files[0]).plan.model_copy(update=ended)
    saved.write_text(model_json(plan), encoding="utf-8")
    assert not compare_candidates([files[0], str(saved)]).stopped


@pytest.mark.parametrize(
    ("found", "status", "note"),
    [
        (False, Outcome.UNKNOWN, "the search was cut short before a plan was found: its process was killed by SIGKILL"),
        (True, Outcome.FEASIBLE, "the search was cut short: its process was killed by SIGKILL"),
    ],
)
def test_a_search_that_died_is_told_with_its_cause(
    files: tuple[str, str], monkeypatch: pytest.MonkeyPatch, *, found: bool, status: Outcome, note: str
) -> None:
    def died(_: Crew, jobs: Sequence[Job], **_facts: object) -> list[Ended | None]:
        ends = [idle(job.roster) if found else NoneInTime() for job in jobs]
        return [Ended(end, interrupted=True, trouble="its process was killed by SIGKILL") for end in ends]

    Path(files[1]).write_text("- {name: same, set: {}}\n", encoding="utf-8")
    monkeypatch.setattr(Crew, "solve", died)
    made = compare_candidates(files)
    row = made.comparison.candidates[0]
    assert (row.status, row.note) == (status, note)
    assert made.trouble[0] == "as-it-is: its process was killed by SIGKILL"
    assert not made.stopped


def test_being_told_to_stop_gives_what_there_is(files: tuple[str, str]) -> None:
    limits: list[float] = []

    def watched(seconds: float) -> AbstractContextManager[Counter]:
        limits.append(seconds)
        return nullcontext(Counter(stopped=lambda: True))

    made = compare_candidates(files, time_limit=30, watched=watched)
    assert made.stopped
    assert made.comparison.candidates[0].note == "interrupted before a plan was found"
    assert limits[0] % 30 == 0
