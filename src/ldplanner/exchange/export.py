"""The use case: an HR export to a roster, in two steps, so that the user can be asked in between."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.ids import RoleId
from ldplanner.exchange.arrival import LeftOut
from ldplanner.exchange.codes import Code
from ldplanner.exchange.columns.header import Columns, find_columns, header_score
from ldplanner.exchange.identities import ids_of, managers_of
from ldplanner.exchange.notes import Notes, rows_named
from ldplanner.exchange.placing import Meaning, Placed, Placing, meaning_of, place
from ldplanner.exchange.roster_text import Content, roster_text
from ldplanner.exchange.rows import RowReading, read_rows
from ldplanner.exchange.settings import Settings
from ldplanner.exchange.tables.read import read_tables
from ldplanner.exchange.titles.corrections import Corrections, key_of, read_corrections
from ldplanner.load.shown import did_you_mean, listed, shown
from ldplanner.load.source import name_of


@dataclass(frozen=True)
class Export:
    """An export as read: its people, rows left out already, and what is known about titles."""

    path: str
    settings: Settings
    reading: RowReading
    corrections: Corrections
    notes: Notes
    remarks: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A title whose role has to be decided: which roles it may be, and in which departments and rows it stands."""

    title: str
    candidates: tuple[RoleId, ...]
    departments: tuple[str, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A title as it is understood in one kind of department, and how many people have it."""

    title: str
    department: str
    people: int
    meaning: Meaning


@dataclass(frozen=True)
class Imported:
    """The roster that came of an export, and where every row went; `undecided` are the rows with `role: ?`."""

    path: str
    text: str
    rows: int
    people: int
    pool: int
    left_out: tuple[LeftOut, ...]
    undecided: tuple[int, ...]
    findings: tuple[Finding, ...]

    @property
    def complete(self) -> bool:
        """Whether nobody is left out by mistake, and every role is decided."""
        return not self.undecided and all(one.severity is not Severity.ERROR for one in self.findings)


def read_export(path: str, settings: Settings, corrections_path: str) -> Export:
    """Read a CSV or Excel file, and the corrections of titles if they are there.

    Raises:
        UnreadableInputError: a file cannot be read at all.
        UsageError: a sheet or column named in the settings is not there.
        RejectedInputError: the file is no table of people, or is damaged, or the corrections are wrong.
    """
    corrections, remarks = read_corrections(corrections_path)
    notes = Notes(name_of(path))
    columns = _columns(path, settings, notes)
    reading = read_rows(columns, settings, notes)
    return Export(path, settings, reading, corrections, notes, remarks)


def questions(export: Export) -> tuple[Question, ...]:
    """Return the titles of the department that have to be decided, in order of the file."""
    return _questions(place(export.reading.arrivals, export.settings, export.corrections).placed)


def imported(export: Export, answers: Mapping[str, str] | None = None) -> Imported:
    """Return the roster, with `answers` to questions by title (a role id, `not-lnd` or `pool`).

    Raises:
        RejectedInputError: nobody in the file is of the department.
    """
    corrections = {**export.corrections, **{key_of(title): said for title, said in (answers or {}).items()}}
    notes, reading = export.notes, export.reading
    placing = place(reading.arrivals, export.settings, corrections)
    if not any(not one.pooled for one in placing.placed):
        raise _nobody(export, notes)
    arrivals = [one.arrival for one in placing.placed]
    ids = ids_of(arrivals, notes)
    managers = managers_of(arrivals, ids, notes)
    left = tuple(sorted((*reading.left_out, *placing.left_out), key=lambda one: one.row))
    _note_undecided(placing, notes)
    content = Content(export.path, export.settings, reading.currency, placing.placed, ids, managers, left)
    return Imported(
        path=name_of(export.path),
        text=roster_text(content),
        rows=len(reading.arrivals) + len(reading.left_out),
        people=sum(not one.pooled for one in placing.placed),
        pool=sum(one.pooled for one in placing.placed),
        left_out=left,
        undecided=tuple(one.arrival.row.number for one in placing.placed if one.role is None),
        findings=(*export.remarks, *notes.findings),
    )


def title_lines(export: Export) -> tuple[TitleLine, ...]:
    """Return every title of the file with its meaning; the same title in two departments twice if it differs there."""
    counts: Counter[tuple[str, Meaning]] = Counter()
    departments: dict[tuple[str, Meaning], str] = {}
    for arrival in export.reading.arrivals:
        meaning = meaning_of(arrival, export.settings, export.corrections)
        counts[arrival.title, meaning] += 1
        departments.setdefault((arrival.title, meaning), arrival.department)
    ordered = sorted(counts, key=lambda key: (-counts[key], key[0]))
    return tuple(TitleLine(key[0], departments[key], counts[key], key[1]) for key in ordered)


def _columns(path: str, settings: Settings, notes: Notes) -> Columns:
    """Return the columns of the table that holds people; the other sheets of a workbook are told."""
    tables = read_tables(path, settings.sheet, notes)
    name, table = max(tables, key=lambda one: header_score(one[1], settings.columns))
    others = [other for other, _ in tables if other != name]
    if others:
        hint = f"for another, give --sheet {shown(others[0])}"
        notes.tell(Code.OTHER_SHEETS, f"sheet {shown(name)} was read, not {listed(others)}", hint=hint)
    return find_columns(table, settings.columns, notes)


def _nobody(export: Export, notes: Notes) -> Exception:
    arrivals, settings = export.reading.arrivals, export.settings
    departments = list(dict.fromkeys(one.department for one in arrivals if one.department))
    if settings.department is not None:
        message = f"no department in this file matches {shown(settings.department)}"
        seen = f"the departments are {listed(departments)}" if departments else "the file has no column of departments"
        hint = did_you_mean(settings.department, departments) or seen
    else:
        message = f"nobody among {len(arrivals)} people is of a learning department, by title or department"
        hint = f"say which it is: --department PATTERN; there are {listed(departments)}" if departments else ""
        hint = hint or "see what titles were taken for with --titles, and correct them in titles.yaml"
    return notes.refuse(Code.NOBODY_IMPORTED, message, hint=hint)


def _questions(placed: Sequence[Placed]) -> tuple[Question, ...]:
    by_title: dict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        if one.role is None:
            by_title[key_of(one.arrival.title)].append(one)
    return tuple(_question(group) for group in by_title.values())


def _question(group: Sequence[Placed]) -> Question:
    return Question(
        title=group[0].arrival.title,
        candidates=group[0].candidates,
        departments=tuple(dict.fromkeys(one.arrival.department for one in group if one.arrival.department)),
        rows=tuple(one.arrival.row.number for one in group),
    )


def _note_undecided(placing: Placing, notes: Notes) -> None:
    for question in _questions(placing.placed):
        roles = f": {' or '.join(question.candidates)}?" if question.candidates else "; no role comes close"
        title = shown(question.title) if question.title else "no job title"
        hint = "write the role in the roster, or decide it for all exports in titles.yaml"
        notes.warn(Code.ROLE_TO_DECIDE, f"{title} ({rows_named(question.rows)}){roles}", hint=hint)
