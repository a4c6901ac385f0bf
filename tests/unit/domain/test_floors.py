from ldplanner.domain.floors import Reversed, floor_shares, reversals
from ldplanner.domain.ids import RoleId
from ldplanner.domain.profile import Floor
from ldplanner.domain.stream import Stream
from support.worlds import MODERN, world

KM, SOCIAL, TRAINING = Stream.KM, Stream.SOCIAL, Stream.TRAINING
COACHES = Floor.model_validate({"roles": ("coach", "lnd-manager"), "at_least": 0.25})
ROSTER = world(profile=MODERN.model_copy(update={"floors": (COACHES,), "order": (KM, SOCIAL, TRAINING)}))


def held(**fte: float) -> dict[RoleId, float]:
    return {RoleId(name.replace("_", "-")): amount for name, amount in fte.items()}


def test_a_floor_is_a_share_of_the_fte_in_the_mix() -> None:
    (enough,) = floor_shares(ROSTER, held(coach=1.0, trainer=3.0, lnd_manager=5.0))
    assert (enough.share, enough.is_missed) == (0.25, False)
    (short,) = floor_shares(ROSTER, held(coach=1.0, trainer=3.1))
    assert short.is_missed


def test_rounded_fte_do_not_miss_a_floor() -> None:
    (enough,) = floor_shares(ROSTER, held(coach=0.3333, trainer=1.0))
    assert not enough.is_missed


def test_where_nobody_is_in_the_mix_there_is_nothing_to_hold() -> None:
    assert (floor_shares(ROSTER, held(lnd_manager=1.0)), reversals(ROSTER, held())) == ((), ())


def test_the_order_does_not_hold_where_a_later_stream_has_more() -> None:
    assert reversals(ROSTER, held(knowledge_manager=1.0, coach=2.0, trainer=2.0)) == (Reversed(KM, SOCIAL, 0.2, 0.4),)
