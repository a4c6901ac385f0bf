import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.domain.mix import distance, gap, mix, shape
from ldplanner.domain.profile import Floor, Profile, Target
from ldplanner.domain.stream import Stream
from support.worlds import MODERN

KM, SOCIAL, TRAINING = Stream.KM, Stream.SOCIAL, Stream.TRAINING


def amounts(km: float, social: float, training: float) -> dict[Stream, float]:
    return {KM: km, SOCIAL: social, TRAINING: training}


def profile(**facts: object) -> Profile:
    return Profile.model_validate({"id": "p", "title": "P"} | facts)


def test_shares() -> None:
    assert mix(amounts(1, 1, 2)) == {KM: 0.25, SOCIAL: 0.25, TRAINING: 0.5}
    assert mix({KM: 2.0}) == {KM: 1.0, SOCIAL: 0.0, TRAINING: 0.0}


def test_of_nobody_there_are_none() -> None:
    assert mix(amounts(0, 0, 0)) is None
    assert gap(MODERN, {}) is None
    assert shape(MODERN, {}, {}) is None
    assert shape(MODERN, {RoleId("lnd-manager"): 3.0}, {RoleId("lnd-manager"): None}) is None


@pytest.mark.parametrize(
    ("team", "points"),
    [
        ((70, 20, 10), 0),
        ((0, 0, 1), 90),
        ((1, 0, 0), 30),
        ((0, 1, 0), 80),
        ((1, 1, 1), 36.6667),
        ((60, 25, 15), 10),  # 10 would have to sit in another stream
    ],
)
def test_the_gap_is_the_share_that_sits_in_the_wrong_stream(team: tuple[float, ...], points: float) -> None:
    assert gap(MODERN, amounts(*team)) == pytest.approx(points, abs=1e-4)


def test_the_larger_of_what_lacks_and_what_exceeds() -> None:
    bands = {KM: Target(at_least=0.5), TRAINING: Target(at_most=0.3)}
    aim = profile(streams=bands)
    assert gap(aim, amounts(4, 0, 6)) == pytest.approx(30)  # below 10, above 30
    assert gap(aim, amounts(1, 7, 2)) == pytest.approx(40)  # below 40, above 0
    assert gap(aim, amounts(6, 2, 2)) == 0


def test_the_distance_is_in_units_of_the_amounts() -> None:
    assert distance(MODERN, amounts(0, 0, 2)) == pytest.approx(1.8)


@pytest.mark.parametrize(
    ("target", "band"),
    [
        (Target(share=0.4), (0.4, 0.4)),
        (Target(at_least=0.3), (0.3, 1.0)),
        (Target(at_most=0.3), (0.0, 0.3)),
        (Target(share=0.9, at_least=0.3), (0.3, 1.0)),
        (Target(), (0.0, 1.0)),
    ],
)
def test_a_missing_side_is_nought_or_one(target: Target, band: tuple[float, float]) -> None:
    assert target.band == band


def test_a_stream_left_out_may_have_any_share() -> None:
    assert profile().band(KM) == (0.0, 1.0)


TRAINER, DESIGNER, LEAD = RoleId("trainer"), RoleId("org-designer"), RoleId("lnd-manager")
STREAMS = {TRAINER: TRAINING, DESIGNER: KM, LEAD: None}


def test_what_floors_lack() -> None:
    aim = profile(floors=(Floor(roles=(DESIGNER,), at_least=0.5), Floor(roles=(TRAINER, DESIGNER), at_least=0.9)))
    # 1 of 4, whoever leads them; both together are all of it
    assert shape(aim, {TRAINER: 3.0, DESIGNER: 1.0, LEAD: 6.0}, STREAMS) == pytest.approx(25)


def test_a_role_named_twice_in_a_floor_counts_once() -> None:
    aim = profile(floors=(Floor(roles=(DESIGNER, DESIGNER), at_least=0.5),))
    assert shape(aim, {TRAINER: 3.0, DESIGNER: 1.0}, STREAMS) == pytest.approx(25)


def test_half_of_what_is_out_of_order() -> None:
    aim = profile(order=(KM, SOCIAL, TRAINING))
    # social over km by 0; training over social by 3 of 4
    assert shape(aim, {TRAINER: 3.0, DESIGNER: 1.0}, STREAMS) == pytest.approx(37.5)
    assert shape(profile(order=(TRAINING, KM)), {TRAINER: 3.0, DESIGNER: 1.0}, STREAMS) == 0
