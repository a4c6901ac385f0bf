import pytest

from ldplanner.domain.compliance import Course, Format, compliance_needs, is_design
from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.loosening import DELIVERY, DESIGN, Loosening, loosened
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from support.worlds import need, world

ROSTER = world(
    budget=Budget(payroll=200_000, change={2027: 1_000, 2028: 2_000}),
    limits=Limits(leaders_first=True, headcount=Headcount(max=4)),
    needs=(need("coach", at_least=1), need("trainer", at_least=2)),
    compliance=(
        Course(name="Lifting", learners=1_000, hours=2, format=Format.CLASSROOM),
        Course(name="Online", learners=70, hours=3, format=Format.ELEARNING_2),
    ),
)


def compliance_fte(roster: Roster, path: str) -> float:
    needs = compliance_needs(roster.compliance)
    return sum(need.at_least for need in needs if is_design(need) == (path == DESIGN))


def with_one(path: str, after: object) -> Roster:
    assert isinstance(after, bool | int | float | Quarter | None)
    return loosened(ROSTER, [Loosening(path, None, after)])


def test_each_figure_goes_to_its_place_and_nothing_else_changes() -> None:
    _ = ROSTER.all_needs, ROSTER.goals  # worked out before, and not to be kept
    assert with_one("/budget/payroll", 250_000).budget.payroll == 250_000
    assert with_one("/budget/change/2028", 9_000).budget.change == {2027: 1_000, 2028: 9_000}
    assert with_one("/limits/leaders_first", after=False).limits.leaders_first is False
    assert with_one("/limits/headcount/max", 5.5).limits.headcount.max == 5.5
    assert with_one("/roles/coach/max_hires", 3).roles[ROSTER.people[2].role].max_hires == 3
    changed = with_one("/needs/1/from", Quarter(2027, 3))
    assert [one.starts for one in changed.needs] == [None, Quarter(2027, 3)]
    assert changed.all_needs[1].starts == Quarter(2027, 3)
    assert {name for name in Roster.model_fields if getattr(changed, name) != getattr(ROSTER, name)} == {"needs"}


def test_several_at_once() -> None:
    both = loosened(
        ROSTER, [Loosening("/needs/0/at_least", 1.0, 0.5), Loosening("/needs/0/from", None, Quarter(2027, 4))]
    )
    assert both.needs[0] == need("coach", at_least=0.5, starts="2027-Q4")


def test_less_design_takes_nothing_from_delivery_and_the_reverse() -> None:
    design, delivery = compliance_fte(ROSTER, DESIGN), compliance_fte(ROSTER, DELIVERY)
    lighter = loosened(ROSTER, [Loosening(DESIGN, design, design / 4)])
    assert compliance_fte(lighter, DESIGN) == pytest.approx(design / 4)
    assert compliance_fte(lighter, DELIVERY) == delivery
    lighter = loosened(ROSTER, [Loosening(DELIVERY, delivery, delivery * 0.3333)])
    assert lighter.compliance[0].learners == 333
    assert compliance_fte(lighter, DELIVERY) <= delivery * 0.3333
    assert compliance_fte(lighter, DESIGN) == design
    assert lighter.compliance[1] == ROSTER.compliance[1]


def test_a_place_that_there_is_not_is_an_error() -> None:
    with pytest.raises((LookupError, AttributeError)):
        with_one("/budget/payroll/2027/x", 1)
