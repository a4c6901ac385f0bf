"""The sections of a roster put together with the catalogue and a profile."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from ldplanner.domain.compliance import DESIGNERS, TRAINERS
from ldplanner.domain.finding import Finding
from ldplanner.domain.ids import RoleId
from ldplanner.domain.profile import Profile
from ldplanner.domain.role import Path, Role
from ldplanner.domain.roster import Horizon, Roster
from ldplanner.load.catalogue import Catalogue
from ldplanner.load.codes import Code
from ldplanner.load.currency import in_roster_money, report_left_out, scale_of
from ldplanner.load.file import RosterFile
from ldplanner.load.managers import cycles, known_ids
from ldplanner.load.members import Member, alike_numbered, built, members
from ldplanner.load.need import order_of_course, order_of_need
from ldplanner.load.path import merged
from ldplanner.load.pay import assumed_pay, missing_pay
from ldplanner.load.person import duplicate_ids
from ldplanner.load.profile import ProfileReading
from ldplanner.load.references import look_up
from ldplanner.load.report import Named, Report
from ldplanner.load.role_rows import resolved
from ldplanner.load.surroundings import order_of_system, order_of_tool

_WITHOUT_NAME = "L&D"


@dataclass(frozen=True, slots=True)
class Parts:
    """Roles and paths of catalogue and roster together, and everyone with an id."""

    roles: Mapping[RoleId, Role]
    paths: tuple[Path, ...]
    people: list[Member]
    pool: list[Member]

    @property
    def everyone(self) -> list[Member]:
        """People, then pool."""
        return [*self.people, *self.pool]


def parts_of(file: RosterFile, catalogue: Catalogue) -> Parts:
    """Return what the file and the catalogue give together; what was wrong in the file is left out."""
    usable = in_roster_money(catalogue, file)
    people, pool = members(file.people, file.pool)
    return Parts(resolved(file.roles, usable.roles), merged(file.paths, usable.paths), people, pool)


def cross_check(file: RosterFile, parts: Parts, found: ProfileReading, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Report what does not fit together in the roster; return what the profile names that the roster does not know."""
    report = file.entry.spot.report
    rows = [*file.people, *file.pool]
    duplicate_ids(rows)
    alike_numbered(parts.everyone)
    cycles(parts.everyone)
    known: dict[Named, Iterable[str]] = {
        Named.ROLE: parts.roles,
        Named.MANAGER: known_ids(parts.everyone, [row.suggested for row in rows]),
        Named.UNIT: [str(unit) for unit in sorted({str(row.facts["unit"]) for row in rows if row.facts["unit"]})],
    }
    look_up(report.mentions, known, report)
    missing_pay(parts.everyone, parts.roles, scale_missing=scale_of(file) is None)
    _years(file)
    _somebody(file)
    of_profile = Report(next(iter(found.sources), ""))
    look_up(found.mentions, {Named.ROLE: parts.roles}, of_profile)
    if found.profile and not report.has_errors and not of_profile.has_errors:
        assumed_pay(parts.everyone, report)
        report_left_out(file, catalogue, parts.roles, _used(file, parts, found.profile))
    return of_profile.findings


def roster_of(file: RosterFile, parts: Parts, profile: Profile, name: str) -> Roster:
    """Return the roster of a file without errors; `name` is its department's if it gives none."""
    horizon = file.horizon or _no_horizon()
    return Roster(
        department=file.department or (name if name.isprintable() and name != "<stdin>" else _WITHOUT_NAME),
        as_of=file.as_of or horizon.starts.first_day - timedelta(days=1),
        currency=file.currency,
        profile=profile,
        priorities=file.priorities,
        horizon=horizon,
        budget=file.budget,
        limits=file.limits,
        attrition=file.attrition,
        people=built(parts.people, parts.roles),
        pool=built(parts.pool, parts.roles),
        roles=parts.roles,
        paths=parts.paths,
        needs=tuple(sorted((need for need, _ in file.needs), key=order_of_need)),
        compliance=tuple(sorted(file.compliance, key=order_of_course)),
        tools=tuple(sorted(file.tools, key=order_of_tool)),
        systems=tuple(sorted(file.systems, key=order_of_system)),
    )


def _no_horizon() -> Horizon:
    raise AssertionError("a roster without a horizon has an error")


def _years(file: RosterFile) -> None:
    """Report budgets by year that leave out a year of the horizon."""
    if file.horizon is None:
        return
    years = sorted({file.horizon.quarter(t).year for t in range(1, file.horizon.quarters + 1)})
    for key, amounts in (("payroll", file.budget.payroll), ("change", file.budget.change)):
        missing = [str(year) for year in years if isinstance(amounts, Mapping) and year not in amounts]
        if missing:
            spot = file.entry.at("budget").inside(key)
            message = f"`{key}` leaves out {', '.join(missing)}, which the horizon reaches"
            spot.wrong(Code.MISSING_YEAR, message, f"add {missing[0]}; nothing is carried over from another year")


def _somebody(file: RosterFile) -> None:
    if any(key in file.entry and not file.entry.at(key).is_bare for key in ("people", "pool")):
        return
    spot = file.entry.at("people") if "people" in file.entry else file.entry.spot
    hint = "add `people:` with at least one entry, such as `- {id: ana, role: trainer}`"
    spot.wrong(Code.NOBODY, "nobody in the roster", hint)


def _used(file: RosterFile, parts: Parts, profile: Profile | None) -> list[RoleId]:
    """Return the roles that people have or ask for, and that needs, compliance and profile call for."""
    used = [member.row.role for member in parts.everyone if member.row.role is not None]
    used += [RoleId(mention.text) for mention in file.entry.spot.report.mentions if mention.named is Named.ROLE]
    if file.compliance:
        used += [*DESIGNERS, *TRAINERS]
    return used + [role for floor in (profile.floors if profile else ()) for role in floor.roles]
