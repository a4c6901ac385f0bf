import re

import pytest

from golden.screens import drawn
from golden.team import REMARKS, ROSTER, broken, planned, unchanged, unfinished
from ldplanner.audience.told import tell
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget
from ldplanner.domain.plan import Binding, BudgetUse, Levels, Mixes, Plan, Stage, Termination
from ldplanner.domain.profile import Profile
from ldplanner.domain.roster import Roster
from ldplanner.render.look import ASCII, Look
from ldplanner.render.plan.headline import headline
from ldplanner.render.plan.page import plan_page
from ldplanner.render.sections.verdict import verdict
from ldplanner.render.told.markdown import told_markdown


def page(plan: Plan, roster: Roster = ROSTER, look: Look | None = None) -> str:
    used = look or Look(80)
    return drawn(plan_page(roster, plan, REMARKS, used), used.width)


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_verdict_names_distance_actions_and_bound() -> None:
    text = one_line(page(planned()))
    assert (
        "From 74.0 to 7.04 points off the 70/20/10 by 2028-Q2, with 7 reassignments, 2 transfers, 5 hires and 1 "
        "release. No plan within these limits gets below 7.01 (proven)."
    ) in text


def test_an_unproven_plan_is_not_called_proven_best() -> None:
    text = one_line(page(unfinished()))
    assert "gets below 2.8 (proven); the time limit ended the search before every goal was proven." in text
    assert "open by 4.25" in text


def test_a_goal_that_is_proven_is_told_so_though_another_is_open() -> None:
    near = Stage(goal=Goal.SHAPE, value=20.04, bound=20.0)
    stages = tuple(near if stage.goal is Goal.SHAPE else stage for stage in unfinished().stages)
    text = one_line(page(unfinished().model_copy(update={"stages": stages})))
    assert "20.04 20.00 proven to 0.04" in text
    assert "open by 4.25" in text


def test_no_difference_that_shows_is_none() -> None:
    same = Stage(goal=Goal.SHAPE, value=40.0, bound=39.9999)
    stages = tuple(same if stage.goal is Goal.SHAPE else stage for stage in planned().stages)
    text = one_line(page(planned().model_copy(update={"stages": stages})))
    assert "40.00 40.00 proven best" in text


def test_an_interrupted_search_says_so() -> None:
    interrupted = unfinished().model_copy(update={"termination": Termination.INTERRUPTED})
    assert "the search was interrupted" in one_line(page(interrupted))


def test_a_plan_without_actions_says_so() -> None:
    text = page(unchanged())
    assert "without changing anything" in text
    assert "First:" not in text
    assert "nothing once; then payroll is USD 99,833 a year less than today" in one_line(text)
    assert "if nothing is done" not in text


def test_an_empty_mix_at_the_end_is_told() -> None:
    none = Levels(today=None, baseline=None, plan=None, best_possible=None)
    empty = unchanged().model_copy(update={"gap": none, "mix": Mixes(today=None, baseline=None, plan=None)})
    assert "Nobody is in the mix by 2028-Q2." in page(empty)


def test_a_reached_profile_is_told_and_nothing_holds_back() -> None:
    plan = planned()
    levels = plan.gap.model_copy(update={"plan": 0.0, "best_possible": 0.0})
    text = page(plan.model_copy(update={"gap": levels}))
    assert "The profile is reached." in text
    assert "What holds it back" not in text


def test_a_profile_of_bands_goes_by_its_title() -> None:
    other = Profile(id="ours", title="Ours")
    assert 'the profile "Ours"' in one_line(page(planned(), ROSTER.model_copy(update={"profile": other})))


def test_the_first_quarter_stands_out() -> None:
    text = page(planned())
    assert " First: 2027-Q1 " in text
    assert text.count("First:") == 1


def test_alike_actions_of_a_quarter_share_an_entry() -> None:
    text = one_line(page(planned()))
    assert "2 x IT specialist, opened now, there from 2027-Q2, USD 6,000 each" in text
    assert "Eli Okafor and Fay Lindqvist: Trainer → Community manager" in text


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    assert max(len(line) for line in page(planned(), look=Look(width)).splitlines()) <= width


def test_no_line_ends_in_a_space() -> None:
    assert not re.search(r" $", page(planned()), re.MULTILINE)


def test_ascii_glyphs_leave_only_what_the_roster_wrote() -> None:
    text = drawn(plan_page(ROSTER, planned(), (), Look(80, ASCII)), 80)
    assert set(text) - set(map(chr, range(128))) == {"“", "”"}


def test_nobodys_pay_is_in_the_text() -> None:
    text = page(planned())
    pays = {person.salary for person in ROSTER.everyone.values()} | {action.salary for action in planned().actions}
    assert not [pay for pay in pays - {0} if f"{pay:,}" in text or str(pay) in text]


def test_hostile_names_are_shown_and_not_obeyed() -> None:
    hostile = "\x1b[2J[red]x[/]\u202e:smile:"
    people = tuple(person.model_copy(update={"name": hostile}) for person in ROSTER.people)
    roster = ROSTER.model_copy(update={"people": people, "department": hostile})
    text = page(planned(), roster, Look(120))
    assert r"\x1b[2J[red]x[/]\u202e:smile:" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_plan_whose_audit_fails_names_the_broken_rules() -> None:
    text = page(planned().model_copy(update={"audit": broken()}))
    assert "Audit: 3 of 23 rules broken." in text
    assert "change-budget: 67,000 in all exceeds 50,000 by 17,000" in text


def test_a_plan_with_nothing_known_about_the_bound_says_so() -> None:
    plan = planned()
    unknown = plan.model_copy(update={"gap": plan.gap.model_copy(update={"best_possible": None})})
    assert "is not known" in one_line(page(unknown))


def test_budgets_without_a_limit_have_no_bar() -> None:
    roster = ROSTER.model_copy(update={"budget": Budget()})
    assert re.search(r"payroll +[0-9,]+ +no limit", page(planned(roster), roster))


def test_a_bar_is_full_only_when_a_budget_is_used_up() -> None:
    plan = planned()
    uses = [BudgetUse(name="a", limit=1000, used=999), BudgetUse(name="b", limit=1000, used=1000)]
    lines = page(plan.model_copy(update={"budget": tuple(uses)})).splitlines()
    nearly, fully = (next(line for line in lines if line.startswith(f"  {name} ")) for name in "ab")
    assert "░" in nearly
    assert nearly.endswith(" 99 %")
    assert "░" not in fully
    assert fully.endswith("100 %")


def test_many_limits_are_named_in_part_and_listed_in_full() -> None:
    limits = tuple(Binding(limit=f"limit {letter}: used up") for letter in "abcde")
    text = page(planned().model_copy(update={"binding": limits}))
    assert "Held back by  limit a, limit b, limit c and 2 more below" in text
    assert "- limit e: used up" in text


def test_a_limit_of_which_more_brings_nothing_does_not_hold_the_plan_back() -> None:
    limits = [
        Binding(limit="payroll: used up", next_step="USD 100,000 more", gap_change=0.0),
        Binding(limit="openings: used up", next_step="one more", gap_change=-0.5),
        Binding(limit="headcount: used up", next_step="one more"),
    ]
    priced = planned().model_copy(update={"binding": tuple(limits)})
    assert "Held back by  openings and headcount\n" in page(priced)
    assert verdict(tell(ROSTER, priced)).answers[-1].figure == "2 limits"

    in_vain = planned().model_copy(update={"binding": tuple(limits[:1])})
    assert "Held back by no limit by itself: a step more of any single one brings it no closer" in one_line(
        page(in_vain)
    )
    answer = verdict(tell(ROSTER, in_vain)).answers[-1]
    assert (answer.figure, answer.remark) == ("No limit by itself", "a step more of any single one brings it no closer")


def test_the_shape_that_is_possible_is_that_of_plans_as_close_in_the_gap() -> None:
    plan = planned()
    keeping = [stage.model_copy(update={"bound": 0.3}) if stage.goal is Goal.SHAPE else stage for stage in plan.stages]
    row = next(
        line for line in page(plan.model_copy(update={"stages": tuple(keeping)})).splitlines() if "best p" in line
    )
    assert row.split() == ["best", "possible", "7.01", "0.3"]


def test_a_payroll_that_stays_is_not_told_as_nought_less() -> None:
    plan = planned()
    last = plan.quarters[-1].model_copy(update={"payroll": ROSTER.payroll_today + 0.3})
    same = plan.model_copy(update={"quarters": (*plan.quarters[:-1], last)})
    words = " ".join("\n".join(line.plain for line in headline(ROSTER, same, Look())).split())
    assert "for 15 actions; payroll as today (if nothing is done, USD 99,833 a year less)" in words
    assert "payroll as today" in told_markdown(tell(ROSTER, same))


def test_disruption_is_people_unless_a_release_in_it_counts_as_three() -> None:
    told, bare = "For disruption, a release counts as three people.", planned()
    assert "4 disruption did not ask, releases x 3 10 10" in one_line(page(bare))
    assert told in one_line(page(bare))
    kept = bare.model_copy(update={"actions": tuple(one for one in bare.actions if one.to_role)})
    assert "4 disruption people who did not ask" in one_line(page(kept))
    assert told not in one_line(page(kept))
    aside = bare.model_copy(update={"stages": tuple(one for one in bare.stages if one.goal is not Goal.DISRUPTION)})
    assert told not in one_line(page(aside))
