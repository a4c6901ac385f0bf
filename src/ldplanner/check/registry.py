"""Every kind of finding there is, by its code: what the loader and the checks report, explained."""

from collections.abc import Mapping

from ldplanner.check.codes import Code as CheckCode
from ldplanner.check.export_kinds import EXPORT_KINDS
from ldplanner.check.kind import Kind
from ldplanner.check.run_kinds import RUN_KINDS
from ldplanner.domain.finding import Severity
from ldplanner.load.codes import Code as LoadCode


def _kind(code: LoadCode | CheckCode) -> Kind:
    name = code.name.lower().replace("_", "-")
    return Kind(str(code), name, Severity.ERROR, code.label, code.label, "", "")


KINDS: Mapping[str, Kind] = {
    kind.code: kind for kind in (*map(_kind, (*LoadCode, *CheckCode)), *RUN_KINDS, *EXPORT_KINDS)
}
