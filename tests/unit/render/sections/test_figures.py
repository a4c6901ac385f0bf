"""Sections made of figures: what stands in their cells, for whom."""

from datetime import date

import pytest

from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import Told, tell
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Levels, Status
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind
from ldplanner.render.sections.blocks import Block, Figure, Figures, Items, Section, Table, Words
from ldplanner.render.sections.decided import decided_section
from ldplanner.render.sections.limits import limits_section
from ldplanner.render.sections.mix import mix_section
from ldplanner.render.sections.money import money_section
from ldplanner.render.sections.needs import needs_section
from ldplanner.render.sections.people import MANY, people_section
from ldplanner.render.sections.questions import questions_section
from ldplanner.render.sections.road import road_section
from ldplanner.render.sections.sources import sources_section
from ldplanner.render.sections.systems import systems_section
from ldplanner.render.sections.verdict import verdict
from support.plans import moves, plan_of
from support.worlds import ROLES as WORLD_ROLES
from support.worlds import need, path, person, role, world

OWNER = tell(ROSTER, golden_plan())
BOARD = tell(ROSTER, golden_plan(), (), Audience.BOARD)
TEAM = tell(ROSTER, golden_plan(), (), Audience.TEAM)
CREW = (person("ana"), person("ben"), person("cleo", "coach"))
LEAVING = tuple(one.model_copy(update={"leaves": date(2028, 6, 30)}) for one in CREW)


def tables(section: Section | None) -> list[Table]:
    assert section is not None
    return [table for block in section.blocks for table in _tables(block)]


def _tables(block: Block) -> list[Table]:
    match block:
        case Table():
            return [block]
        case Figures():
            inside = [one.table if isinstance(one, Figure) else one for one in block.each]
            return [table for table in inside if table is not None]
        case _:
            return []


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_the_mix_has_its_moments_the_bound_and_the_target() -> None:
    rows = cells(tables(mix_section(OWNER))[0])
    assert [row[0] for row in rows] == ["today", "nothing done", "this plan", "best possible", "target"]
    assert rows[2] == ["this plan", "63.0 %", "21.2 %", "15.9 %", "7.04", "0.0"]


def test_the_road_has_a_row_for_each_quarter() -> None:
    mix, gap = tables(road_section(OWNER))
    assert [row[0] for row in cells(mix)] == [str(state.quarter) for state in golden_plan().quarters]
    assert cells(gap)[-1] == ["2028-Q2", "7.0"]


def test_money_stands_beside_its_limits_and_is_withheld_where_it_gives_someone_away() -> None:
    payroll, change = tables(money_section(OWNER))
    assert cells(payroll)[1] == ["2027-Q1", f"{round(golden_plan().quarters[0].payroll):,}", "2,000,000"]
    assert cells(change) == [["2027", "55,000", "57,000"], ["2028", "12,000", "40,000"], ["in all", "67,000", "-"]]
    assert ["2027-Q1", "withheld", "2,000,000"] in cells(tables(money_section(BOARD))[0])
    assert money_section(TEAM) is None


def test_a_need_is_ticked_where_it_binds_and_is_covered() -> None:
    roster = world(CREW, needs=(need("coach", at_least=1, starts="2027-Q2"), need("trainer", at_least=3)))
    table = tables(needs_section(tell(roster, plan_of(roster))))[0]
    found = {row[0].text: [cell.text for cell in row[1:]] for row in table.rows}
    assert found["coach"] == ["1.00", "1.0", "✓ 1.0", "✓ 1.0", "✓ 1.0"]
    assert found["trainer"] == ["3.00", "2.0", "2.0", "2.0", "short 2.0"]
    assert needs_section(tell(world(), plan_of(world()))) is None


def test_systems_that_pull_back_are_to_be_turned_before_the_first_step() -> None:
    systems = (
        System(kind=SystemKind.MEASURE, name="Course completions", favours=Stream.TRAINING),
        System(kind=SystemKind.REWARD, name="Expert of the quarter", favours=Stream.KM),
    )
    told = tell(ROSTER.anew({"systems": systems}), golden_plan())
    assert cells(tables(systems_section(told))[0]) == [
        ["Course completions", "measure", "training", "pulls back", "turn it towards km, before 2027-Q1"],
        ["Expert of the quarter", "reward", "km", "pulls along", "keep it"],
    ]
    assert not tables(systems_section(OWNER))


def test_a_kind_of_system_is_missing_where_others_favour_the_stream() -> None:
    one = System(kind=SystemKind.RECOGNITION, name="Expert of the quarter", favours=Stream.KM)
    section = systems_section(tell(ROSTER.anew({"systems": (one,)}), golden_plan()))
    [missing] = [block for block in section.blocks if isinstance(block, Items)]
    assert missing.title == "Which kinds are missing"
    said = {item.head: item.text for item in missing.items}
    assert said["km"].startswith("a reward and a measure; have one before ")
    assert said["social"].startswith("a reward, recognition and a measure")


@pytest.mark.parametrize(("told", "money"), [(OWNER, True), (BOARD, False), (TEAM, False)])
def test_what_things_cost_is_for_the_owner_and_sources_are_for_all(told: Told, *, money: bool) -> None:
    paths, _ = tables(sources_section(told))
    assert any(column.title == "cost, USD" for column in paths.columns) is money
    assert {row[-1] for row in cells(paths)} == {"the roster"}


def general(roster: Roster) -> list[str]:
    lists = [block for block in sources_section(tell(roster, plan_of(roster))).blocks if isinstance(block, Items)]
    return [item.text for item in lists[0].items]


HIRED = "people hired stay to the end; all others thin out by attrition, unless their last day is known"
LEFT = "whom attrition takes is not replaced in payroll and mix, but counts in full in needs and headcount"
NOT_TAKEN_OFF = "Attrition is not taken off here, as it is in payroll and mix"


def test_what_the_money_hangs_on_is_among_the_assumptions() -> None:
    roles = [one.model_copy(update={"attrition": 0.2}) if one.id == "coach" else one for one in WORLD_ROLES]
    thinning = general(world(CREW, roles=roles, attrition=0.05))
    assert "attrition: 5 % a year, but coach 20 %" in thinning
    assert {HIRED, LEFT} < set(thinning)
    assert "people who take another role keep their pay, unless the role has a least pay that is more" in thinning
    assert "attrition: 5 % a year" in general(world(CREW[:2], roles=roles, attrition=0.05))  # no coach is there
    assert not {HIRED, LEFT} & set(general(world(CREW)))


def test_that_needs_are_counted_without_attrition_stands_at_their_table() -> None:
    leads = []
    for roster in (world(CREW, attrition=0.05), world(CREW), world(LEAVING, attrition=0.05)):
        section = needs_section(tell(needing := roster.anew({"needs": (need("coach", at_least=1),)}), plan_of(needing)))
        assert section is not None
        leads.append(str(section.blocks[0]))
    assert [NOT_TAKEN_OFF in lead for lead in leads] == [True, False, False]


def test_every_source_that_is_a_judgement_is_counted_as_one() -> None:
    sources = ["judgement; O*NET", "quarters and cost: judgement", "BLS, choice of occupation: judgement", "BLS", ""]
    targets = [role(f"coach-{n}", stream=Stream.SOCIAL) for n in range(len(sources))]
    paths = [path("trainer", f"coach-{n}").model_copy(update={"source": text}) for n, text in enumerate(sources)]
    crew = [person(f"p{n}") for n in range(len(sources))]
    roster = world(crew, roles=(*WORLD_ROLES, *targets), paths=tuple(paths))
    steps = [moves(roster, f"p{n}", f"coach-{n}", "2027-Q1 2027-Q2") for n in range(len(sources))]
    blocks = sources_section(tell(roster, plan_of(roster, *steps))).blocks
    assert Words("3 sources below are judgement: put your own figures in the roster.") in blocks


def test_goals_keep_their_place_when_one_is_left_out() -> None:
    assert [row[0] for row in cells(tables(decided_section(TEAM))[0])] == [
        "1 mix",
        "2 shape",
        "4 disruption",
        "5 pace",
    ]


def test_of_many_people_those_who_stay_and_asked_for_nothing_are_folded_away() -> None:
    few, crowd = world(CREW), world((*(person(f"p{n:03}") for n in range(MANY)), person("ana", wants=("coach",))))
    assert tables(people_section(tell(few, plan_of(few))))[0].quiet == frozenset()
    table = tables(people_section(tell(crowd, plan_of(crowd))))[0]
    assert (len(table.rows), len(table.quiet)) == (MANY + 1, MANY)


@pytest.mark.parametrize(("status", "notes"), [(Status.OPTIMAL, 1), (Status.FEASIBLE, 0)])
def test_whoever_stays_for_no_loss_is_told_that_the_choice_may_be_free(status: Status, notes: int) -> None:
    roster = world([person("ana")])
    told = tell(roster, plan_of(roster).model_copy(update={"status": status}))
    words = [block.text for block in people_section(told).blocks if isinstance(block, Words) and block.tone == "note"]
    assert len(words) == notes
    assert all("another may be as good with it" in text for text in words)


def test_the_answers_at_the_top() -> None:
    found = [(answer.figure, answer.remark) for answer in verdict(OWNER).answers]
    assert found[0] == ("In 2027-Q1", "3 reassignments, 2 transfers and 2 hires, USD 27,500")
    assert found[1][0] == "USD 67,000 once"
    assert found[2] == ("7.04", "points off the profile, from 74.0 today; no plan gets below 7.01")
    assert found[3] == ("2 limits", "change 2027 and headcount")
    assert len(verdict(TEAM).answers) == 3


def test_the_answers_where_nothing_is_left_to_do() -> None:
    still = golden_plan().model_copy(
        update={"actions": (), "gap": Levels(today=0.0, baseline=0.0, plan=0.0, best_possible=0.0)}
    )
    found = [answer.figure for answer in verdict(tell(ROSTER, still)).answers]
    assert (found[0], found[-1]) == ("Nothing", "Nothing")
    unspent = tuple(state.model_copy(update={"change_spend": 0}) for state in still.quarters)
    free = verdict(tell(ROSTER, still.model_copy(update={"quarters": unspent}))).answers[1]
    assert free.figure == "Nothing once"
    section = limits_section(tell(ROSTER, still))
    assert "the profile is reached" in str(section.blocks[0])


def test_where_no_limit_binds_the_people_and_paths_do() -> None:
    free = golden_plan().model_copy(update={"binding": ()})
    assert verdict(tell(ROSTER, free)).answers[-1].figure == "No limit"


def test_the_question_about_jobs_is_answered_from_the_plan() -> None:
    assert "lets 1 person go" in str(questions_section(OWNER).blocks[0])
    assert "Nobody is let go" in str(questions_section(tell(world(), plan_of(world()))).blocks[0])


def test_that_a_release_counts_as_three_is_said_where_there_could_be_one() -> None:
    assert "counted as three" in str(questions_section(OWNER).blocks[0])
    assert "counted as three" not in str(questions_section(tell(world(), plan_of(world()))).blocks[0])


def test_when_wishes_count_is_told_as_the_roster_has_it() -> None:
    roster = world(priorities=(Goal.MIX, Goal.DISRUPTION))
    told = str(questions_section(tell(roster, plan_of(roster))).blocks[0])
    assert (
        "Among plans that are alike in the gap, the one with the fewest steps that nobody asked for is taken." in told
    )
