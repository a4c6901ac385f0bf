"""The schemas of needs, required courses, tools and systems."""

from ldplanner.domain.compliance import Format
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import SystemKind
from ldplanner.load import need, surroundings
from ldplanner.load.schema.pieces import (
    Schema,
    above,
    decimal,
    listing,
    mapping,
    money,
    quarter,
    role,
    said,
    text,
    whole,
    words,
)


def need_values() -> dict[str, Schema]:
    """Return what may stand under each key of a need."""
    return {
        "role": said(role(), "The role that must be staffed; `roles` instead, if several count together.", "coach"),
        "roles": said(listing(role(), least=1), "Roles that count together.", ["coach", "mentoring-lead"]),
        "unit": said(text(), "Only people of this unit count.", "nursing"),
        "at_least": said(decimal(0, need.MOST_FTE), "FTE that must be available.", 2, 0.5),
        "from": said(quarter(), "The first quarter in which it binds.", "2027-Q3"),
        "because": said(text(), "Why; plans repeat it.", "run the intranet"),
    }


def need_schema() -> Schema:
    """Return the schema of an entry under `needs`: one role, or several."""
    either: Schema = {"oneOf": [{"required": ["role"]}, {"required": ["roles"]}]}
    return mapping(need.NEED_KEYS, need_values(), required=("at_least",)) | either


def course_values() -> dict[str, Schema]:
    """Return what may stand under each key of a required course."""
    return {
        "name": said(text(), "The course.", "HIPAA refresher"),
        "learners": said(whole(), "How many people must take it once a year.", 4200),
        "hours": said(decimal(0, need.MOST_HOURS), "Its length.", 1.5),
        "format": said(words(Format), "How it is given; eLearning by level of interaction.", "elearning-2"),
        "rebuild_years": said(above(0, need.MOST_YEARS), "Years until it is built anew.", 2, default=3),
        "class_size": said(whole(1), "Learners in a class.", 15, default=20),
        "ratio": said(
            decimal(0, need.MOST_HOURS), "Hours of development for an hour of learning, if not the usual.", 60
        ),
    }


def course_schema() -> Schema:
    """Return the schema of an entry under `compliance`."""
    return mapping(need.COURSE_KEYS, course_values(), required=("name", "learners", "hours", "format"))


def tool_values() -> dict[str, Schema]:
    """Return what may stand under each key of a tool."""
    return {
        "name": said(text(), "The platform.", "Enterprise search"),
        "stream": said(words(Stream), "The stream it counts in when the profile measures spend.", "km"),
        "yearly_cost": said(money(), "What it costs in a year.", 90000),
        "from": said(quarter(), "The first quarter with it; left out, it is already there.", "2027-Q2"),
    }


def tool_schema() -> Schema:
    """Return the schema of an entry under `tools`."""
    return mapping(surroundings.TOOL_KEYS, tool_values(), required=("name", "stream", "yearly_cost"))


def system_values() -> dict[str, Schema]:
    """Return what may stand under each key of a system."""
    return {
        "kind": said(words(SystemKind), "Whether something is rewarded, recognised or measured.", "measure"),
        "name": said(text(), "What it is called here.", "Course completions"),
        "favours": said(words(Stream), "The stream that it favours.", "training"),
    }


def system_schema() -> Schema:
    """Return the schema of an entry under `systems`."""
    return mapping(surroundings.SYSTEM_KEYS, system_values(), required=surroundings.SYSTEM_KEYS)
