"""Numbers as YAML 1.2 has them, and what people write instead."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import inf

from ldplanner.domain.person import THOUSANDTHS
from ldplanner.load.codes import Code
from ldplanner.load.entry import Spot
from ldplanner.load.node import Scalar

WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_LONGEST = 40
MOST_MONEY = 10**13
MOST = 10**9
NOT_WHOLE = "is a whole number"
TOO_FINE = "more than 3 decimals"
"""How the findings about too many decimals end."""


def whole(least: int = 0, most: int = MOST, help_: str = "") -> Callable[[Spot], int]:
    """Return a reader of whole numbers between two bounds, both included."""

    def read(spot: Spot) -> int:
        _refuse_percent(spot, "write a whole number, such as 2: a share cannot stand here")
        number = _number(spot, lambda meant: meant.denominator == 1 and least <= meant <= most)
        if number.denominator != 1:
            raise spot.wrong(Code.WRONG_KIND, f"`{spot.key}` {NOT_WHOLE}", f"write {_rounded(spot, number)}")
        _within(spot, number, least, most, help_)
        return int(number)

    return read


def money(spot: Spot) -> int:
    """Read whole currency units."""
    _refuse_percent(spot, "write an amount of money, such as 95000: a share of something cannot stand here")
    number = whole(0, MOST_MONEY)(spot)
    if isinstance(spot.node, Scalar) and _THOUSANDS.fullmatch(spot.node.text):
        spot.warn(
            Code.THOUSANDS,
            "the point in this number is a decimal point",
            "for thousands leave it out, as in 95000; otherwise leave out the zeros after it",
        )
    return number


def decimal(  # noqa: PLR0913  both bounds, in or out, and what lies beyond them
    least: float = 0,
    most: float = MOST,
    help_: str = "",
    *,
    above: bool = False,
    below: bool = False,
    percent_from: float = inf,
) -> Callable[[Spot], float]:
    """Return a reader of numbers between two bounds; `above` and `below` leave the bounds themselves out.

    What is too large, from `percent_from` to 100, can only be meant in percent.
    """

    def read(spot: Spot) -> float:
        number = _number(spot, lambda meant: least <= meant <= most)
        too_large = number > most or (below and number == most)
        if too_large and percent_from <= number <= 100:  # noqa: PLR2004  percent
            bound = f"below {most:g}" if below else _at_most(most)
            raise _outside(spot, bound, help_, _written(number / 100))
        _within(spot, number, least, most, help_)
        if (above and number == Fraction(least)) or (below and number == Fraction(most)):
            raise _outside(spot, f"{'above' if above else 'below'} {least if above else most:g}", help_)
        return float(number)

    return read


# Below these figures something else may be meant: people, hours a week.
share = decimal(0, 1, "a share is written as a part of 1: 0.15 is 15 %", percent_from=10)
_part_time = decimal(0, 1, "1.0 is full time, 0.5 half time, 80 % is 0.8", above=True, percent_from=50)
attrition = decimal(0, 1, "a yearly share: 0.10 means that one in ten leaves in a year", below=True, percent_from=2)


def fte(spot: Spot) -> float:
    """Read a part of full time, in whole thousandths: what fills a capacity is counted in them."""
    number = _part_time(spot)
    written = Fraction(spot.node.text) if isinstance(spot.node, Scalar) else Fraction(number)
    if (written * THOUSANDTHS).denominator != 1:
        nearest = _written(Fraction(max(1, round(written * THOUSANDTHS)), THOUSANDTHS))
        raise spot.wrong(Code.WRONG_KIND, f"`{spot.key}` has {TOO_FINE}", f"write {nearest}", instead=nearest)
    return number


def _number(spot: Spot, fits: Callable[[Fraction], bool]) -> Fraction:
    node = spot.node
    if not isinstance(node, Scalar):
        raise spot.wrong(Code.WRONG_KIND, f"`{spot.key}` is a number, not {spot.seen}", "write one plain number")
    if spot.empty:
        raise spot.wrong(Code.NO_VALUE, f"`{spot.key}` has no value", "write a number, or remove the line")
    if _SPECIAL.fullmatch(node.text) and node.plain:
        raise spot.wrong(Code.NOT_A_NUMBER, f"{spot.seen} is not a finite number", "write a plain number")
    if not node.plain or not DECIMAL.fullmatch(node.text):
        meant = corrected(node.text)
        instead = meant if meant is not None and fits(Fraction(meant)) else None
        hint = _correction(spot, meant)
        raise spot.wrong(Code.NOT_A_NUMBER, f"{spot.seen} is not a plain number", hint, instead=instead)
    if len(node.text) > _LONGEST or not _exponent_is_small(node.text):
        raise spot.wrong(Code.OUT_OF_RANGE, f"`{spot.key}` is absurdly long or large", "write a plain number")
    return Fraction(node.text)


def _refuse_percent(spot: Spot, hint: str) -> None:
    """Report a percentage where there is nothing that it could be a part of."""
    if isinstance(spot.node, Scalar) and re.fullmatch(r"[-+]?[0-9][0-9.,]*\s*%", spot.node.text.strip()):
        raise spot.wrong(Code.NOT_A_NUMBER, f"{spot.seen} is not a plain number", hint)


def _exponent_is_small(text: str) -> bool:
    """Keep 1e999999999 from being written out in full."""
    exponent = re.split("[eE]", text)[1:]
    return not exponent or abs(int(exponent[0])) <= _LONGEST


def _within(spot: Spot, number: Fraction, least: float, most: float, help_: str) -> None:
    if number < Fraction(least):
        raise _outside(spot, f"at least {_written(Fraction(least))}", help_)
    if number > Fraction(most):
        raise _outside(spot, _at_most(most), help_)


def _at_most(most: float) -> str:
    return f"at most {_written(Fraction(most))}"


def _outside(spot: Spot, bound: str, help_: str, instead: str | None = None) -> Exception:
    hint = help_ or f"write a number of {bound}"
    return spot.wrong(Code.OUT_OF_RANGE, f"`{spot.key}` must be {bound}", hint, instead=instead)


def _rounded(spot: Spot, number: Fraction) -> str:
    return "it without decimals" if spot.seen == "this value" else f"{int(number)} or {int(number) + 1}"


def _correction(spot: Spot, number: str | None) -> str:
    """Return what to write instead; a figure of pay is not repeated."""
    if number is None:
        return "write a plain number, such as 95000 or 0.5"
    if spot.seen == "this value":
        return "write digits only, such as 95000: no currency, no comma, no k, no quotes"
    return f"write {number}"


def corrected(text: str) -> str | None:
    """Return the number that was probably meant: `95,000`, `$95000`, `95k`, `15 %`, `0,5`."""
    bare = re.sub(r"^[A-Za-z]{3}\b|\b[A-Za-z]{3}$|[\s_'\u2019$€£¥]", "", text[:_LONGEST])
    found = re.fullmatch(r"([-+]?[0-9.,]+)([kKmM%]?)", bare)
    if not found:
        return None
    digits = found[1]
    if re.fullmatch(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"[-+]?[0-9]{1,3}(?:\.[0-9]{3}){2,}", digits):
        digits = digits.replace(".", "")
    elif re.fullmatch(r"[-+]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+", digits):
        digits = digits.replace(".", "").replace(",", ".")
    digits = digits.replace(",", ".").lstrip("+")
    digits = re.sub(r"^(-?)0+(?=[0-9])", r"\1", digits)
    if not DECIMAL.fullmatch(digits):
        return None
    scale = {"k": Fraction(1000), "m": Fraction(1_000_000), "%": Fraction(1, 100)}.get(found[2].lower(), Fraction(1))
    return _written(Fraction(digits) * scale)


def _written(number: Fraction) -> str:
    return f"{Decimal(number.numerator) / Decimal(number.denominator):f}"
