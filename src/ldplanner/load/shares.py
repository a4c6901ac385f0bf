"""Whether the shares and bands of a profile can hold together."""

from collections.abc import Mapping
from fractions import Fraction

from ldplanner.domain.money import exact
from ldplanner.domain.profile import Target
from ldplanner.domain.stream import Stream
from ldplanner.load import number
from ldplanner.load.codes import Code
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.node import Scalar, Table

_TOLERANCE = Fraction(1, 1_000_000)
_HUNDRED = 100


def check_scale(spot: Spot) -> None:
    """Refuse shares written as percentages: once for all streams, with their sum.

    Raises:
        Broken: a share is above 1.
    """
    shares = [
        Fraction(share.text)
        for _, stream in spot.members()
        if isinstance(stream.node, Table) and isinstance(share := stream.node.values.get("share"), Scalar)
        if share.plain and number.DECIMAL.fullmatch(share.text) and len(share.text) <= len("100.000000")
        if "e" not in share.text.casefold()
    ]
    if any(1 < share <= _HUNDRED for share in shares):
        total = sum(shares, Fraction(0))
        hint = "write parts of 1, as in {share: 0.70} for 70 %"
        raise spot.wrong(Code.SHARES, f"the shares add up to {_plain(total)}; they must add up to 1", hint)


def check_sum(spot: Spot, targets: Mapping[Stream, Target]) -> None:
    """Report shares that do not add up to 1, and bands that no team can lie in.

    Raises:
        Broken: they do not.
    """
    shares = [exact(target.share) for target in targets.values() if target.share is not None and _alone(target)]
    total = sum(shares, Fraction(0))
    full = len(shares) == len(Stream)
    if (full and abs(total - 1) > _TOLERANCE) or total > 1 + _TOLERANCE:
        must = "they must add up to 1" if full else "they cannot be more than 1 together"
        hint = "correct one of them; 1 is the whole team, 0.70 is 70 %"
        raise spot.wrong(Code.SHARES, f"the shares add up to {_plain(total)}; {must}", hint)
    bands = [targets.get(stream, Target()).band for stream in Stream]
    least, most = (sum((exact(band[side]) for band in bands), Fraction(0)) for side in (0, 1))
    if least > 1 + _TOLERANCE:
        hint = "lower one of them: together they cannot ask for more than the whole team"
        raise spot.wrong(Code.SHARES, f"the streams ask for at least {_plain(least)} of the team in all", hint)
    if most < 1 - _TOLERANCE:
        hint = "raise one of them: everyone in the mix is in one of the three streams"
        raise spot.wrong(Code.SHARES, f"the streams allow at most {_plain(most)} of the team in all", hint)


def check_band(entry: Entry, target: Target) -> None:
    """Report a band that is empty, or a share outside its own band.

    Raises:
        Broken: it is.
    """
    low, high = target.band
    if low > high:
        related = (entry.spot.report.related(entry.at("at_most").node.span, "the most is here"),)
        message = f"`at_least` {low:g} is above `at_most` {high:g}"
        raise entry.at("at_least").wrong(Code.CONTRADICTION, message, "swap them, or correct one", related=related)
    if target.share is not None and not low <= target.share <= high:
        message = f"`share` {target.share:g} is outside its band from {low:g} to {high:g}"
        raise entry.at("share").wrong(Code.CONTRADICTION, message, "the band is what counts: correct one of them")


def _alone(target: Target) -> bool:
    return target.at_least is None and target.at_most is None


def _plain(total: Fraction) -> str:
    return f"{float(total):.6g}"
