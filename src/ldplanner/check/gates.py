"""What a run of `check` was asked to hold a roster to: a largest gap, and to be no worse than an older roster."""

from collections.abc import Iterator
from dataclasses import dataclass

from ldplanner.check.file import CheckedFile
from ldplanner.check.run_codes import RunCode
from ldplanner.domain.cover import covered_today, label
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.domain.today import Today
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import shown

_TOLERANCE = 1e-6  # points
_MOST_DECIMALS = 6
_SOMEBODY = "give somebody a role in km, social or training"


@dataclass(frozen=True, slots=True)
class Gates:
    """The largest gap in percentage points, and the file of the roster that the new one may not be worse than."""

    max_gap: float | None = None
    against: CheckedFile | None = None


def held_to(gates: Gates, reading: RosterReading) -> Iterator[Finding]:
    """Report where a roster does not pass the gates, and what cannot be measured: a gate unseen is not passed."""
    if reading.roster is None:
        yield from _with_errors(gates, reading)
        return
    if gates.max_gap is not None:
        yield from _gap_too_large(reading, reading.roster, gates.max_gap)
    if gates.against is not None:
        yield from _worse(reading, reading.roster, gates.against)


def _with_errors(gates: Gates, reading: RosterReading) -> Iterator[Finding]:
    """Tell, at the first error of a roster, what cannot be measured because of it."""
    unmeasured = []
    if gates.max_gap is not None:
        unmeasured.append(f"whether today's gap is within {gates.max_gap:g} points cannot be measured")
    if gates.against is not None:
        unmeasured.append(f"nothing can be held against {shown(gates.against.name)}")
    error = next(one for one in reading.findings if one.severity is Severity.ERROR)
    for what in unmeasured:
        yield Finding(
            code=RunCode.NOT_MEASURED,
            severity=Severity.ERROR,
            message=f"{what} while the roster has errors",
            place=error.place or reading.places.get(""),
            path=error.path,
            help="mend them first, also those that a comment, a code or the baseline leaves out",
        )


def _worse(reading: RosterReading, roster: Roster, older: CheckedFile) -> Iterator[Finding]:
    old = older.roster.roster if older.roster else None
    if old is None:
        message = f"nothing can be held against {shown(older.name)}: it cannot be read without errors"
        hint = "check that file by itself and mend it, or give another with --against"
        yield _at_people(reading, RunCode.NOT_MEASURED, message, hint)
        return
    yield from _gap_grew(reading, roster, old)
    yield from _cover_lost(reading, roster, old)


def _gap_too_large(reading: RosterReading, roster: Roster, most: float) -> Iterator[Finding]:
    gap = Today(roster).gap
    profile = roster.profile.id
    if gap is None:
        message = f"nobody is in the mix, so no gap to `{profile}` can be held to {most:g} points"
        yield _at_people(reading, RunCode.GAP_TOO_LARGE, message, _SOMEBODY)
    elif gap > most + _TOLERANCE:
        message = f"today's gap to `{profile}` is {_apart(gap, most)[0]} points, above the {most:g} allowed"
        hint = "`ldplanner mix` shows where it comes from, `ldplanner plan` what to do about it"
        yield _at_people(reading, RunCode.GAP_TOO_LARGE, message, hint)


def _gap_grew(reading: RosterReading, roster: Roster, old: Roster) -> Iterator[Finding]:
    now, then = Today(roster).gap, Today(old.model_copy(update={"profile": roster.profile})).gap
    if then is None:
        return  # there was no gap that could have grown
    if now is None:
        message = f"nobody is in the mix any more, so no gap to `{roster.profile.id}` can be held against the old one"
        yield _at_people(reading, RunCode.NOT_MEASURED, message, _SOMEBODY)
    elif now > then + _TOLERANCE:
        before, after = _apart(then, now)
        message = f"the gap to `{roster.profile.id}` grew from {before} to {after} points"
        hint = "`ldplanner mix` on either roster shows which streams changed"
        yield _at_people(reading, RunCode.GAP_GREW, message, hint)


def _cover_lost(reading: RosterReading, roster: Roster, old: Roster) -> Iterator[Finding]:
    """Report needs of the new roster that the old people cover and the new ones do not."""
    own = dict(zip(roster.needs, reading.paths_of_needs, strict=True))
    for need in dict.fromkeys(roster.all_needs):
        if covered_today(old, need) and not covered_today(roster, need):
            path = own.get(need, "/compliance")
            wanted = f"{need.at_least:g} FTE of {' or '.join(need.roles)}"
            message = f"this need was covered and is not any more: {label(need)} ({wanted})"
            hint = "staff it again, or lower it if it no longer holds"
            yield _finding(reading, RunCode.COVER_LOST, message, path, hint)


def _apart(gap: float, other: float) -> tuple[str, str]:
    """Write two gaps with as many decimals, at least one, as tell them from each other."""
    written = [(f"{gap:.{decimals}f}", f"{other:.{decimals}f}") for decimals in range(1, _MOST_DECIMALS + 1)]
    return next((pair for pair in written if pair[0] != pair[1]), written[-1])


def _at_people(reading: RosterReading, code: RunCode, message: str, hint: str) -> Finding:
    return _finding(reading, code, message, "/people", hint)


def _finding(reading: RosterReading, code: RunCode, message: str, path: str, hint: str) -> Finding:
    place = reading.places.get(path) or reading.places.get("")
    return Finding(code=code, severity=Severity.ERROR, message=message, place=place, path=path, help=hint)
