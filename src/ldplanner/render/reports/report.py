"""What every format needs to know of a finding."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version

from ldplanner.check.identity import Identity
from ldplanner.check.kind import page_of
from ldplanner.check.registry import KINDS
from ldplanner.check.run import Checked
from ldplanner.domain.finding import Finding, Fix, Place
from ldplanner.load.pay_words import is_pay

TOOL = "ldplanner"


@dataclass(frozen=True)
class Entry:
    """A finding with its place, the name of its kind, where that is documented, and a fix that may be shown."""

    finding: Finding
    place: Place
    name: str
    page: str
    fix: Fix | None
    fails: bool


@dataclass(frozen=True)
class Report:
    """A run of `check` and an entry for each of its findings, in order.

    `one_by_one` has an entry for each place of each finding, with what it is recognised by: for whoever follows
    findings from run to run, who would not see that one has a place more.
    """

    checked: Checked
    entries: tuple[Entry, ...]
    one_by_one: tuple[tuple[Entry, Identity], ...]

    @property
    def files(self) -> tuple[str, ...]:
        """The files that were asked for, then others that have findings, such as a roster's profile."""
        asked = [file.name for file in self.checked.files]
        return tuple(dict.fromkeys([*asked, *(entry.place.file for entry in self.entries)]))


def report_of(checked: Checked, *, show_pay: bool = False) -> Report:
    """Return what is reported of a run; a fix that would give pay away is left out unless `show_pay`."""
    entries = tuple(_entry(finding, checked, show_pay=show_pay) for finding in checked.findings)
    each = (_entry(finding, checked, show_pay=show_pay) for finding in checked.one_by_one)
    return Report(checked, entries, tuple(zip(each, checked.identities, strict=True)))


def tool_version() -> str:
    """Return the version of this program."""
    return version(TOOL)


def _entry(finding: Finding, checked: Checked, *, show_pay: bool) -> Entry:
    return Entry(
        finding=finding,
        place=finding.place or _start(checked),
        name=KINDS[finding.code].name,
        page=page_of(finding.code),
        fix=finding.fix if finding.fix and (show_pay or not _is_private(finding, finding.fix)) else None,
        fails=checked.fails(finding),
    )


def _is_private(finding: Finding, fix: Fix) -> bool:
    """Tell whether a fix holds pay: a figure under a key of pay."""
    return any(map(str.isdecimal, fix.replacement)) and any(map(is_pay, _steps(finding.path)))


def _steps(path: str) -> Iterable[str]:
    return filter(None, path.split("/"))


def _start(checked: Checked) -> Place:
    """Return where a finding without a place is shown: at the start of the first file."""
    return Place(file=checked.files[0].name, line=1, column=1, end_line=1, end_column=1)
