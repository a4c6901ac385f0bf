"""How numbers are written: money, points, shares, FTE, counts."""

from collections.abc import Sequence

NOTHING = "-"


def money(amount: float, currency: str) -> str:
    """Write whole money with its currency, such as `USD 4,500`."""
    return f"{currency} {amount_of(amount)}"


def amount_of(amount: float) -> str:
    """Write whole money without its currency, for tables that name it once."""
    return f"{round(amount):,}"


def points(value: float | None, decimals: int = 1) -> str:
    """Write percentage points with one decimal; `-` where there are none to give."""
    return NOTHING if value is None else f"{_tidy(value, decimals):.{decimals}f}"


def decimals_apart(first: float | None, second: float | None) -> int:
    """Return how many decimals tell two figures apart: one if they are equal, else as many as needed, at most three."""
    if first is None or second is None or abs(first - second) < 0.0005:  # noqa: PLR2004  half of the last decimal
        return 1
    return next((d for d in (1, 2, 3) if points(first, d) != points(second, d)), 3)


def percent(share: float | None) -> str:
    """Write a share (0 to 1) as percent with one decimal."""
    return NOTHING if share is None else f"{_tidy(share * 100, 1):.1f} %"


def short_percent(share: float) -> str:
    """Write a share (0 to 1) as percent with only the decimals it has, as in profiles."""
    return f"{round(share * 100, 3):g} %"


def band(low: float, high: float) -> str:
    """Write a band of shares: `70 %`, `60-80 %`, `at least 60 %`, `at most 20 %` or `any`."""
    if low == high:
        return short_percent(low)
    if (low, high) == (0.0, 1.0):
        return "any"
    if high == 1.0:
        return f"at least {short_percent(low)}"
    if low == 0.0:
        return f"at most {short_percent(high)}"
    return f"{short_percent(low).removesuffix(' %')}-{short_percent(high)}"


def narrow_band(low: float, high: float) -> str:
    """Write a band of shares for the head of a narrow column: `>= 60 %`, `<= 20 %`."""
    return band(low, high).replace("at least", ">=").replace("at most", "<=")


def fte(value: float) -> str:
    """Write FTE with one decimal."""
    return f"{_tidy(value, 1):.1f}"


def count(number: int, one: str, several: str = "") -> str:
    """Write how many of something, such as `1 hire` and `2 hires`."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def listing(items: Sequence[str], last: str = "and") -> str:
    """Join words the way one says them: `a, b and c`."""
    if len(items) < 2:  # noqa: PLR2004  nothing to join
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def _tidy(value: float, decimals: int) -> float:
    """Round, and turn -0.0 into 0.0."""
    return round(value, decimals) + 0.0
