"""Required courses, and the designers and trainers that they take.

Development hours per learning hour: Defelice / ATD 2017, seen in a secondary source. A work year is 1,920 hours;
designers spend about 60 % of it on design, trainers 50 % face to face (ldplanner's judgement within the 80 % at most
that is quoted). docs/catalogue.md has each figure with its source.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ldplanner.domain.ids import RoleId
from ldplanner.domain.need import Need
from ldplanner.domain.value import Value

WORK_YEAR_HOURS = 1920
DESIGN_SHARE = 0.60
DELIVERY_SHARE = 0.50
DESIGNERS = (RoleId("instructional-designer"), RoleId("elearning-developer"))
TRAINERS = (RoleId("trainer"),)


class Format(StrEnum):
    """How a course is given; the number is the level of interaction."""

    CLASSROOM = "classroom"
    VIRTUAL = "virtual"
    ELEARNING_1 = "elearning-1"
    ELEARNING_2 = "elearning-2"
    ELEARNING_3 = "elearning-3"

    @property
    def ratio(self) -> float:
        """Hours of development for an hour of learning (Defelice / ATD 2017, seen in a secondary source)."""
        return _RATIOS[self]

    @property
    def is_delivered(self) -> bool:
        """Whether a trainer is in the room each time."""
        return self in {Format.CLASSROOM, Format.VIRTUAL}


_RATIOS = {
    Format.CLASSROOM: 38.0,
    Format.VIRTUAL: 28.0,
    Format.ELEARNING_1: 42.0,
    Format.ELEARNING_2: 71.0,
    Format.ELEARNING_3: 130.0,
}


class Course(Value):
    """A required course, taken once a year by each learner; `hours` is its length."""

    name: str
    learners: Annotated[int, Field(ge=0)]
    hours: Annotated[float, Field(ge=0)]
    format: Format
    rebuild_years: Annotated[float, Field(gt=0)] = 3
    class_size: Annotated[int, Field(gt=0)] = 20
    ratio: Annotated[float, Field(ge=0)] | None = None

    @property
    def development_hours(self) -> float:
        """Hours of design and development in a year."""
        ratio = self.format.ratio if self.ratio is None else self.ratio
        return self.hours * ratio / self.rebuild_years

    @property
    def delivery_hours(self) -> float:
        """Hours that a trainer stands in front of a class in a year."""
        return self.learners * self.hours / self.class_size if self.format.is_delivered else 0.0


def compliance_needs(courses: tuple[Course, ...]) -> tuple[Need, ...]:
    """Return the needs that the courses add up to: designers, then trainers; none of zero FTE."""
    designers = sum(course.development_hours for course in courses) / (WORK_YEAR_HOURS * DESIGN_SHARE)
    trainers = sum(course.delivery_hours for course in courses) / (WORK_YEAR_HOURS * DELIVERY_SHARE)
    needs = (
        Need(roles=DESIGNERS, at_least=designers, because="compliance: design"),
        Need(roles=TRAINERS, at_least=trainers, because="compliance: delivery"),
    )
    return tuple(need for need in needs if need.at_least > 0)


def is_design(need: Need) -> bool:
    """Tell whether a need that courses add up to is the one for designers."""
    return need.roles == DESIGNERS
