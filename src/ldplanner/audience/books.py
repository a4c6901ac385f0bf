"""The money of a plan as totals, exact for its owner and blurred for a board.

A board sees a total only if at least three people stand in it, and in what it differs by from each other total it
sees; and it sees three significant digits. Three is the usual least number of contributors in official statistics
(the threshold rule); that it is enough here, together with the digits, is judgement.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from ldplanner.audience.solving import fewest_left
from ldplanner.audience.weights import weights
from ldplanner.domain.plan import ActionKind, Part, Plan
from ldplanner.domain.roster import Roster

CROWD = 3
_DIGITS = 3
_YEAR = 4  # letters of it, at the front of a quarter
TODAY = "today"


class PayrollTotal(Part):
    """Yearly payroll at a moment (`today` or a quarter) and its cap; the amount is None where it is withheld."""

    at: str
    amount: float | None
    cap: int | None


class ChangeTotal(Part):
    """One-off money of a calendar year or of the whole horizon; the amount is None where it is withheld."""

    name: str
    amount: float | None
    limit: int | None


class Books(Part):
    """Payroll by quarter, and one-off money by year and in all."""

    currency: str
    payroll: tuple[PayrollTotal, ...]
    change: tuple[ChangeTotal, ...]


def exact_books(roster: Roster, plan: Plan) -> Books:
    """Return every total as it is in the plan."""
    payroll = [PayrollTotal(at=TODAY, amount=roster.payroll_today, cap=None)]
    payroll += [
        PayrollTotal(
            at=str(state.quarter), amount=state.payroll, cap=_in_year(roster.budget.payroll, state.quarter.year)
        )
        for state in plan.quarters
    ]
    spent: Counter[int] = Counter()
    for state in plan.quarters:
        spent[state.quarter.year] += state.change_spend
    change = [
        ChangeTotal(name=str(year), amount=amount, limit=_by_year(roster.budget.change).get(year))
        for year, amount in spent.items()
    ]
    limit = roster.budget.change
    whole = ChangeTotal(name="in all", amount=spent.total(), limit=limit if isinstance(limit, int) else None)
    return Books(currency=roster.currency, payroll=tuple(payroll), change=(*change, whole))


def blurred_books(roster: Roster, plan: Plan) -> Books:
    """Return only the totals from which no one's pay can be worked out, in three significant digits.

    A cap or limit that was loosened is withheld: it is what the plan needs, to the last digit.
    """
    books = exact_books(roster, plan)
    loose = {relaxed.path for relaxed in plan.relaxed}
    shown = _payrolls_shown(roster, plan)
    payroll = tuple(
        total.model_copy(
            update={
                "amount": _blurred(total.amount) if t in shown else None,
                "cap": None if _is_loose("/budget/payroll", total.at[:_YEAR], loose) else total.cap,
            }
        )
        for t, total in enumerate(books.payroll)
    )
    crowded = [_is_crowded(plan, {total.name}) for total in books.change[:-1]]
    all_years, whole = all(crowded), _is_crowded(plan, {total.name for total in books.change[:-1]})
    change = tuple(
        total.model_copy(
            update={
                "amount": _blurred(total.amount) if fine else None,
                "limit": None if _is_loose("/budget/change", total.name, loose) else total.limit,
            }
        )
        for total, fine in zip(books.change, [*(all_years for _ in crowded), whole], strict=True)
    )
    return books.model_copy(update={"payroll": payroll, "change": change})


def _is_loose(path: str, year: str, loose: AbstractSet[str]) -> bool:
    """Tell whether the figure of a budget was loosened: the one for all years, or that of the year."""
    return path in loose or f"{path}/{year}" in loose


def _payrolls_shown(roster: Roster, plan: Plan) -> set[int]:
    """Return the moments t whose payroll may be seen: today and the end first, then as many between as stay safe."""
    end = roster.horizon.quarters
    by_moment = {t: weights(roster, plan, t) for t in range(end + 1)}
    shown: list[int] = []
    for t in (0, end, *range(1, end)):
        if fewest_left([by_moment[one] for one in (*shown, t)]) >= CROWD:
            shown.append(t)
    return set(shown)


def _is_crowded(plan: Plan, years: Iterable[str]) -> bool:
    """Tell whether one-off money of the years is nobody's or a crowd's, and so is the severance in it."""
    paid = [action for action in plan.actions if action.cost and str(action.quarter.year) in set(years)]
    severed = [action for action in paid if action.kind is ActionKind.RELEASE]
    return all(len(group) == 0 or len(group) >= CROWD for group in (paid, severed))


def _blurred(amount: float | None) -> float | None:
    return None if amount is None else float(f"{amount:.{_DIGITS - 1}e}")


def _by_year(limit: int | Mapping[int, int] | None) -> Mapping[int, int]:
    return limit if isinstance(limit, Mapping) else {}


def _in_year(limit: int | Mapping[int, int] | None, year: int) -> int | None:
    return limit if isinstance(limit, int) else _by_year(limit).get(year)
