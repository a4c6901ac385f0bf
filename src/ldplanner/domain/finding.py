"""What is reported about a file: where, what, and what to do about it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ldplanner.domain.value import Value


class Severity(StrEnum):
    """How bad it is: an error stops the run, a warning asks to look, info tells what was assumed."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(Value):
    """A stretch of a file: lines and columns from 1, in code points; the end column is the one after the last."""

    file: str
    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]
    end_column: Annotated[int, Field(ge=1)]


class Related(Value):
    """Another place that belongs to a finding, and why."""

    place: Place
    message: str


class Fix(Value):
    """A stretch of a file and the text to put there instead, where only one mending makes sense.

    The replacement may be somebody's pay: whoever shows it masks it unless pay is to be shown.
    """

    place: Place
    replacement: str


class Occurrence(Value):
    """One of the places where the same is found, its path in the structure, and the ids of those it is about there."""

    place: Place
    path: str
    ids: tuple[str, ...] = ()


class Alike(Value):
    """What a finding that is told once for several places is about, and all of these places, in order."""

    subject: str
    places: tuple[Occurrence, ...]


class Finding(Value):
    """A located remark about a file. `path` is the place in its structure, such as `/people/3/salary`.

    `alike` is there if the same may be found in several places; place and path are then those of the first.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    path: str = ""
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    alike: Alike | None = None
