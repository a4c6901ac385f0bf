"""A run of `check` over several files: everything found, less what was not asked for or is accepted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ldplanner.check.baseline import seen_from, unknown_in
from ldplanner.check.file import CheckedFile, check_file
from ldplanner.check.gates import Gates, held_to
from ldplanner.check.identity import Identity, identities
from ldplanner.check.ignores import ignored
from ldplanner.check.order import in_order
from ldplanner.check.selection import Selection
from ldplanner.check.threshold import Threshold
from ldplanner.domain.baseline import Baseline
from ldplanner.domain.finding import Finding
from ldplanner.errors import UsageError
from ldplanner.load.alike import at_once, one_by_one
from ldplanner.load.shown import shown
from ldplanner.load.source import name_of


@dataclass(frozen=True)
class Checked:
    """What a run found in its files, in the order in which to mend it, and from which severity on it fails.

    `by_comment` and `by_baseline` count the findings that these left out, one for each place; `outdated` those of the
    baseline that are not found any more.
    """

    files: tuple[CheckedFile, ...]
    findings: tuple[Finding, ...]
    fail_on: Threshold = Threshold.ERROR
    by_comment: int = 0
    by_baseline: int = 0
    outdated: int = 0

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """The text of every file that a finding may stand in."""
        return {name: text for file in self.files for name, text in file.sources.items()}

    @cached_property
    def one_by_one(self) -> tuple[Finding, ...]:
        """The findings place by place, also those that are told once for several places."""
        return tuple(one for finding in self.findings for one in one_by_one(finding))

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        """What each finding is recognised by, place by place, in the same order."""
        return _identities(self.one_by_one, self.files)

    @property
    def is_complete(self) -> bool:
        """Whether every file could be read."""
        return all(file.is_readable for file in self.files)

    @property
    def exit_code(self) -> int:
        """2 if a file could not be read, 1 if a finding is grave enough, else 0."""
        if not self.is_complete:
            return 2
        return int(any(self.fails(finding) for finding in self.findings))

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding is grave enough to fail the run."""
        return self.fail_on.is_reached_by(finding.severity)


@dataclass(frozen=True, slots=True)
class Known:
    """A baseline, and the file it is kept in."""

    baseline: Baseline
    file: str


@dataclass(frozen=True, slots=True)
class Terms:
    """What counts in a run: codes, known findings, gates, and what fails it.

    `max_gap` is in percentage points; `against` is the file of an older roster.
    """

    selection: Selection = field(default_factory=Selection)
    known: Known | None = None
    max_gap: float | None = None
    against: str | None = None
    fail_on: Threshold = Threshold.ERROR


def check_files(paths: Iterable[str], terms: Terms) -> Checked:
    """Check files, each once; what is wrong with one hides nothing of the others.

    Raises:
        UsageError: nothing is there that could be held to what was asked for.
    """
    files = [check_file(path) for path in dict.fromkeys(paths)]
    _require_rosters(files, terms)
    older = _older(terms.against) if terms.against else None
    if older and not older.is_readable:
        files = list({file.name: file for file in (*files, older)}.values())  # it fails the run as any other does
    gates = Gates(terms.max_gap, older)
    found = [finding for file in files for finding in _with_gates(file, gates)]
    unique = dict.fromkeys(found)  # two rosters may share a profile
    each = [one for finding in unique for one in one_by_one(finding)]
    kept, useless = ignored(each, {name: text for file in files for name, text in file.sources.items()})
    selected = [finding for finding in (*kept, *useless) if terms.selection.keeps(finding.code)]
    checked = _told(tuple(files), selected, terms, by_comment=len(each) - len(kept))
    return checked if terms.known is None else _less_known(checked, terms, terms.known)


def _with_gates(file: CheckedFile, gates: Gates) -> Iterable[Finding]:
    return file.findings if file.roster is None else (*file.findings, *held_to(gates, file.roster))


def _told(files: tuple[CheckedFile, ...], each: Iterable[Finding], terms: Terms, *, by_comment: int) -> Checked:
    """Return findings that are left, place by place, as they are told: at once, and in order."""
    findings = in_order(at_once(each), [file.name for file in files])
    return Checked(files, findings, terms.fail_on, by_comment=by_comment)


def _less_known(checked: Checked, terms: Terms, known: Known) -> Checked:
    verdicts = unknown_in(checked.identities, known.baseline, known.file)
    left = [finding for finding, is_new in zip(checked.one_by_one, verdicts, strict=True) if is_new]
    hidden = len(verdicts) - len(left)
    files = {seen_from(known.file, name) for name in (*checked.sources, *(file.name for file in checked.files))}
    expected = (one.count for one in known.baseline.findings if one.file in files and terms.selection.keeps(one.code))
    told = _told(checked.files, left, terms, by_comment=checked.by_comment)
    return replace(told, by_baseline=hidden, outdated=sum(expected) - hidden)


def _identities(findings: Sequence[Finding], files: Iterable[CheckedFile]) -> tuple[Identity, ...]:
    return identities(findings, {file.name: file.roster.paths_of_people for file in files if file.roster})


def _require_rosters(files: Sequence[CheckedFile], terms: Terms) -> None:
    """Refuse limits of the run that no file can be held to; a file that cannot be read fails the run by itself."""
    rosters = sum(file.roster is not None for file in files)
    if terms.against and rosters > 1:
        raise UsageError("--against compares two rosters, so it goes with exactly one", hint="check others apart")
    asked = "--max-gap" if terms.max_gap is not None else "--against" if terms.against else ""
    if asked and not rosters and all(file.is_readable for file in files):
        raise UsageError(f"{asked} holds a roster to something, and no file given is a roster", hint="name a roster")


def _older(path: str) -> CheckedFile:
    older = check_file(path)
    if older.is_readable and older.roster is None:
        name = shown(name_of(path))
        raise UsageError(f"nothing can be held against {name}: it is not a roster", hint="name an older roster")
    return older
