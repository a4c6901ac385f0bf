"""Budgets and limits as they stand in a roster."""

from ldplanner.domain.limits import Budget, Headcount, Limits, Releases
from ldplanner.load import kinds, number
from ldplanner.load.codes import Code
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.node import Table
from ldplanner.load.report import Broken

MOST_MONTHS = 120
MOST_ON_COSTS = 10
BUDGET_KEYS = ("payroll", "change", "on_costs")
HEADCOUNT_KEYS = ("min", "max")
LIMIT_KEYS = (
    "hires_per_quarter",
    "reskilling_at_once",
    "reskilling_load",
    "headcount",
    "releases",
    "severance_months",
    "leaders_first",
)


def read_budget(spot: Spot) -> Budget:
    """Read `budget`.

    Raises:
        Broken: something is wrong with it.
    """
    entry = Entry(spot, BUDGET_KEYS, "`budget`")
    hint = "a share of pay: 0.30 is 30 % on top"
    budget = Budget(
        payroll=entry.get("payroll", _yearly, None),
        change=entry.get("change", _yearly, None),
        on_costs=entry.get("on_costs", number.decimal(0, MOST_ON_COSTS, hint, percent_from=10), 0.0),
    )
    if not entry.sound:
        raise Broken
    return budget


def read_limits(spot: Spot) -> Limits:
    """Read `limits`.

    Raises:
        Broken: something is wrong with it.
    """
    entry = Entry(spot, LIMIT_KEYS, "`limits`")
    limits = Limits(
        hires_per_quarter=entry.get("hires_per_quarter", number.whole(), None),
        reskilling_at_once=entry.get("reskilling_at_once", number.share, None),
        reskilling_load=entry.get("reskilling_load", number.share, 0.5),
        headcount=entry.get("headcount", _headcount, Headcount()),
        releases=entry.get("releases", kinds.word(Releases), Releases.NONE),
        severance_months=entry.get("severance_months", number.decimal(0, MOST_MONTHS), 3.0),
        leaders_first=entry.get("leaders_first", kinds.flag, default=False),
    )
    if not entry.sound:
        raise Broken
    return limits


def _headcount(spot: Spot) -> Headcount:
    if not isinstance(spot.node, Table):
        raise spot.wrong(Code.WRONG_KIND, f"`headcount` has `min` or `max`, it is not {spot.seen}", "write {max: 45}")
    entry = Entry(spot, HEADCOUNT_KEYS, "`headcount`")
    least = entry.get("min", number.decimal(), None)
    most = entry.get("max", number.decimal(), None)
    if least is not None and most is not None and least > most:
        related = (spot.report.related(entry.at("max").node.span, "the most is here"),)
        raise entry.at("min").wrong(
            Code.CONTRADICTION, f"`min` {least:g} is above `max` {most:g}", "swap them, or correct one", related=related
        )
    if not entry.sound:
        raise Broken
    return Headcount(min=least, max=most)


def _yearly(spot: Spot) -> int | dict[int, int]:
    """Read one figure, or one by calendar year."""
    if not isinstance(spot.node, Table):
        return number.money(spot)
    amounts = {}
    sound = True
    for key, each in spot.members():
        if not (key.text.isascii() and key.text.isdigit() and len(key.text) == 4):  # noqa: PLR2004  a year
            hint = "write one figure, or one by year, as in {2027: 160000, 2028: 80000}"
            # at the path of the budget: the key may have swallowed the amount
            spot.wrong(Code.UNKNOWN_KEY, f"a year of `{spot.key}` is written like 2027", hint, at=key.span)
            sound = False
            continue
        try:
            amounts[int(key.text)] = number.money(each)
        except Broken:
            sound = False
    if not sound:
        raise Broken
    return dict(sorted(amounts.items()))
