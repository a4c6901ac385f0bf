"""Findings that are known and accepted for now, so that only new ones count."""

from typing import Annotated, Literal

from pydantic import Field

from ldplanner.domain.value import Value


class Known(Value):
    """So many findings of a code at a place in the structure of a file; `file` is relative to the baseline's folder."""

    file: str
    code: str
    path: str
    count: Annotated[int, Field(ge=1)] = 1


class Baseline(Value):
    """Known findings in order of file, code and path: no lines, so that it holds when lines move."""

    format_version: Literal["1.0"] = "1.0"
    findings: tuple[Known, ...] = ()
