"""Read a baseline: the findings known and accepted for now."""

from pydantic import ValidationError

from ldplanner.domain.baseline import Baseline
from ldplanner.errors import UnreadableInputError
from ldplanner.load.plain_words import sentence
from ldplanner.load.report import Report
from ldplanner.load.shown import shown
from ldplanner.load.source import read_source

_HINT = "write one with `ldplanner check … --write-baseline FILE`"


def read_baseline(path: str) -> Baseline:
    """Read a baseline file.

    Raises:
        UnreadableInputError: it cannot be read, or is not a baseline.
    """
    report = Report(path)
    try:
        text = read_source(path, report).text
    except UnreadableInputError as error:
        raise UnreadableInputError(str(error), hint=_HINT) from error
    if report.has_errors:
        raise UnreadableInputError(f"{shown(path)} is not a baseline: {report.findings[0].message}", hint=_HINT)
    try:
        return Baseline.model_validate_json(text)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        where = "".join(f"/{step}" for step in problem["loc"])
        words = sentence(problem["type"], problem["msg"])
        at = f" at `{where}`" if where else ""
        raise UnreadableInputError(f"{shown(path)} is not a baseline: {words}{at}", hint=_HINT) from error
