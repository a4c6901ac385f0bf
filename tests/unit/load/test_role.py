from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Path, Role
from ldplanner.load import path
from ldplanner.load.entry import Spot
from ldplanner.load.role import RoleRow, in_money_of, overridden

COACH = Role(
    id=RoleId("coach"),
    title="Coach",
    salary=80_000,
    hire_cost=5_000,
    sources={"salary": "BLS", "hire_cost": "SHRM"},
)


def row(**given: object) -> RoleRow:
    return RoleRow(Spot.__new__(Spot), RoleId("coach"), given, sound=True)


def test_the_source_of_a_figure_goes_with_the_figure() -> None:
    found = overridden(COACH, row(salary=90_000))
    assert (found.salary, found.hire_cost) == (90_000, 5_000)
    assert dict(found.sources) == {"hire_cost": "SHRM"}


def test_a_role_of_the_rosters_own_has_no_sources() -> None:
    assert dict(overridden(None, row(title="Coach of coaches")).sources) == {}


def test_a_scaled_figure_says_so_in_its_source() -> None:
    assert dict(in_money_of(COACH, 0.7).sources) == {"salary": "BLS; times 0.7", "hire_cost": "SHRM; times 0.7"}
    way = Path(from_role=RoleId("a"), to_role=RoleId("b"), quarters=1, cost=1_000, source="judgement")
    assert path.in_money_of(way, 0.7).source == "judgement; cost times 0.7"


def test_without_a_scale_there_is_no_money_to_tell_the_source_of() -> None:
    assert in_money_of(COACH, None).salary is None
