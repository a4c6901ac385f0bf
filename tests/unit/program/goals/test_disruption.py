"""People put into another role who did not ask for it; a release counts as three."""

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Limits, Releases
from ldplanner.domain.person import Person
from support.verdicts import ALL_KM, HALF_KM, closed, done, values
from support.worlds import path, person, world

ASKED = ("knowledge-manager",)
KEPT = person("ana", keep=True)


@pytest.mark.parametrize(
    ("people", "upset"),
    [
        ([person("ana")], 1),
        ([person("ana", wants=ASKED)], 0),
        ([person("ana", wants=("coach",))], 1),
        ([person("ana"), person("ben", fte=0.2)], 2),  # people, not FTE
        ([person("ana", wants=ASKED), person("ben"), person("cleo")], 2),
        ([person("kim", "knowledge-manager")], 0),
    ],
)
def test_who_moves_without_having_asked(people: list[Person], upset: float) -> None:
    assert values(world(people, roles=closed(), profile=ALL_KM))[Goal.DISRUPTION] == upset


def test_of_two_the_one_who_asked_moves() -> None:
    # otherwise ana, the first by id
    roster = world([person("ana"), person("ben", wants=ASKED)], roles=closed(), profile=HALF_KM)
    assert done(roster) == ["1-3 ben to knowledge-manager"]


def test_transfers_into_another_role_count() -> None:
    for wants, upset in (((), 1), (ASKED, 0)):
        raj = person("raj", moves_to=ASKED, wants=wants)
        assert values(world([KEPT], [raj], roles=closed(), profile=HALF_KM))[Goal.DISRUPTION] == upset


def test_transfers_into_the_own_role_and_hires_do_not() -> None:
    kai = person("kai", "knowledge-manager")
    assert values(world([KEPT], [kai], roles=closed(), profile=HALF_KM))[Goal.DISRUPTION] == 0
    assert values(world([KEPT], profile=HALF_KM))[Goal.DISRUPTION] == 0


def test_a_release_counts_as_three() -> None:
    people = [person("ana", fte=0.5), person("kim", "knowledge-manager", keep=True)]
    limits = Limits(releases=Releases.ALL)
    roster = world(people, roles=closed(), paths=(), profile=ALL_KM, limits=limits)
    assert values(roster)[Goal.DISRUPTION] == 3


@pytest.mark.parametrize(("shares", "upset"), [([0.5], 2), ([0.25, 0.25], 3), ([0.125] * 4, 3)])
def test_a_release_weighs_as_much_as_three_moves(shares: list[float], upset: float) -> None:
    # km 0.5, training 0.5, and a coach of 1.0 too many: let her go (3), or move her to km (1) and all of the 0.5 that
    # is there now to training: 1, 2 or 4 people more
    people = [person("tia", keep=True, fte=0.5), person("cleo", "coach", contract=True, moves_to=ASKED)]
    people += [person(f"k{number}", "knowledge-manager", fte=fte) for number, fte in enumerate(shares)]
    paths = (path("coach", "knowledge-manager"), path("knowledge-manager", "trainer"))
    limits = Limits(releases=Releases.CONTRACTORS)
    priorities = (Goal.MIX, Goal.DISRUPTION)
    roster = world(people, roles=closed(), paths=paths, profile=HALF_KM, limits=limits, priorities=priorities)
    assert values(roster)[Goal.MIX] == pytest.approx(0.0)
    assert values(roster)[Goal.DISRUPTION] == upset


def test_where_it_comes_first_only_those_who_asked_move() -> None:
    people = [person("ana"), person("ben", wants=ASKED)]
    first = world(people, roles=closed(), profile=ALL_KM, priorities=(Goal.DISRUPTION, Goal.MIX))
    assert done(first) == ["1-3 ben to knowledge-manager"]
    assert len(done(world(people, roles=closed(), profile=ALL_KM))) == 2


def test_with_disruption_before_cost_dearer_help_from_outside_is_taken() -> None:
    # move a trainer (5,000, one upset), or have two knowledge managers join (120,000 a year, nobody upset)
    people = [person("ana"), person("ben", keep=True)]
    kai = person("kai", "knowledge-manager")
    kat = person("kat", "knowledge-manager")
    by_cost = world(people, [kai, kat], roles=closed(), profile=HALF_KM)
    assert done(by_cost) == ["1-3 ana to knowledge-manager"]
    by_peace = world(people, [kai, kat], roles=closed(), profile=HALF_KM, priorities=(Goal.MIX, Goal.DISRUPTION))
    assert done(by_peace) == ["1-1 kai joins as knowledge-manager", "1-1 kat joins as knowledge-manager"]
