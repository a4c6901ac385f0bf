import json

import pytest

from ldplanner.domain.profile import Measure
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from ldplanner.domain.today import Today
from ldplanner.render.look import Look
from ldplanner.render.mix_json import mix_json
from ldplanner.render.mix_page import mix_page
from support.worlds import MODERN, person, role, world

HALF = (person("ana", fte=0.5, salary=60_000), person("cleo", "coach", salary=90_000))


def test_shares_go_by_fte() -> None:
    assert Today(world(HALF)).mix == {
        Stream.KM: 0.0,
        Stream.SOCIAL: pytest.approx(2 / 3),
        Stream.TRAINING: pytest.approx(1 / 3),
    }


def test_shares_go_by_pay_if_the_profile_measures_pay() -> None:
    roster = world(HALF, profile=MODERN.model_copy(update={"measure": Measure.PAY}))
    assert Today(roster).amounts == {Stream.KM: 0.0, Stream.SOCIAL: 90_000, Stream.TRAINING: 30_000}


def test_tools_that_are_there_count_as_spend() -> None:
    tools = (
        Tool(name="Search", stream=Stream.KM, yearly_cost=40_000),
        Tool(name="Later", stream=Stream.KM, yearly_cost=50_000, starts=Quarter(2027, 1)),
    )
    roster = world(HALF, profile=MODERN.model_copy(update={"measure": Measure.SPEND}), tools=tools)
    assert Today(roster).amounts[Stream.KM] == 40_000


def test_people_outside_the_mix_are_listed_but_do_not_count() -> None:
    roster = world((*HALF, person("kim", "lnd-manager")))
    found = json.loads(mix_json(Today(roster)))
    assert {"role": "lnd-manager", "stream": None, "fte": 1.0} in found["roles"]
    assert found["gap"] == pytest.approx(70.0)


def test_a_department_outside_the_mix_has_no_gap() -> None:
    today = Today(world((person("kim", "lnd-manager"),)))
    assert json.loads(mix_json(today))["gap"] is None
    text = "\n".join(line.plain for line in mix_page(today, (), Look(80)))
    assert "Nobody is in the mix" in text


def test_an_empty_department_can_be_shown() -> None:
    text = "\n".join(line.plain for line in mix_page(Today(world((), roles=(role("coach"),))), (), Look(80)))
    assert "0.0 FTE" in text


def test_a_mix_within_the_profile_is_told() -> None:
    nothing_asked = MODERN.model_copy(update={"streams": {}})
    text = "\n".join(line.plain for line in mix_page(Today(world(profile=nothing_asked)), (), Look(80)))
    assert "is what the profile aims at" in text
