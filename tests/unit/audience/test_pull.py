from ldplanner.audience.pull import Pull, alignments, first_into, missing, shortest
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind
from support.plans import moves, plan_of
from support.worlds import world

COMPLETIONS = System(kind=SystemKind.MEASURE, name="Course completions", favours=Stream.TRAINING)
EXPERT = System(kind=SystemKind.REWARD, name="Expert of the quarter", favours=Stream.KM)
ANSWERS = System(kind=SystemKind.RECOGNITION, name="Answers", favours=Stream.SOCIAL)


def roster(*systems: System) -> Roster:
    return world().anew({"systems": systems})  # today: no km, a third social, two thirds training


def test_a_system_pulls_back_if_less_of_its_stream_is_wanted() -> None:
    team = roster(COMPLETIONS, EXPERT, ANSWERS)
    made = plan_of(team, moves(team, "ana", "knowledge-manager", "2027-Q2 2027-Q4"))
    found = [(one.system.name, one.pull, str(one.before)) for one in alignments(team, made)]
    assert found == [
        ("Course completions", Pull.BACK, "2027-Q2"),
        ("Expert of the quarter", Pull.ALONG, "None"),
        ("Answers", Pull.BACK, "2027-Q2"),
    ]


def test_a_stream_within_its_band_is_pulled_neither_way() -> None:
    team = roster(COMPLETIONS)
    wide = team.profile.model_copy(update={"streams": {}})
    team = team.anew({"profile": wide})
    assert alignments(team, plan_of(team))[0].pull is Pull.NEITHER


def test_kinds_of_which_none_favours_what_is_wanted_are_missing() -> None:
    team = roster(COMPLETIONS, EXPERT)
    assert missing(team, plan_of(team)) == [
        (SystemKind.RECOGNITION, Stream.KM),
        (SystemKind.MEASURE, Stream.KM),
    ]


def test_the_stream_that_lacks_most_and_the_first_quarter_in_which_it_gets_somebody() -> None:
    team = roster()
    made = plan_of(team, moves(team, "ana", "knowledge-manager", "2027-Q1 2027-Q3"))
    assert shortest(team, made) is Stream.KM
    assert str(first_into(team, made, Stream.KM)) == "2027-Q3"
    assert first_into(team, made, Stream.SOCIAL) is None
