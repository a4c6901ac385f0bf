from datetime import date

from ldplanner.audience.told import tell
from ldplanner.domain.limits import Limits, Releases
from ldplanner.domain.plan import Action
from ldplanner.domain.roster import Roster
from ldplanner.render.sections.blocks import Timeline
from ldplanner.render.sections.timeline import MOST_TRACKS, timeline_section
from support.plans import hires, moves, plan_of, releases
from support.worlds import person, world

TEAM = world(
    (person("ana"), person("ben"), person("leo", leaves=date(2027, 6, 30))),
    (person("q"),),
    limits=Limits(releases=Releases.ALL),
)


def tracks(roster: Roster, *actions: Action) -> dict[str, list[tuple[int, str]]]:
    section = timeline_section(tell(roster, plan_of(roster, *actions)))
    assert section is not None
    timeline = section.blocks[0]
    assert isinstance(timeline, Timeline)
    return {
        f"{track.name} {track.remark}": [(span.quarters, span.text) for span in track.spans]
        for track in timeline.tracks
    }


def test_everyone_with_a_step_or_a_last_day_has_a_track_over_all_quarters() -> None:
    found = tracks(
        TEAM,
        moves(TEAM, "ana", "knowledge-manager", "2027-Q2 2027-Q4"),
        releases(TEAM, "ben", "2027-Q3"),
        moves(TEAM, "q", "coach", "2027-Q2 2027-Q3"),
        hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=1, salary=1),
    )
    assert found == {
        "Ana reassign": [(1, "trainer"), (2, "reskilling"), (1, "knowledge manager")],
        "Ben release": [(2, "trainer"), (2, "let go")],
        "Q transfer": [(1, "elsewhere"), (1, "reskilling"), (2, "coach")],
        "New colleague hire": [(1, "post open"), (3, "coach")],
        "Leo leaves": [(2, "trainer"), (2, "has left")],
    }


def test_someone_who_moves_and_then_leaves_has_left() -> None:
    found = tracks(TEAM, moves(TEAM, "leo", "coach", "2027-Q1 2027-Q2"))
    assert found["Leo reassign"] == [(1, "reskilling"), (1, "coach"), (2, "has left")]


def test_where_nobody_moves_or_leaves_there_is_no_timeline() -> None:
    still = world((person("ana"),))
    assert timeline_section(tell(still, plan_of(still))) is None


def test_of_many_only_the_first_are_drawn_and_the_rest_is_named() -> None:
    crowd = world(tuple(person(f"p{n:03}") for n in range(MOST_TRACKS + 5)))
    made = plan_of(crowd, *(moves(crowd, one, "coach", "2027-Q1 2027-Q2") for one in crowd.everyone))
    section = timeline_section(tell(crowd, made))
    assert section is not None
    timeline = section.blocks[0]
    assert isinstance(timeline, Timeline)
    assert len(timeline.tracks) == MOST_TRACKS
    assert len(section.blocks) == 2
