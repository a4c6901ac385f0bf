"""Every kind of finding there is, by its code: what the loader and the checks report, explained."""

from collections.abc import Mapping

from ldplanner.check.explained import department, figures, limits, moves, names, pay, plans, text, values
from ldplanner.check.kind import Kind

__all__ = ["KINDS", "Kind"]

_FAMILIES = (text, plans, names, values, pay, figures, limits, moves, department)

KINDS: Mapping[str, Kind] = {
    kind.code: kind
    for kind in sorted((kind for family in _FAMILIES for kind in family.KINDS), key=lambda kind: kind.code)
}
