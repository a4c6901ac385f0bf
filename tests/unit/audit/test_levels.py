import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import RoleId
from ldplanner.domain.plan import Levels, Plan
from ldplanner.domain.profile import Floor
from ldplanner.domain.stream import Stream
from support.plans import broken, plan_of, told
from support.worlds import MODERN, person, world

ROSTER = world(profile=MODERN.model_copy(update={"floors": (Floor(roles=(RoleId("coach"),), at_least=0.5),)}))
PLAN = plan_of(ROSTER)  # 2 trainers, 1 coach: km lacks 70 points; coaches lack 50 - 33.3333


def test_figures_of_the_mix_that_agree_pass() -> None:
    assert broken(ROSTER, PLAN) == {}
    assert told(ROSTER, PLAN, "mix") == "km 0 %, social 33.33 %, training 66.67 %"
    assert told(ROSTER, PLAN, "gap") == "today 70, nothing done 70, plan 70 points"
    assert told(ROSTER, PLAN, "shape") == "today 16.6667, nothing done 16.6667, plan 16.6667 points"


@pytest.mark.parametrize(
    ("moment", "words"), [("today", "today"), ("baseline", "with nothing done"), ("plan", "under the plan")]
)
def test_a_share_that_is_wrong_is_refused(moment: str, words: str) -> None:
    shares = {Stream.KM: 0.0, Stream.SOCIAL: 0.33334, Stream.TRAINING: 0.666667}
    plan = PLAN.model_copy(update={"mix": PLAN.mix.model_copy(update={moment: shares})})
    expected = {"mix": f"the share {words} of `social` is 0.33334, recomputed 0.333333"}
    assert broken(ROSTER, plan) == expected
    nobody = PLAN.model_copy(update={"mix": PLAN.mix.model_copy(update={moment: None})})
    assert broken(ROSTER, nobody) == {"mix": f"the share {words} is none, but there is one"}
    del shares[Stream.KM]
    fewer = PLAN.model_copy(update={"mix": PLAN.mix.model_copy(update={moment: shares})})
    assert broken(ROSTER, fewer) == {"mix": f"the share {words} leaves out `km`"}


@pytest.mark.parametrize("name", ["gap", "shape"])
@pytest.mark.parametrize(
    ("moment", "words"), [("today", "today"), ("baseline", "with nothing done"), ("plan", "under the plan")]
)
def test_a_level_that_is_wrong_is_refused(name: str, moment: str, words: str) -> None:
    levels: Levels = getattr(PLAN, name)
    right = 70 if name == "gap" else 16.6667
    for wrong, written in ((12.5, "12.5"), (None, "none")):
        plan = PLAN.model_copy(update={name: levels.model_copy(update={moment: wrong})})
        assert broken(ROSTER, plan) == {name: f"the {name} {words} is {written}, recomputed {right}"}
    almost = PLAN.model_copy(update={name: levels.model_copy(update={moment: right + 0.001})})
    assert set(broken(ROSTER, almost)) == {name}


def test_nothing_is_better_than_the_best_possible() -> None:
    for name, detail in (
        ("gap", "the best possible gap of 70.01 is above the plan's 70"),
        ("shape", "the best possible shape of 70.01 is above the plan's 16.6667"),
    ):
        levels: Levels = getattr(PLAN, name)
        above = PLAN.model_copy(update={name: levels.model_copy(update={"best_possible": 70.01})})
        assert broken(ROSTER, above) == {name: detail}


def with_best(plan: Plan, name: str, best: float | None) -> Plan:
    levels: Levels = getattr(plan, name)
    return plan.model_copy(update={name: levels.model_copy(update={"best_possible": best})})


@pytest.mark.parametrize("name", ["gap", "shape"])
def test_the_best_possible_is_known_and_not_below_nothing(name: str) -> None:
    missing, negative = (broken(ROSTER, with_best(PLAN, name, best)) for best in (None, -11.0))
    assert missing == {name: f"the best possible {name} is missing"}
    assert negative == {name: f"the best possible {name} of -11 is below 0"}


@pytest.mark.parametrize(("name", "first", "second"), [("gap", "mix", "shape"), ("shape", "shape", "mix")])
def test_the_best_possible_of_the_first_goal_is_its_bound(name: str, first: str, second: str) -> None:
    roster = world(profile=ROSTER.profile, priorities=(Goal(first), Goal(second)))
    plan = plan_of(roster)
    assert broken(roster, plan) == {}
    lower = broken(roster, with_best(plan, name, 0.0))
    assert lower == {name: f"the best possible {name} of 0 is not the bound of the first goal, {_right(name)}"}


@pytest.mark.parametrize(("name", "goal"), [("gap", Goal.MIX), ("shape", Goal.SHAPE)])
def test_the_best_possible_of_a_later_goal_is_at_most_its_bound(name: str, goal: Goal) -> None:
    roster = world(profile=ROSTER.profile, priorities=(Goal.COST,))
    plan = plan_of(roster)
    assert broken(roster, with_best(plan, name, 0.0)) == {}
    bound = plan.stages[roster.goals.index(goal)].bound - 0.04
    stages = tuple(one.model_copy(update={"bound": bound}) if one.goal is goal else one for one in plan.stages)
    loose = plan.model_copy(update={"stages": stages})
    assert broken(roster, with_best(loose, name, bound)) == {}
    over = broken(roster, loose)
    assert set(over) == {name}
    assert over[name].startswith(f"the best possible {name} of {_right(name)} is above the bound of {goal}, ")


def _right(name: str) -> str:
    return "70" if name == "gap" else "16.6667"


def test_another_profile_than_the_rosters_is_refused() -> None:
    other = PLAN.model_copy(update={"profile": "regulated"})
    assert broken(ROSTER, other) == {"gap": f"the profile is `regulated`, but the roster's is `{MODERN.id}`"}


def test_where_nobody_is_in_the_mix_there_is_no_mix_to_state() -> None:
    roster = world([person("kim", "lnd-manager")])
    plan = plan_of(roster)
    assert set(broken(roster, plan)) == {"in-the-mix", "goals"}
    assert told(roster, plan, "gap") == "today none, nothing done none, plan none points"
