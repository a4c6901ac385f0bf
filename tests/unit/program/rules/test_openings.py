import pytest

from ldplanner.domain.limits import Limits
from support.verdicts import HALF_KM, closed, done, is_possible
from support.worlds import need, person, world

ANA = person("ana", keep=True)


@pytest.mark.parametrize(("least", "possible"), [(2, True), (3, False)])
def test_so_many_a_quarter_are_all_there_can_be(least: float, possible: bool) -> None:  # noqa: FBT001
    # three quarters, one until a hire is there: openings in t = 1 and 2
    limits = Limits(hires_per_quarter=1)
    roster = world([ANA], needs=(need("coach", at_least=least),), quarters=3, limits=limits)
    assert is_possible(roster) is possible


def test_all_roles_and_units_share_them() -> None:
    # both must be there in t = 2, so both are opened in t = 1
    needs = (need("coach", at_least=1, unit="north", starts="2027-Q2"), need("trainer", at_least=2, starts="2027-Q2"))
    assert not is_possible(world([ANA], needs=needs, limits=Limits(hires_per_quarter=1)))
    assert is_possible(world([ANA], needs=needs, limits=Limits(hires_per_quarter=2)))


def test_the_quarter_of_the_opening_counts_not_that_of_the_start() -> None:
    # one by t = 2, two by t = 3: opened one after the other
    needs = (need("coach", at_least=1, starts="2027-Q2"), need("coach", at_least=2, starts="2027-Q3"))
    roster = world([ANA], needs=needs, limits=Limits(hires_per_quarter=1))
    assert done(roster)[:2] == ["1-2 new coach", "2-3 new coach"]


def test_none_means_nobody_is_hired() -> None:
    assert done(world([ANA], profile=HALF_KM, limits=Limits(hires_per_quarter=0))) == []


def test_people_from_the_pool_are_no_openings() -> None:
    pool = [person("kai", "knowledge-manager")]
    roster = world([ANA], pool, roles=closed(), profile=HALF_KM, limits=Limits(hires_per_quarter=0))
    assert done(roster) == ["1-1 kai joins as knowledge-manager"]
