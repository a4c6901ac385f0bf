"""A mix that is reached while floors or order are missed is not called the profile, on any page."""

import pytest

from golden.screens import drawn
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.domain.plan import Binding, Plan
from ldplanner.domain.profile import Floor, Profile, Target
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.render.html.report import told_html
from ldplanner.render.look import Look
from ldplanner.render.plan.page import plan_page
from ldplanner.render.sections.limits import limits_section
from ldplanner.render.sections.mix import mix_section
from ldplanner.render.sections.verdict import verdict
from ldplanner.render.told.markdown import told_markdown
from ldplanner.render.told.page import told_page
from ldplanner.study.prices import MOST_PEOPLE
from support.plans import plan_of
from support.worlds import person, world

BANDS = {Stream.SOCIAL: Target(at_least=0.2), Stream.TRAINING: Target(at_least=0.1)}
FLOORS = (
    Floor.model_validate({"roles": ("knowledge-manager", "lnd-manager"), "at_least": 0.05}),
    Floor.model_validate({"roles": ("coach",), "at_least": 0.3}),
)
OURS = Profile(id="ours", title="Ours", streams=BANDS, floors=FLOORS, order=(Stream.SOCIAL, Stream.TRAINING))
OPENINGS = Binding(limit="openings: 0 a quarter, all used in 2027-Q1")


def roster(profile: Profile = OURS) -> Roster:
    return world(profile=profile)  # two trainers and a coach: 33.3 % social, 66.7 % training


def planned(team: Roster) -> Plan:
    return plan_of(team).model_copy(update={"binding": (OPENINGS,)})


def text_of(team: Roster) -> str:
    return drawn(plan_page(team, planned(team), (), Look(80)), 80)


def test_what_is_missed_is_named_in_the_verdict() -> None:
    # the floor: 5 points; the order: half of 33.3 points
    assert (
        "The mix is reached; floors and order of the profile are missed by 21.7 points: knowledge manager or lnd "
        "manager 0 of 5 %, more training (66.7 %) than social (33.3 %)."
    ) in " ".join(text_of(roster()).split())


def test_the_limits_stay_on_the_page_without_a_price() -> None:
    assert "Held back by  openings\n" in text_of(roster())
    assert "  - openings: 0 a quarter, all used in 2027-Q1\n" in text_of(roster())
    told = tell(roster(), planned(roster()))
    assert verdict(told).answers[-1].figure == "1 limit"
    assert verdict(told).answers[-2].remark.endswith(" today; floors and order are missed by 21.7")
    assert "openings" in str(limits_section(told).blocks)
    assert not any("the profile is reached" in line.why for line in told.lines)


@pytest.mark.parametrize("audience", list(Audience))
def test_each_floor_stands_with_its_share_and_what_is_asked(audience: Audience) -> None:
    told = tell(roster(), planned(roster()), (), audience)
    lines = [" ".join(line.split()) for line in drawn(told_page(told, Look(80)), 80).splitlines()]
    assert "0.0 % 0.0 % 5 % missed knowledge manager or lnd manager" in lines
    assert "33.3 % 33.3 % 30 % held coach" in lines
    assert "| coach | 33.3 % | 33.3 % | 30 % | held |" in told_markdown(told)
    assert "knowledge manager or lnd manager" in told_html(told)


def test_floors_that_all_hold_are_not_listed() -> None:
    held = roster(OURS.model_copy(update={"floors": FLOORS[1:], "order": ()}))
    assert "The profile is reached." in " ".join(text_of(held).split())
    assert "Floors" not in text_of(held)
    assert len(mix_section(tell(held, planned(held))).blocks) == 2


def test_of_many_floors_that_are_missed_the_verdict_names_the_first() -> None:
    floor = Floor.model_validate({"roles": ("knowledge-manager",), "at_least": 0.01})
    many = roster(OURS.model_copy(update={"floors": (floor,) * 5, "order": ()}))
    assert " 0 of 1 %, knowledge manager 0 of 1 %, knowledge manager 0 of 1 %, 2 more." in " ".join(
        text_of(many).split()
    )


def test_a_share_just_below_its_floor_is_told_apart_from_it() -> None:
    floor = Floor.model_validate({"roles": ("coach",), "at_least": 0.334})
    assert "coach 33.3 of 33.4 %" in " ".join(text_of(roster(OURS.model_copy(update={"floors": (floor,)}))).split())


def test_without_a_mix_today_a_floor_has_no_share_today() -> None:
    team = world((person("kim", "lnd-manager"),), profile=OURS)
    after = planned(roster())
    lines = drawn(plan_page(team, after, (), Look(80)), 80).splitlines()
    assert "- 0.0 % 5 % missed knowledge manager or lnd manager" in [" ".join(line.split()) for line in lines]


def test_in_a_large_team_no_price_is_offered_where_there_is_no_gap() -> None:
    crowd = world((person("cleo", "coach"), *(person(f"p{n:03}") for n in range(MOST_PEOPLE))), profile=OURS)
    reached = {"gap": planned(roster()).gap, "binding": (OPENINGS,)}
    assert "--prices" not in drawn(plan_page(crowd, plan_of(crowd).model_copy(update=reached), (), Look(80)), 80)
    away = plan_of(crowd).model_copy(update={"binding": (OPENINGS,)})
    assert "--prices" in drawn(plan_page(crowd, away, (), Look(80)), 80)
