"""Who of those who are alike does it, and that the order of rows does not matter."""

from itertools import permutations

from ldplanner.domain.ids import PersonId
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.roster import Roster
from ldplanner.program.build import build
from ldplanner.program.must import MustWait
from ldplanner.program.naming import named, numbered
from ldplanner.program.step import Step
from ldplanner.solve.outcome import Solved
from ldplanner.solve.stages import solve
from support.verdicts import ALL_KM, HALF_KM, aim, closed, done
from support.worlds import PEOPLE, need, person, world

ALL_SOCIAL = aim(km=0.0, social=1.0, training=0.0)


def planned(roster: Roster) -> tuple[Step, ...]:
    """Return the steps of the plan, proven or not."""
    solution = solve(roster, seconds=10, exact=True)
    assert isinstance(solution, Solved), solution
    return solution.steps


def test_of_people_who_are_alike_the_first_by_id_goes() -> None:
    roster = world(
        [person("cleo"), person("ben"), person("dora")], roles=closed(), profile=ALL_KM, budget=Budget(change=5_000)
    )
    assert done(roster) == ["1-3 ben to knowledge-manager"]


def test_a_name_makes_nobody_different() -> None:
    people = [person("ana", name="Zoe"), person("ben", name="Al")]
    assert done(world(people, roles=closed(), profile=ALL_KM, budget=Budget(change=5_000))) == [
        "1-3 ana to knowledge-manager"
    ]


def test_who_asked_for_it_starts_first() -> None:
    # one at a time; ben and dora asked
    people = [person("ana"), person("ben", wants=("coach",)), person("cleo"), person("dora", wants=("coach",))]
    roster = world(people, roles=closed(), profile=ALL_SOCIAL, quarters=5, limits=Limits(reskilling_at_once=0.0))
    assert done(roster) == ["1-2 ben to coach", "2-3 dora to coach", "3-4 ana to coach", "4-5 cleo to coach"]


def test_people_to_different_roles_share_the_quarters_too() -> None:
    # ana may only become a coach, ben, who asked, only an expert: the same length, one at a time
    people = [person("ana", moves_to=("coach",)), person("ben", moves_to=("coach",), wants=("coach",), salary=70_000)]
    roster = world(people, roles=closed(), profile=ALL_SOCIAL, limits=Limits(reskilling_at_once=0.0))
    assert done(roster) == ["1-2 ben to coach", "2-3 ana to coach"]


def test_any_order_of_people_gives_the_same_plan() -> None:
    people = [person("ana", fte=0.5), person("ben", wants=("coach",)), person("cleo", "coach", salary=80_000)]
    plans = set()
    for order in permutations(people):
        roster = world(order, limits=Limits(reskilling_at_once=0.0, hires_per_quarter=1))
        plans.add(planned(roster))
    assert len(plans) == 1


def test_any_order_of_needs_gives_the_same_plan() -> None:
    # any trainer may serve any need: there are many plans as good as the best
    people = [person(name, unit=unit) for name, unit in (("ana", "north"), ("ben", "south"), ("cleo", "north"))]
    needs = [
        need("coach", at_least=1, unit="north"),
        need("knowledge-manager", "coach", at_least=1, unit="south"),
        need("trainer", at_least=0.5),
    ]
    plans = set()
    for order in permutations(needs):
        plans.add(planned(world(people, needs=order, profile=HALF_KM, limits=Limits(hires_per_quarter=1))))
    assert len(plans) == 1


def test_any_order_of_paths_and_roles_gives_the_same_plan() -> None:
    one = world(PEOPLE, limits=Limits(hires_per_quarter=1))
    other = one.model_copy(
        update={"paths": tuple(reversed(one.paths)), "roles": dict(reversed(list(one.roles.items())))}
    )
    assert planned(one) == planned(other)


def test_solving_twice_gives_the_same_plan() -> None:
    roster = world(PEOPLE, [person("raj")], limits=Limits(hires_per_quarter=1, reskilling_at_once=0.3))
    assert planned(roster) == planned(roster)


def test_steps_counted_and_named_again_are_the_same() -> None:
    people = [person("ana"), person("ben", wants=("coach",)), person("cleo")]
    needs = (need("coach", at_least=1, unit="north"),)
    roster = world(people, [person("raj")], needs=needs, limits=Limits(reskilling_at_once=0.0, hires_per_quarter=1))
    decisions = build(roster, roster.goals).decisions
    steps = planned(roster)
    counts = numbered(decisions, steps)
    assert counts is not None
    assert named(roster, decisions, counts) == steps


def test_steps_of_somebody_who_has_to_wait_too_long_are_not_counted() -> None:
    roster = world([person("ana"), person("ben")], roles=closed(), profile=ALL_KM)
    steps = planned(roster)
    assert {step.person for step in steps} == {"ana", "ben"}
    late = MustWait(PersonId("ana"), roster.horizon.quarters)
    assert numbered(build(roster, roster.goals, only=steps, must=(late,)).decisions, steps) is None
    assert numbered(build(roster, roster.goals, only=steps).decisions, steps) is not None
