"""Why each step is there, in the words that people read."""

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.person import UnderWay
from ldplanner.domain.profile import Floor, Measure, Target
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from ldplanner.plan.reasons import Reasons
from ldplanner.program.outcome import Outcome
from support.verdicts import ALL_KM, HALF_KM, aim, best, closed
from support.worlds import PATHS, need, path, person, role, world


def why(roster: Roster) -> list[str]:
    """Return the reasons of the best plan's steps, in their order."""
    return [*Reasons(Outcome(roster, ()), Outcome(roster, best(roster).steps)).all()]


def test_a_stream_is_short() -> None:
    assert why(world([person("ana")], roles=closed(), profile=ALL_KM)) == ["km is 100 points short if nothing is done"]


def test_somebody_asked_for_it() -> None:
    roster = world([person("ana", wants=("knowledge-manager",))], roles=closed(), profile=ALL_KM)
    assert why(roster) == ["asked for it; km is 100 points short if nothing is done"]


def test_the_move_is_under_way() -> None:
    going = UnderWay(to_role=RoleId("knowledge-manager"), quarters=1)
    roster = world([person("ana", moving=going)], roles=closed(), profile=ALL_KM)
    assert why(roster) == ["under way already; km is 100 points short if nothing is done"]


def test_a_stream_is_over() -> None:
    # nothing is short of anything: training may be 20 % at most
    roster = world([person("ana")], roles=closed(), paths=(path("trainer", "coach"),), profile=aim(training=0.2))
    assert why(roster) == ["training is 80 points over if nothing is done"]


def test_nobody_else_could_do_it() -> None:
    roster = world([person("ana", keep=True)], profile=HALF_KM, quarters=2)
    assert why(roster) == [
        "nobody here or in the pool has a path to this role; km is 50 points short if nothing is done"
    ]


def test_a_hire_where_somebody_has_a_path() -> None:
    roster = world([person("ana")], profile=HALF_KM, quarters=3, budget=Budget(change=6_000))
    assert why(roster) == ["km is 50 points short if nothing is done"]


def test_somebody_does_this_work_elsewhere() -> None:
    kai = person("kai", "knowledge-manager")
    roster = world([person("ana", keep=True)], [kai], roles=closed(), profile=HALF_KM)
    assert why(roster) == [
        "already does this work elsewhere in the organisation; km is 50 points short if nothing is done"
    ]


def test_a_leader_goes_first() -> None:
    people = [
        person("ana", manager="kim", name="Ana Ruiz"),
        person("ben", manager="kim", name="Ben Oduya"),
        person("kim", fte=0.5),
        person("zoe", manager="kim", name="Zoe Hall"),
    ]
    limits = Limits(reskilling_at_once=0.25, leaders_first=True)
    roster = world(people[:3], roles=closed(), profile=aim(social=1.0), limits=limits)
    assert (
        why(roster)[0] == "leads Ana Ruiz and Ben Oduya, so goes first; social is 100 points short if nothing is done"
    )
    roster = world(people, roles=closed(), profile=aim(social=1.0), limits=Limits(leaders_first=True))
    assert any(reason.startswith("leads Ana Ruiz, Ben Oduya and Zoe Hall, so goes first") for reason in why(roster))
    roster = world(people, roles=closed(), profile=aim(social=1.0))
    assert not any("goes first" in reason for reason in why(roster))


def test_a_release() -> None:
    people = [person("ana", contract=True), person("ben"), person("kim", "knowledge-manager", keep=True)]
    limits = Limits(releases=Releases.ALL)
    roster = world(people, roles=closed(), paths=(), profile=ALL_KM, limits=limits)
    assert why(roster) == [
        "on a contract; training is 67 points over if nothing is done",
        "training is 67 points over if nothing is done",
    ]


def test_a_need_is_served() -> None:
    needs = (need("coach", at_least=1, because="embedded", unit="north"), need("trainer", at_least=0))
    roster = world([person("ana", unit="north")], roles=closed(), profile=aim(), needs=needs)
    assert why(roster) == ["helps to cover a need: embedded (north)"]


def test_a_floor_is_served() -> None:
    designer = role("org-designer", stream=Stream.KM, title="Organisation designer")
    profile = aim(floors=(Floor(roles=(RoleId("org-designer"),), at_least=0.125),))
    roster = world(
        [person("ana")], roles=(*closed(), designer), paths=(path("trainer", "org-designer"),), profile=profile
    )
    assert why(roster) == ["the profile asks for 12.5 % Organisation designer"]


def test_a_floor_is_the_reason_of_no_more_people_than_it_takes() -> None:
    # a fifth of five is one: the others are there for the stream
    profile = aim(km=0.6, floors=(Floor(roles=(RoleId("knowledge-manager"),), at_least=0.2),))
    people = [person(one) for one in ("ana", "ben", "cleo", "dana", "eli")]
    paths = (path("trainer", "knowledge-manager"),)
    short = "km is 60 points short if nothing is done"
    floor = "the profile asks for 20 % knowledge manager"
    assert why(world(people, roles=closed(), paths=paths, profile=profile)) == [f"{short}; {floor}", short, short]


def test_whoever_goes_from_one_role_of_a_floor_into_another_adds_nothing_to_it() -> None:
    floors = (Floor(roles=(RoleId("trainer"), RoleId("coach")), at_least=1.0),)
    roster = world([person("ana")], roles=closed(), profile=aim(social=1.0, floors=floors))
    assert why(roster) == ["social is 100 points short if nothing is done"]


def test_whoever_takes_the_place_of_somebody_covers_the_need() -> None:
    people = [person("ana"), person("ben", "coach")]
    paths = (path("trainer", "coach"), path("coach", "knowledge-manager"))
    needs = (need("coach", at_least=1, because="embedded"),)
    roster = world(people, roles=closed(), paths=paths, profile=aim(km=0.5), needs=needs)
    assert why(roster) == ["helps to cover a need: embedded", "km is 50 points short if nothing is done"]


def test_a_need_is_the_reason_of_no_more_people_than_it_takes() -> None:
    people = [person("ana"), person("ben")]
    needs = (need("coach", at_least=1, because="embedded"),)
    roster = world(people, roles=closed(), profile=aim(social=1.0), needs=needs)
    short = "social is 100 points short if nothing is done"
    assert why(roster) == [f"{short}; helps to cover a need: embedded", short]


def test_a_stream_is_the_reason_of_no_more_people_than_it_takes() -> None:
    # social is filled by one of three; the second is there because it has to be as large as training
    profile = aim(social=Target(at_least=0.3), order=(Stream.SOCIAL, Stream.TRAINING))
    people = [person(one) for one in ("ana", "ben", "cleo")]
    assert why(world(people, roles=closed(), paths=PATHS[:1], profile=profile)) == [
        "social is 30 points short if nothing is done",
        "the profile wants social at least as large as training",
    ]


def test_a_stream_that_is_over_is_the_reason_of_no_more_people_than_it_takes() -> None:
    # training may be half; the second who goes is there for the need alone
    needs = (need("coach", at_least=2, because="embedded"),)
    profile = aim(training=Target(at_most=0.5))
    roster = world([person("ana"), person("ben")], roles=closed(), paths=PATHS[:1], profile=profile, needs=needs)
    covers = "helps to cover a need: embedded"
    assert why(roster) == [f"training is 50 points over if nothing is done; {covers}", covers]


def test_tools_fill_a_stream_too() -> None:
    # 60,000 of 240,000 is there already; of 45 % to reach, one of them who moves lacks nothing more
    tool = Tool(name="chat", stream=Stream.SOCIAL, yearly_cost=60_000)
    profile = aim(social=Target(at_least=0.45), order=(Stream.SOCIAL, Stream.TRAINING), measure=Measure.SPEND)
    people = [person(one) for one in ("ana", "ben", "cleo")]
    assert why(world(people, roles=closed(), paths=PATHS[:1], profile=profile, tools=(tool,))) == [
        "social is 20 points short if nothing is done",
        "the profile wants social at least as large as training",
    ]


def test_a_contract_is_told_of_whoever_moves() -> None:
    roster = world([person("ana", contract=True)], roles=closed(), profile=ALL_KM)
    assert why(roster) == ["on a contract; km is 100 points short if nothing is done"]


def test_a_hire_says_who_asked_for_the_role_and_did_not_get_it() -> None:
    asking = [person(f"p{n}", keep=True, name=name, wants=("coach",)) for n, name in enumerate(("Zoe", "Ana", "Ben"))]
    roster = world(asking[:2], needs=(need("coach", at_least=1),), profile=aim())
    assert "asked for by Ana and Zoe, see `ldplanner explain`" in why(roster)[0]
    granted = person("kim", wants=("coach", "knowledge-manager"))
    more = [*asking, person("p4", keep=True, name="Dan", wants=("coach",)), granted]
    needs = (need("coach", at_least=1), need("knowledge-manager", at_least=1))
    roster = world(more, needs=needs, profile=aim(), paths=PATHS[1:2])
    hired = next(reason for reason in why(roster) if "asked for by" in reason)
    assert "asked for by Ana, Ben, Dan and 1 more, see" in hired


def test_who_has_the_role_did_not_ask_in_vain() -> None:
    roster = world(
        [person("ana", "coach", keep=True, wants=("coach",))], profile=aim(), needs=(need("coach", at_least=2),)
    )
    assert not any("asked for by" in reason for reason in why(roster))


def test_a_release_of_somebody_who_asked_for_what_others_are_given() -> None:
    # one of both may stay, as a coach: ben, who costs less
    people = [person("ana", salary=90_000, wants=("coach", "lnd-manager")), person("ben")]
    limits = Limits.model_validate({"headcount": {"max": 1.0}, "releases": Releases.ALL})
    roster = world(people, roles=closed(), profile=aim(social=1.0), limits=limits)
    assert any(reason.startswith("had asked for coach, which goes to others; without it") for reason in why(roster))


def test_what_serves_nothing_makes_room_for_the_rest() -> None:
    # one FTE in all: the manager, outside the mix, is in the way of kai
    limits = Limits.model_validate({"headcount": {"max": 1.0}, "releases": Releases.ALL})
    roster = world([person("kim", "lnd-manager")], [person("kai", "knowledge-manager")], roles=closed(), limits=limits)
    assert why(roster)[0].startswith("without it headcount would be above 1 FTE")


def test_a_release_outside_the_mix_that_no_limit_asks_for_saves_payroll() -> None:
    roster = world(
        [person("ana", "knowledge-manager", keep=True), person("kim", "lnd-manager")],
        roles=closed(),
        profile=ALL_KM,
        limits=Limits(releases=Releases.ALL),
    )
    assert why(roster) == ["saves payroll"]
