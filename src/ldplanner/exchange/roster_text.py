"""The roster of an export as a file that people go on with: commented, and marked where only they know."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ldplanner.domain.quarter import Quarter
from ldplanner.exchange.arrival import LeftOut
from ldplanner.exchange.notes import rows_named
from ldplanner.exchange.placing import Placed
from ldplanner.exchange.scalar import scalar
from ldplanner.exchange.settings import Settings
from ldplanner.exchange.tables.table import cleaned
from ldplanner.load.kinds import id_from
from ldplanner.load.references import UNDECIDED
from ldplanner.load.source import name_of

_QUARTERS = 6


@dataclass(frozen=True)
class Content:
    """What the roster is made of; ids and managers go by row number."""

    path: str
    settings: Settings
    currency: str | None
    placed: tuple[Placed, ...]
    ids: Mapping[int, str]
    managers: Mapping[int, str]
    left_out: tuple[LeftOut, ...]

    @property
    def people(self) -> list[Placed]:
        """Those of the department."""
        return [one for one in self.placed if not one.pooled]

    @property
    def pool(self) -> list[Placed]:
        """Those from elsewhere."""
        return [one for one in self.placed if one.pooled]


def roster_text(content: Content) -> str:
    """Return the text of the roster file."""
    return "\n".join([*_head(content), "", *_people(content), *_pool(content), *_left_out(content)]) + "\n"


def _head(content: Content) -> Iterator[str]:
    currency = content.currency or "USD"
    start = Quarter.of(content.settings.as_of).plus(1)
    yield f"# Imported from {_file(content)}. The comment behind a person is their job title in that file."
    yield "# TODO marks what only you know; `ldplanner check` says whether all is well."
    yield ""
    yield f"department: {scalar(_department(content))}"
    yield f"as_of: {content.settings.as_of}"
    yield f"currency: {currency}" + ("" if content.currency else "   # TODO: the file does not say; right?")
    if currency != "USD":
        yield f"# TODO: what 1 USD of the catalogue's pay and costs is in {currency} where you are, for instance 0.9"
        yield "# pay_scale: 0.9"
    yield ""
    yield "# TODO: when does the plan start, and for how many quarters? This is a proposal."
    yield f"horizon: {{starts: {start}, quarters: {_QUARTERS}}}"
    yield ""
    yield f"# TODO: your money, in whole {currency}. Take the # away and fill in; without it, money has no limit."
    yield "# budget:"
    yield f"#   payroll: 0           # the most a year may cost with on-costs; pay alone is {_pay_today(content)} today"
    yield "#   change: 0            # one-off money for reskilling and hiring, over the whole horizon"
    yield "#   on_costs: 0.30       # what comes on top of pay: 0.30 is 30 %"


def _file(content: Content) -> str:
    """Return the name of the file without the way to it, which is nobody else's."""
    return cleaned(Path(name_of(content.path)).name)


def _department(content: Content) -> str:
    named = Counter(one.arrival.department for one in content.people if one.arrival.department)
    given = cleaned(content.settings.department or "").replace("*", "").strip()
    return named.most_common(1)[0][0] if named else given or Path(name_of(content.path)).stem


def _pay_today(content: Content) -> str:
    total = sum((one.arrival.salary or 0) * one.arrival.fte for one in content.people)
    missing = sum(one.arrival.salary is None for one in content.people)
    return f"{total:,.0f}" + (f" ({missing} without pay in the file)" if missing else "")


def _people(content: Content) -> Iterator[str]:
    yield "people:"
    several = len({one.arrival.department for one in content.people}) > 1
    for one in content.people:
        yield _person(one, content, one.arrival.unit or (one.arrival.department if several else ""))


def _pool(content: Content) -> Iterator[str]:
    if content.pool:
        yield ""
        yield "# People of other departments who could transfer in."
        yield "pool:"
        for one in content.pool:
            yield _person(one, content, one.arrival.unit or one.arrival.department)


def _person(placed: Placed, content: Content, unit: str) -> str:
    arrival, row = placed.arrival, placed.arrival.row.number
    facts = {
        "id": scalar(content.ids[row]),
        "name": scalar(arrival.name) if arrival.name else "",
        "role": placed.role or scalar(UNDECIDED),
        "fte": f"{arrival.fte:g}" if arrival.fte != 1 else "",
        "salary": str(arrival.salary) if arrival.salary is not None else "",
        "unit": scalar(id_from(unit)) if unit else "",
        "manager": scalar(content.managers[row]) if row in content.managers else "",
        "leaves": str(arrival.leaves) if arrival.leaves else "",
        "contract": "true" if arrival.contract else "",
    }
    written = ", ".join(f"{key}: {value}" for key, value in facts.items() if value)
    return f"  - {{{written}}}  # {'; '.join(_comments(placed))}"


def _comments(placed: Placed) -> Iterator[str]:
    arrival = placed.arrival
    yield arrival.title or "no job title"
    todo = list(arrival.todo)
    if placed.role is None:
        roles = ", ".join(placed.candidates) or "none comes close, see `ldplanner roles`"
        todo.insert(0, f"which role? {roles}")
    if arrival.salary is None:
        todo.append("no pay in the file")
    if todo:
        yield f"TODO: {'; '.join(todo)}"


def _left_out(content: Content) -> Iterator[str]:
    if not content.left_out:
        return
    yield ""
    yield f"# Left out, of {_file(content)}:"
    for reason, rows in by_reason(content.left_out):
        yield f"#   {reason} ({rows_named(rows, None)})"


def by_reason(left_out: Sequence[LeftOut]) -> list[tuple[str, list[int]]]:
    """Return the reasons in order of their first row, each with its rows."""
    rows: dict[str, list[int]] = defaultdict(list)
    for one in left_out:
        rows[one.reason].append(one.row)
    return list(rows.items())
