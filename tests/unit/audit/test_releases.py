from datetime import date

import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Limits, Releases
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from support.plans import broken, plan_of, releases, told
from support.worlds import PEOPLE, PersonFacts, world


def team(allowed: Releases, **facts: object) -> Roster:
    """Return a department in which ana is as the facts say."""
    return world([PEOPLE[0].model_copy(update=facts), *PEOPLE[1:]], limits=Limits(releases=allowed))


@pytest.mark.parametrize(("allowed", "contract"), [(Releases.ALL, False), (Releases.CONTRACTORS, True)])
def test_a_release_that_is_allowed_passes(allowed: Releases, *, contract: bool) -> None:
    roster = team(allowed, contract=contract)
    plan = plan_of(roster, releases(roster, "ana", "2027-Q4", cost=0 if contract else 15_000))
    assert broken(roster, plan) == {}
    assert told(roster, plan, "release") == f"1 release; allowed: {allowed}"


@pytest.mark.parametrize(
    ("allowed", "facts", "when", "detail"),
    [
        (Releases.NONE, {}, "2027-Q1", "may not be released; allowed: none"),
        (Releases.CONTRACTORS, {"contract": False}, "2027-Q1", "may not be released; allowed: contractors"),
        (Releases.ALL, {"keep": True}, "2027-Q1", "is kept"),
        (Releases.ALL, {}, "2026-Q4", "2026-Q4 is not within 2027-Q1 to 2027-Q4"),
        (Releases.ALL, {}, "2028-Q1", "2028-Q1 is not within 2027-Q1 to 2027-Q4"),
        (
            Releases.ALL,
            {"leaves": date(2027, 6, 29)},
            "2027-Q2",
            "leaves on 2027-06-29 anyway, before the end of 2027-Q2",
        ),
    ],
)
def test_a_release_that_is_not_allowed_is_refused(
    allowed: Releases, facts: PersonFacts, when: str, detail: str
) -> None:
    roster = team(allowed, **{"contract": True, **facts})
    cost = 0 if facts.get("contract", True) else 15_000
    assert broken(roster, plan_of(roster, releases(roster, "ana", when, cost=cost))) == {"release": f"`ana`: {detail}"}


def test_somebody_released_is_gone_at_once_has_no_role_and_no_pay() -> None:
    roster = team(Releases.ALL, contract=True)
    good = releases(roster, "ana", "2027-Q1")
    later = plan_of(roster, good.model_copy(update={"effective": Quarter(2027, 2)}))
    assert broken(roster, later) == {"release": "`ana`: goes in 2027-Q2, but a release in 2027-Q1 is effective at once"}
    for left in ({"to_role": RoleId("coach")}, {"salary": 1}):
        plan = plan_of(roster, good.model_copy(update=left))
        assert broken(roster, plan) == {"release": "`ana`: still has a role or pay after the release, 0 expected"}
