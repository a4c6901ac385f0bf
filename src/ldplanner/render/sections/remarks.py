"""What there is to know about the roster file; for its owner only."""

from ldplanner.audience.told import Told
from ldplanner.domain.finding import Finding, Severity
from ldplanner.render.sections.blocks import Item, Items, Section


def remarks_section(told: Told) -> Section | None:
    """Return each finding with its place and help, warnings first; nothing if there are none."""
    if not told.remarks:
        return None
    order = list(Severity)
    ranked = sorted(told.remarks, key=lambda finding: order.index(finding.severity))
    items = [Item(f"{one.message}{_place(one)}", f"{one.severity} {one.code}", one.help) for one in ranked]
    return Section("remarks", "Remarks on the roster", [Items("", items)])


def _place(finding: Finding) -> str:
    return f" ({finding.place.file}:{finding.place.line})" if finding.place else ""
