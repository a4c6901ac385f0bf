"""A roster with figures put where dotted paths lead, as they are varied on the command line."""

from collections.abc import Mapping, Sequence

from ldplanner.domain.finding import Finding
from ldplanner.domain.scenario import Scenario
from ldplanner.errors import UsageError
from ldplanner.load.codes import Code
from ldplanner.load.edit import Edit
from ldplanner.load.misfit import report_misfit
from ldplanner.load.node import START, Scalar
from ldplanner.load.number import NOT_WHOLE, TOO_FINE
from ldplanner.load.reading import RosterReading
from ldplanner.load.report import Report
from ldplanner.load.roster import read_roster
from ldplanner.load.scenario import ScenarioRow
from ldplanner.load.shown import shown
from ldplanner.load.source import Source

_HERE = "the command line"
_WORD = "word"
_DECIMALS = {NOT_WHOLE: 0, TOO_FINE: 3}


class TooFineError(UsageError):
    """A figure with more than the `decimals` that it may have."""

    def __init__(self, message: str, *, hint: str, decimals: int) -> None:
        super().__init__(message, hint=hint)
        self.decimals = decimals


def read_varied(path: str, figures: Mapping[str, str], *, profile: str | None = None) -> RosterReading:
    """Read a roster with each figure where its dotted path leads; `profile` replaces the one it names.

    Raises:
        UnreadableInputError: a file cannot be read at all.
        TooFineError: a figure has too many decimals.
        UsageError: a path leads nowhere, or its figure cannot stand there.
    """
    edits = tuple(_edit(*each) for each in figures.items())
    for edit in edits:
        _refuse(edit.key.text, _misfits(edit))
        if not _misfits(_edit(edit.key.text, _WORD)):
            hint = "vary a figure, such as budget.change, limits.headcount.max or needs.0.at_least"
            raise UsageError(f"{shown(edit.key.text)} holds words, there is no figure to vary", hint=hint)
    row = ScenarioRow(Scenario(name="varied", title="varied"), edits, Source(_HERE, ""))
    reading = read_roster(path, profile=profile, scenario=row)
    if reading.roster is None:
        _refuse(" and ".join(figures), reading.findings)
    return reading


def _edit(path: str, figure: str) -> Edit:
    here = START._replace(file=_HERE)
    return Edit(Scalar(here, path, plain=True), Scalar(here, figure, plain=True))


def _misfits(edit: Edit) -> tuple[Finding, ...]:
    report = Report(_HERE)
    report_misfit(edit, report, "")
    return report.findings


def _refuse(path: str, findings: Sequence[Finding]) -> None:
    """Raise the first finding about a figure, if there is one."""
    found = next((one for one in findings if one.place is not None and one.place.file == _HERE), None)
    if found is not None:
        message = f"{shown(path)} cannot be varied like that: {found.message}"
        decimals = next((most for end, most in _DECIMALS.items() if found.message.endswith(end)), None)
        if found.code == Code.WRONG_KIND and decimals is not None:
            raise TooFineError(message, hint=found.help, decimals=decimals)
        raise UsageError(message, hint=found.help)
