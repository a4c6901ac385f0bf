"""Every kind of finding there is, by its code: what the loader and the checks report, explained."""

from collections.abc import Mapping

from ldplanner.check.explained import department, figures, limits, moves, names, pay, plans, text, values
from ldplanner.check.export_kinds import EXPORT_KINDS
from ldplanner.check.kind import Kind
from ldplanner.check.run_kinds import RUN_KINDS

__all__ = ["KINDS", "Kind"]

_FAMILIES = (text, plans, names, values, pay, figures, limits, moves, department)
_EXPLAINED = (*(kind for family in _FAMILIES for kind in family.KINDS), *RUN_KINDS, *EXPORT_KINDS)

KINDS: Mapping[str, Kind] = {kind.code: kind for kind in sorted(_EXPLAINED, key=lambda kind: kind.code)}
