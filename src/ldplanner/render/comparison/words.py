"""What the tables of a comparison say in words, the same in text and Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ldplanner.domain.comparison import Candidate, Fate, Outcome, Treated
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.stream import Stream
from ldplanner.render.figures import NOTHING, amount_of, decimals_apart, percent, points

_PROOF = {
    Outcome.OPTIMAL: "proven",
    Outcome.FEASIBLE: "not proven",
    Outcome.INFEASIBLE: "impossible",
    Outcome.UNKNOWN: "no plan found",
    Outcome.REJECTED: "has errors",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, and its cell for a candidate next to the first one."""

    head: str
    cell: Callable[[Candidate, Candidate], str]


PROOF = Column("", lambda one, _: _PROOF[one.status] if one.rechecked else f"{_PROOF[one.status]}, says its file")

HOW_FAR = (
    Column("gap", lambda one, _: _gap(one)),
    Column("", lambda one, first: _change(one.gap, _gap_to_compare(one, first), one is first, points)),
    Column("best possible", lambda one, _: points(one.best_possible, _decimals(one))),
    *(Column(str(stream), lambda one, _, stream=stream: _share(one, stream)) for stream in Stream),  # type: ignore[misc]
    PROOF,
)

WHO = (
    *(
        Column(head, lambda one, _, kind=kind: _number(one, kind))  # type: ignore[misc]
        for kind, head in (
            (ActionKind.REASSIGN, "reassigned"),
            (ActionKind.TRANSFER, "transferred"),
            (ActionKind.HIRE, "hired"),
            (ActionKind.RELEASE, "released"),
        )
    ),
    Column("moved unasked", lambda one, _: NOTHING if one.moved_unasked is None else str(one.moved_unasked)),
    Column("halfway", lambda one, _: NOTHING if one.halfway is None else str(one.halfway)),
)

MONEY = (
    Column("one-off", lambda one, _: _money(one.change_cost)),
    Column("", lambda one, first: _change(one.change_cost, first.change_cost, one is first, amount_of)),
    Column("payroll in the end", lambda one, _: _money(one.payroll)),
    Column("", lambda one, first: _change(one.payroll, first.payroll, one is first, amount_of)),
)


def same_aim(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return those that aim at the profile of the first, whose gaps can be compared."""
    return [one for one in candidates if one.profile in {"", candidates[0].profile}]


def fate_words(fate: Fate) -> str:
    """Say what a plan does with somebody, with the title of the role: `Coach 2027-Q2`, `stays`."""
    return _fate(fate, fate.title)


def fate_code(fate: Fate) -> str:
    """Say the same for programs, with the id of the role; nothing where somebody stays."""
    return "" if fate.treated is Treated.STAYS else _fate(fate, fate.role or "")


def _fate(fate: Fate, role: str) -> str:
    match fate.treated:
        case Treated.MOVES:
            return f"{role} {fate.quarter}"
        case Treated.RELEASED:
            return f"{fate.treated} {fate.quarter}"
        case Treated.STAYS | Treated.NOT_THERE:
            return str(fate.treated)


def _gap_to_compare(one: Candidate, first: Candidate) -> float | None:
    return first.gap if one.profile == first.profile else None


def _decimals(one: Candidate) -> int:
    return decimals_apart(one.gap, one.best_possible)


def _gap(one: Candidate) -> str:
    return points(one.gap, _decimals(one))


def _share(one: Candidate, stream: Stream) -> str:
    return NOTHING if one.mix is None else percent(one.mix[stream])


def _number(one: Candidate, kind: ActionKind) -> str:
    return str(one.actions[kind]) if one.actions else NOTHING


def _money(amount: float | None) -> str:
    return NOTHING if amount is None else amount_of(amount)


def _change(value: float | None, first: float | None, is_first: bool, written: Callable[[float], str]) -> str:  # noqa: FBT001  it is a figure's place
    """Write how far a figure is from the first candidate's: `+3.9`, `=` where they are the same."""
    if is_first or value is None or first is None:
        return ""
    size = written(abs(value - first))
    if size == written(0):
        return "="
    return f"{'+' if value > first else '-'}{size}"
