"""The line that tells how a search is going."""

from ldplanner.domain.goal import Goal
from ldplanner.render.figures import amount_of, decimals_apart, points
from ldplanner.solve.outcome import Impossible, News, Proof, Solved

UNITS = {1_000_000: (1_000_000, 2, "M"), 100_000: (1000, 0, "k")}
"""From which amount on figures are written in which unit, with how many decimals."""


def progress_line(news: News | None, *, elapsed: float, limit: float, width: int) -> str:
    """Return the goal being improved, the plan so far with its bound, the time [s], and what Ctrl-C does.

    What does not fit into the width is left out, the least important first.
    """
    where, bound = _where(news)
    time, short_time = f"{int(elapsed)} s of {limit:g} s", f"{int(elapsed)}/{limit:g} s"
    known = news is not None and isinstance(news.best, Solved)
    stop = "Ctrl-C keeps the best plan so far" if known else "Ctrl-C stops"
    choices = (
        f"{where}{bound}  {time}  {stop}",
        f"{where}{bound}  {short_time}  {stop}",
        f"{where}  {short_time}  {stop}",
        f"{where}  {time}",
        time,
    )
    return next((line for line in choices if len(line) <= width), "")


def count_line(counted: str, *, elapsed: float, limit: float, width: int) -> str:
    """Return how much is done, the time [s], and what Ctrl-C does; what does not fit into the width is left out."""
    choices = (
        f"{counted}  {int(elapsed)} s of {limit:g} s at most  Ctrl-C keeps what is done",
        f"{counted}  {int(elapsed)}/{limit:g} s",
        counted,
    )
    return next((line for line in choices if len(line) <= width), "")


def _where(news: News | None) -> tuple[str, str]:
    """Return the goal with its value, and the bound."""
    if news is None:
        return "looking for a first plan", ""
    if news.best is None:
        return f"{news.goal}, no plan yet", ""
    if isinstance(news.best, Impossible):
        return "no plan can obey every limit, looking for why", ""
    goals = [proof.goal for proof in news.best.proofs]
    number = goals.index(news.goal)
    value, bound = _figures(news.best.proofs[number])
    return f"{number + 1}/{len(goals)} {news.goal} {value}", f" (bound {bound})"


def _figures(proof: Proof) -> tuple[str, str]:
    value, bound = proof.value, proof.bound
    for least, (unit, decimals, sign) in UNITS.items():
        if max(abs(value), abs(bound)) >= least:
            return f"{value / unit:,.{decimals}f}{sign}", f"{bound / unit:,.{decimals}f}{sign}"
    match proof.goal:
        case Goal.COST:
            return amount_of(value), amount_of(bound)
        case Goal.DISRUPTION:
            return f"{value:g}", f"{bound:.4g}"
        case Goal.MIX | Goal.SHAPE | Goal.PACE:
            decimals = decimals_apart(value, bound)
            return points(value, decimals), points(bound, decimals)
