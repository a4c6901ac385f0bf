"""What is used up: the words on worlds where one limit holds the plan back."""

from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.plan import Input
from ldplanner.domain.roster import Roster
from ldplanner.plan.binding import used_up
from ldplanner.plan.make import make_plan
from ldplanner.program.outcome import Outcome
from support.verdicts import ALL_KM, HALF_KM, aim, best, closed
from support.worlds import need, person, world

ANA, BEN, CLEO = person("ana"), person("ben"), person("cleo")
KEPT = person("ana", keep=True)
MOSTLY_KM = aim(km=0.9, social=0.0, training=0.1)
EVERYBODY = "people: everybody who has a way into another role of the mix takes it"
NOBODY = "people: nobody has a way into another role of the mix"


def words(roster: Roster) -> list[str]:
    return [binding.limit for binding in used_up(Outcome(roster, best(roster).steps))]


def test_change_money_below_the_cheapest_step() -> None:
    # 5,000 of 6,999 spent; the cheapest path is 2,000
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, budget=Budget(change=6_999))
    assert words(roster) == ["change: 5,000 of 6,999 used, too little left for one more step"]
    assert words(world([ANA, BEN], roles=closed(), profile=ALL_KM, budget=Budget(change=10_000))) == [EVERYBODY]


def test_change_money_by_year() -> None:
    budget = Budget(change={2027: 5_000, 2028: 1_000})
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, starts="2027-Q4", budget=budget)
    assert words(roster) == [
        "change 2027: all 5,000 used",
        "change 2028: 0 of 1,000 used, too little left for one more step",
    ]


def test_payroll_below_the_cheapest_arrival() -> None:
    # 60,000 + 100,000; the cheapest hire is a trainer
    roster = world([KEPT], profile=MOSTLY_KM, budget=Budget(payroll=219_999))
    assert words(roster) == ["payroll: 160,000 of 219,999 used, too little left for one more person", NOBODY]


def test_openings_in_their_quarters() -> None:
    roster = world([KEPT], profile=MOSTLY_KM, limits=Limits(hires_per_quarter=1))
    # the fourth quarter is too late to open in, so it is not used
    assert words(roster) == ["openings: 1 a quarter, all used in 2027-Q1 to 2027-Q3", NOBODY]


def test_reskilling_in_its_quarters() -> None:
    # two after one another, each two quarters, and no time for the third
    roster = world([ANA, BEN, CLEO], roles=closed(), profile=ALL_KM, quarters=5, limits=Limits(reskilling_at_once=0.0))
    assert words(roster) == ["reskilling at once: 1.0 FTE, full in 2027-Q1 to 2027-Q4"]


def test_headcount_in_its_quarters() -> None:
    roster = world([KEPT], profile=MOSTLY_KM, limits=Limits(headcount=Headcount(max=2.5)))
    assert words(roster) == ["headcount: 2.5 FTE, no room for one more in 2027-Q2 to 2027-Q4", NOBODY]


def test_a_need_with_no_one_to_spare() -> None:
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, needs=(need("trainer", at_least=1, because="courses"),))
    assert words(roster) == ["need: courses, 1.00 FTE, no one to spare in 2027-Q1 to 2027-Q4"]


def test_a_need_that_binds_at_the_end_only() -> None:
    needs = (need("trainer", at_least=1, starts="2027-Q4", unit="north"),)
    roster = world([person("ana", unit="north")], roles=closed(), profile=ALL_KM, needs=needs)
    assert words(roster) == ["need: trainer (north), 1.00 FTE, no one to spare in 2027-Q4"]


def test_quarters_apart_are_listed_apart() -> None:
    # openings at two quarters that are not neighbours: 2027 is paid for by half, 2028 whole
    budget = Budget(change={2027: 6_000, 2028: 6_000})
    roster = world(
        [KEPT], profile=MOSTLY_KM, starts="2027-Q3", quarters=5, budget=budget, limits=Limits(hires_per_quarter=1)
    )
    (openings,) = [line for line in words(roster) if line.startswith("openings")]
    assert openings == "openings: 1 a quarter, all used in 2027-Q3, 2028-Q1"


def test_nothing_holds_back_a_plan_that_is_right() -> None:
    roster = world([KEPT], profile=HALF_KM, budget=Budget(change=6_000))
    plan = make_plan(roster, best(roster), made_from=Input(path="", sha256=""), tool="")
    assert plan.gap.plan == 0
    assert plan.binding == ()


def test_a_plan_that_is_not_right_says_what_holds_it_back() -> None:
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, budget=Budget(change=5_000))
    plan = make_plan(roster, best(roster), made_from=Input(path="", sha256=""), tool="")
    assert [(binding.limit, binding.next_step, binding.gap_change) for binding in plan.binding] == [
        ("change: all 5,000 used", None, None)
    ]
