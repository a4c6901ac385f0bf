import pytest

from ldplanner.domain.compliance import Course, Format, compliance_needs


def course(learners: int, hours: float, format_: Format, **facts: float) -> Course:
    known = {"name": "C", "learners": learners, "hours": hours, "format": format_}
    return Course.model_validate(known | facts)


@pytest.mark.parametrize(
    ("one", "development", "delivery"),
    [
        (course(5_000, 6, Format.ELEARNING_2, rebuild_years=1), 426, 0),  # 6 x 71
        (course(5_000, 6, Format.ELEARNING_2), 142, 0),
        (course(5_000, 2, Format.CLASSROOM), 25.333, 500),  # 2 x 38 / 3; 5,000 x 2 / 20
        (course(900, 2, Format.VIRTUAL, class_size=15), 18.667, 120),
        (course(100, 1, Format.ELEARNING_1, rebuild_years=0.5), 84, 0),
        (course(100, 1, Format.ELEARNING_3, rebuild_years=1), 130, 0),
        (course(100, 2, Format.ELEARNING_3, rebuild_years=1, ratio=49), 98, 0),
        (course(100, 2, Format.CLASSROOM, ratio=0), 0, 10),
        (course(0, 2, Format.CLASSROOM, rebuild_years=1), 76, 0),
    ],
)
def test_hours_of_a_year(one: Course, development: float, delivery: float) -> None:
    assert one.development_hours == pytest.approx(development, abs=1e-3)
    assert one.delivery_hours == pytest.approx(delivery)


def test_the_needs_they_add_up_to() -> None:
    # 426 + 25.33 of 1,152; 500 of 960
    courses = (course(5_000, 6, Format.ELEARNING_2, rebuild_years=1), course(5_000, 2, Format.CLASSROOM))
    designers, trainers = compliance_needs(courses)
    assert designers.roles == ("instructional-designer", "elearning-developer")
    assert designers.at_least == pytest.approx(0.39178, abs=1e-5)
    assert trainers.roles == ("trainer",)
    assert trainers.at_least == pytest.approx(0.52083, abs=1e-5)
    assert (designers.starts, trainers.starts, designers.unit) == (None, None, None)


def test_a_need_of_nothing_is_none() -> None:
    assert compliance_needs(()) == ()
    assert [need.roles for need in compliance_needs((course(10, 1, Format.ELEARNING_1),))] == [
        ("instructional-designer", "elearning-developer")
    ]
    assert [need.roles for need in compliance_needs((course(10, 1, Format.VIRTUAL, ratio=0),))] == [("trainer",)]
