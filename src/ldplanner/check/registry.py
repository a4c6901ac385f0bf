"""Every kind of finding there is, by its code: what the loader and the checks report, explained."""

from collections.abc import Mapping
from dataclasses import dataclass

from ldplanner.check.codes import Code as CheckCode
from ldplanner.domain.finding import Severity
from ldplanner.exchange.codes import Code as ExportCode
from ldplanner.load.codes import Code as LoadCode


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: `name` in kebab-case, `label` in one line, `text` why it matters, `example` YAML that has it.

    `severity` is the usual one; `fix` says what to do about it.
    """

    code: str
    name: str
    severity: Severity
    label: str
    text: str
    example: str
    fix: str


def _kind(code: LoadCode | CheckCode | ExportCode) -> Kind:
    name = code.name.lower().replace("_", "-")
    return Kind(str(code), name, Severity.ERROR, code.label, code.label, "", "")


KINDS: Mapping[str, Kind] = {str(code): _kind(code) for code in (*LoadCode, *CheckCode, *ExportCode)}
