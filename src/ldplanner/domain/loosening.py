"""Limits and needs made looser, each figure by its place in the roster."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import TypeAlias, TypeVar

from ldplanner.domain.compliance import Course
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.value import Value

Setting: TypeAlias = bool | int | float | Quarter | None
"""What stands in a roster for a limit or a need; None if nothing is given."""

DESIGN, DELIVERY = "/compliance/design", "/compliance/delivery"
"""Where the FTE that compliance adds up to stands, although no file has it."""

_NAMES = {"from": "starts"}
_Model = TypeVar("_Model", bound=Value)


@dataclass(frozen=True, slots=True)
class Loosening:
    """A figure of the roster, and the looser one; `path` counts the needs as the roster sorts them."""

    path: str
    before: Setting
    after: Setting


def loosened(roster: Roster, loosenings: Iterable[Loosening]) -> Roster:
    """Return the roster with these figures in place of its own.

    Less design for compliance means fewer hours of development for each hour of learning, less delivery fewer learners.

    Raises:
        LookupError: the roster has no such figure.
        ValueError, TypeError: the looser figure is none that may stand there.
    """
    for loosening in loosenings:
        if loosening.path in {DESIGN, DELIVERY}:
            part = _number(loosening.after) / _number(loosening.before)
            lighter = _less_design if loosening.path == DESIGN else _less_delivery
            roster = roster.anew({"compliance": tuple(lighter(course, part) for course in roster.compliance)})
        else:
            roster = _put_in(roster, loosening.path.split("/")[1:], loosening.after)
    return roster


def _put_in(value: _Model, steps: Sequence[str], setting: Setting) -> _Model:
    name = _NAMES.get(steps[0], steps[0])
    if name not in type(value).model_fields:
        raise LookupError(name)
    return value.anew({name: _put(getattr(value, name), steps[1:], setting)})


def _put(value: object, steps: Sequence[str], setting: Setting) -> object:
    """Return a value with a setting where the steps lead."""
    if not steps:
        return setting
    step, rest = steps[0], steps[1:]
    match value:
        case Value():
            return _put_in(value, steps, setting)
        case Mapping():
            return {key: _put(each, rest, setting) if str(key) == step else each for key, each in value.items()}
        case tuple():
            return tuple(_put(each, rest, setting) if i == int(step) else each for i, each in enumerate(value))
        case _:
            raise LookupError(step)


def _less_design(course: Course, part: float) -> Course:
    ratio = course.format.ratio if course.ratio is None else course.ratio
    return course.anew({"ratio": ratio * part})


def _less_delivery(course: Course, part: float) -> Course:
    learners = floor(course.learners * part + 1e-9) if course.format.is_delivered else course.learners
    return course.anew({"learners": learners})


def _number(setting: Setting) -> float:
    if isinstance(setting, int | float):
        return float(setting)
    raise TypeError(setting)
