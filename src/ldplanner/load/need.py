"""Needs and required courses as they stand in a roster."""

from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.need import Need
from ldplanner.load import kinds, number
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.report import Broken, Named

MOST_FTE = 1e6
MOST_HOURS = 1e4
MOST_YEARS = 100
NEED_KEYS = ("role", "roles", "unit", "at_least", "from", "because")
COURSE_KEYS = ("name", "learners", "hours", "format", "rebuild_years", "class_size", "ratio")


def read_need(spot: Spot) -> Need:
    """Read an entry under `needs`.

    Raises:
        Broken: something is wrong with it.
    """
    entry = Entry(spot, NEED_KEYS, "a need")
    if "role" in entry and "roles" in entry:
        entry.refuse("roles", "both `role` and `roles`", "keep `roles` and list them all there")
    elif "role" not in entry and "roles" not in entry:
        entry.missing("role", "add `role: …`, or `roles: [a, b]` if several count together")
    single = entry.get("role", kinds.role, None)
    together = entry.get("roles", kinds.several(kinds.role, least=1), ())
    hint = "FTE: 0.5 is one person half time"
    at_least = entry.need("at_least", number.decimal(0, MOST_FTE, hint), "add `at_least: 1` (FTE)")
    unit = entry.get("unit", kinds.unit, None)
    starts = entry.get("from", kinds.quarter, None)
    because = entry.get("because", kinds.text, "")
    if unit is not None:
        entry.at("unit").mention(Named.UNIT, unit)
    if not entry.sound or at_least is None:
        raise Broken
    roles = together if single is None else (single,)
    return Need(roles=roles, at_least=at_least, unit=unit, starts=starts, because=because)


def read_course(spot: Spot) -> Course:
    """Read an entry under `compliance`.

    Raises:
        Broken: something is wrong with it.
    """
    entry = Entry(spot, COURSE_KEYS, "a course")
    name = entry.need("name", kinds.text)
    learners = entry.need("learners", number.whole())
    hours = entry.need("hours", number.decimal(0, MOST_HOURS))
    given_as = entry.need("format", kinds.word(Format))
    rebuild_years = entry.get("rebuild_years", number.decimal(0, MOST_YEARS, above=True), 3.0)
    class_size = entry.get("class_size", number.whole(1), 20)
    ratio = entry.get("ratio", number.decimal(0, MOST_HOURS), None)
    if name is None or learners is None or hours is None or given_as is None or not entry.sound:
        raise Broken
    return Course(
        name=name,
        learners=learners,
        hours=hours,
        format=given_as,
        rebuild_years=rebuild_years,
        class_size=class_size,
        ratio=ratio,
    )


def order_of_need(need: Need) -> tuple[object, ...]:
    """Return what needs are sorted by: their content."""
    return need.roles, need.unit or "", str(need.starts or ""), need.at_least, need.because


def order_of_course(course: Course) -> tuple[object, ...]:
    """Return what courses are sorted by: their content."""
    ratio = -1.0 if course.ratio is None else course.ratio
    figures = (course.learners, course.hours, course.rebuild_years, course.class_size, ratio)
    return course.name, str(course.format), figures
