"""The catalogue in the roster's money, and what has to be left out where no scale is known."""

from collections.abc import Iterable, Mapping

from ldplanner.domain.finding import Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Role
from ldplanner.load import path, role
from ldplanner.load.catalogue import Catalogue
from ldplanner.load.codes import Code
from ldplanner.load.file import RosterFile
from ldplanner.load.shown import listed

CATALOGUE_CURRENCY = "USD"


def in_roster_money(catalogue: Catalogue, file: RosterFile) -> Catalogue:
    """Return the catalogue with its money scaled; without money and paths in another currency without a scale."""
    scale = scale_of(file)
    if scale == 1:
        return catalogue
    roles = {name: role.in_money_of(each, scale) for name, each in catalogue.roles.items()}
    paths = {} if scale is None else {ends: path.in_money_of(each, scale) for ends, each in catalogue.paths.items()}
    return Catalogue(roles, paths)


def report_left_out(
    file: RosterFile, catalogue: Catalogue, roles: Mapping[RoleId, Role], used: Iterable[RoleId]
) -> None:
    """Tell which of the roles in use cannot be hired, and how many paths are missing, for want of a scale."""
    if scale_of(file) is not None:
        return
    barred = sorted(
        name
        for name in set(used)
        if name in catalogue.roles and catalogue.roles[name].hireable and not roles[name].hireable
    )
    own = {row.ends for row in file.paths}
    paths = sum(ends not in own for ends in catalogue.paths)
    if not barred and not paths:
        return
    without = f"not hired: {listed(barred, 30)}; " if barred else ""
    spot = file.entry.at("currency")
    spot.report.add(
        Code.OTHER_CURRENCY,
        f"the catalogue is in {CATALOGUE_CURRENCY}, so its money is not used ({without}{paths} paths left out)",
        spot.node,
        path=spot.path,
        hint=f"give `pay_scale` (what a {CATALOGUE_CURRENCY} of pay is in {file.currency}), or the figures themselves",
        severity=Severity.INFO,
    )


def scale_of(file: RosterFile) -> float | None:
    """Return what turns the catalogue's money into the roster's, None if that is not known."""
    if file.pay_scale is not None:
        return file.pay_scale
    return 1.0 if file.currency == CATALOGUE_CURRENCY else None
