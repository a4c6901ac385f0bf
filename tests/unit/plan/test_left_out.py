"""What a step is good for that serves nothing by itself."""

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.profile import Floor
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.plan.left_out import NO_WORSE, LeftOut
from ldplanner.program.outcome import Outcome
from ldplanner.program.step import Step
from support.verdicts import aim
from support.worlds import need, person, world

ANA, BEN = person("ana"), person("ben")
LETTING_GO = Limits(releases=Releases.ALL)
ORDERED = aim(order=(Stream.SOCIAL, Stream.TRAINING))
FLOORED = aim(floors=(Floor(roles=(RoleId("coach"),), at_least=0.5),))


def moved(who: str, to: str, start: int = 1, effective: int = 2, cost: int = 0) -> Step:
    return Step(start, ActionKind.REASSIGN, PersonId(who), RoleId(to), None, effective, cost)


def let_go(who: str, start: int = 1, cost: int = 0) -> Step:
    return Step(start, ActionKind.RELEASE, PersonId(who), None, None, start, cost)


def hired(role: str, start: int = 1) -> Step:
    return Step(start, ActionKind.HIRE, None, RoleId(role), None, start + 1, 0)


def good_for(roster: Roster, *steps: Step) -> str:
    """Return what the first of some steps is good for."""
    return LeftOut(Outcome(roster, steps)).says(0)


def test_payroll_would_be_above_its_cap() -> None:
    # the cap of 2028 has room for one trainer and a coach
    roster = world(
        [ANA, BEN], limits=LETTING_GO, budget=Budget(payroll={2027: 200_000, 2028: 150_000}), starts="2027-Q3"
    )
    assert good_for(roster, let_go("ben"), hired("coach")) == "without it payroll would be above its cap in 2028-Q1"


def test_headcount_would_be_out_of_its_limits() -> None:
    limits = Limits.model_validate({"headcount": {"min": 1.0, "max": 2.0}, "releases": Releases.ALL})
    roster = world([ANA, BEN], limits=limits)
    assert good_for(roster, let_go("ben"), hired("coach")) == "without it headcount would be above 2 FTE in 2027-Q2"
    found = good_for(roster, hired("coach"), let_go("ana", 2), let_go("ben", 3))
    assert found == "without it headcount would be below 1 FTE in 2027-Q3"


def test_a_need_would_be_missed_on_the_way() -> None:
    # cleo takes over in the last quarter, too late for what is needed from the third on
    needs = (need("coach", at_least=1, starts="2027-Q3", because="clinics"),)
    roster = world([ANA, BEN], needs=needs)
    found = good_for(roster, moved("ana", "coach"), moved("ben", "coach", 3, 4))
    assert found == "without it a need would be missed in 2027-Q3: clinics"


def test_nobody_would_be_in_the_mix() -> None:
    roster = world([person("kim", "lnd-manager")])
    assert good_for(roster, hired("coach")) == "without it nobody would be in the mix at the end"


@pytest.mark.parametrize(
    ("roster", "step", "words"),
    [
        (
            world([ANA], profile=aim(social=1.0)),
            moved("ana", "coach"),
            "without it the mix would be further from the profile",
        ),
        (world([ANA], profile=ORDERED), moved("ana", "coach"), "without it the profile's order would be missed more"),
        (world([ANA], profile=FLOORED), moved("ana", "coach"), "without it the profile's floors would be missed more"),
        (world([ANA, BEN], profile=aim(), limits=LETTING_GO), let_go("ben", cost=15_000), "saves payroll"),
        (world([ANA, BEN], profile=aim()), moved("ana", "coach"), NO_WORSE),
    ],
)
def test_the_goal_that_it_serves(roster: Roster, step: Step, words: str) -> None:
    assert good_for(roster, step) == words


def test_the_first_goal_counts() -> None:
    # without it the mix would be further off, but fewer would move unasked, and that comes first
    roster = world([ANA], profile=aim(social=1.0), priorities=(Goal.DISRUPTION,))
    assert good_for(roster, moved("ana", "coach")) == NO_WORSE


def test_somebody_let_go_and_replaced_is_there_for_pace() -> None:
    roster = world([ANA, BEN], profile=aim(social=1.0), priorities=(Goal.PACE,))
    assert good_for(roster, moved("ana", "coach")) == "brings the mix near the profile sooner"
