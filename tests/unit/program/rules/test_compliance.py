from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.stream import Stream
from support.verdicts import ALL_KM, done, is_possible, movers
from support.worlds import path, person, role, world

TRAINING = ("instructional-designer", "elearning-developer", "trainer")
ROLES = (*(role(name, stream=Stream.TRAINING) for name in TRAINING), role("knowledge-manager", stream=Stream.KM))
PATHS = tuple(path(name, "knowledge-manager") for name in TRAINING)


def designed(hours: float) -> Course:
    """Return a course of so many development hours a year; 1,152 are one designer."""
    return Course(name="Safety", learners=100, hours=hours, format=Format.ELEARNING_1, ratio=1, rebuild_years=1)


def taught(learners: int, format_: Format = Format.CLASSROOM) -> Course:
    """Return a course of an hour in classes of ten; 9,600 learners keep one trainer busy. No development."""
    return Course(name="Lifting", learners=learners, hours=1, format=format_, class_size=10, ratio=0)


def test_designers_are_kept_for_what_must_be_developed() -> None:
    # of two, one at half time while reskilling: 1.5; then 1 left. 1,152 hours / (1,920 x 0.6) = 1
    people = [person("ida", "instructional-designer"), person("ivo", "instructional-designer")]
    roster = world(people, roles=ROLES, paths=PATHS, profile=ALL_KM, compliance=(designed(1_152),))
    assert movers(roster) == {"ida"}
    more = world(people, roles=ROLES, paths=PATHS, profile=ALL_KM, compliance=(designed(1_153),))
    assert movers(more) == set()


def test_designers_and_developers_count_together() -> None:
    people = [person("eli", "elearning-developer"), person("ida", "instructional-designer")]
    for hours, moving in ((1_152, 1), (1_153, 0)):
        roster = world(people, roles=ROLES, paths=PATHS, profile=ALL_KM, compliance=(designed(hours),))
        assert len(movers(roster)) == moving


def test_trainers_are_kept_for_what_must_be_taught() -> None:
    # 9,600 learners x 1 h / 10 = 960 h = one trainer at 1,920 x 0.5
    people = [person("ana"), person("ben")]
    for learners, moving in ((9_600, 1), (9_601, 0)):
        for format_ in (Format.CLASSROOM, Format.VIRTUAL):
            roster = world(people, roles=ROLES, paths=PATHS, profile=ALL_KM, compliance=(taught(learners, format_),))
            assert len(movers(roster)) == moving


def test_elearning_needs_no_trainer() -> None:
    roster = world(
        [person("ana")], roles=ROLES, paths=PATHS, profile=ALL_KM, compliance=(taught(9_600, Format.ELEARNING_2),)
    )
    assert movers(roster) == {"ana"}


def test_courses_add_up() -> None:
    # 0.5 + 0.5 FTE
    people = [person("ida", "instructional-designer", fte=0.5), person("ivo", "instructional-designer", fte=0.5)]
    one, two = (designed(576),), (designed(576), designed(576))
    assert len(movers(world(people, roles=ROLES, paths=PATHS, profile=ALL_KM, compliance=one, quarters=3))) == 1
    assert movers(world(people, roles=ROLES, paths=PATHS, profile=ALL_KM, compliance=two)) == set()


def test_what_nobody_can_do_is_impossible() -> None:
    assert not is_possible(world([person("ana")], roles=ROLES, paths=(), compliance=(designed(1),)))


def test_not_met_today_it_binds_at_the_end() -> None:
    paths = (path("trainer", "instructional-designer", quarters=3),)
    roster = world([person("ana")], roles=ROLES, paths=paths, compliance=(designed(1),))
    assert done(roster) == ["1-4 ana to instructional-designer"]
