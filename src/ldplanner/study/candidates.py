"""What is to be compared: rosters, scenarios of the roster before them, and plans made earlier."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from ldplanner.check.roster import remarks
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.plan import Plan
from ldplanner.errors import LdplannerError, RejectedInputError, UnsoundPlanError, UsageError
from ldplanner.load.kind_of_file import FileKind, kind_of_file
from ldplanner.load.plan import named_in, read_plan
from ldplanner.load.reading import RosterReading, place_in_file
from ldplanner.load.roster import read_roster
from ldplanner.load.scenario import ScenarioRow, read_scenarios
from ldplanner.load.shown import shown
from ldplanner.study.saved import audited_again
from ldplanner.study.trial import Question


@dataclass(frozen=True, slots=True)
class Rejected:
    """A roster, or a scenario of one, that has errors; `sources` holds the text of its files by name."""

    error: RejectedInputError

    @property
    def first(self) -> Finding:
        """The first error."""
        return next(finding for finding in self.error.findings if finding.severity is Severity.ERROR)


Subject: TypeAlias = Question | Plan | Rejected


@dataclass(frozen=True, slots=True)
class Named:
    """Something to compare, and what it is called; `doubt` says why a saved plan is not re-checked."""

    name: str
    title: str
    subject: Subject
    doubt: str = ""


def read_candidates(files: Sequence[str], *, profile: str | None = None) -> tuple[Named, ...]:
    """Read what is to be compared, file by file; scenarios change the roster that was named last before them.

    Raises:
        UnreadableInputError: a file cannot be read at all.
        RejectedInputError: the first roster, a file of scenarios or a plan has errors.
        UnsoundPlanError: a plan breaks a rule of its roster, or a figure of it is wrong.
        UsageError: there is no roster for a file of scenarios, or less than two things to compare.
    """
    found = tuple(_once(_read(files, profile)))
    if len(found) < 2:  # noqa: PLR2004  nothing to compare with
        raise UsageError(
            "there is nothing to compare with", hint="name a file of scenarios, another roster or a plan as well"
        )
    questions = {one.subject.input.sha256: one.subject for one in found if isinstance(one.subject, Question)}
    return tuple(_rechecked(one, questions, profile) for one in found)


def _rechecked(one: Named, questions: Mapping[str, Question], profile: str | None) -> Named:
    """Return a saved plan audited again, if its roster is to be compared too or is where the plan says."""
    plan = one.subject
    if not isinstance(plan, Plan):
        return one
    question = questions.get(plan.input.sha256) or _made_from(plan, profile)
    if question is None:
        return replace(one, doubt="as saved, not re-checked: the roster it was made from is not there as it was")
    try:
        return replace(one, subject=audited_again(question, plan))
    except UnsoundPlanError as error:
        raise UnsoundPlanError(error.failed, f"the plan {shown(one.title)}") from error


def _made_from(plan: Plan, profile: str | None) -> Question | None:
    """Return the roster that a plan names, if it still is what the plan was made from, with this profile or its own."""
    for aim in dict.fromkeys((profile, None)):
        try:
            subject = _subject(read_roster(named_in(plan), profile=aim), plan.input.path)
        except LdplannerError:
            continue
        if isinstance(subject, Question) and subject.input.sha256 == plan.input.sha256:
            return subject
    return None


def _read(files: Sequence[str], profile: str | None) -> Iterator[Named]:
    roster: str | None = None
    for path in files:
        if path.endswith(".json"):
            yield Named(Path(path).stem, path, read_plan(path))
            continue
        match kind_of_file(path):
            case FileKind.ROSTER:
                subject = _subject(read_roster(path, profile=profile), path)
                if roster is None and isinstance(subject, Rejected):
                    raise subject.error
                roster = path
                yield Named("as-it-is" if len(files) > 1 and path == files[0] else Path(path).stem, path, subject)
            case FileKind.PLAN:
                yield Named(Path(path).stem, path, read_plan(path))
            case FileKind.SCENARIOS if roster is not None:
                yield from _scenarios(path, roster, profile)
            case FileKind.SCENARIOS:
                raise UsageError(f"there is no roster for the scenarios in `{path}`", hint="name the roster before it")
            case FileKind.ROLES | FileKind.PATHS | FileKind.TITLES:
                raise UsageError(
                    f"`{path}` is a file of the catalogue", hint="name rosters, files of scenarios or saved plans"
                )
            case FileKind.PROFILE:
                raise UsageError(
                    f"`{path}` is a profile", hint="give it with --profile, or in a scenario: {profile: …}"
                )


def _scenarios(path: str, roster: str, profile: str | None) -> Iterator[Named]:
    reading = read_scenarios(path)
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        raise RejectedInputError(reading.findings, reading.sources)
    for row in reading.scenarios:
        aim = None if _names_a_profile(row) else profile
        subject = _subject(read_roster(roster, profile=aim, scenario=row), roster)
        yield Named(row.scenario.name, row.scenario.title, subject)


def _names_a_profile(row: ScenarioRow) -> bool:
    return "profile" in row.scenario.changes


def _subject(reading: RosterReading, path: str) -> Question | Rejected:
    findings = (*reading.findings, *remarks(reading))
    if reading.roster is None or any(finding.severity is Severity.ERROR for finding in findings):
        return Rejected(RejectedInputError(findings, reading.sources))
    return Question(reading.roster, path, partial(place_in_file, paths_of_needs=reading.paths_of_needs))


def _once(candidates: Iterator[Named]) -> Iterator[Named]:
    """Give those that share a name with one before a number."""
    taken: set[str] = set()
    for candidate in candidates:
        name, number = candidate.name, 2
        while name in taken:
            name, number = f"{candidate.name}-{number}", number + 1
        taken.add(name)
        yield replace(candidate, name=name)
