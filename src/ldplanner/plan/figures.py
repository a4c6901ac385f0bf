"""The figures of a plan: mix, money and cover by quarter, levels, budgets, proof."""

from collections.abc import Iterable, Iterator, Mapping

from ldplanner.domain.cover import binding_quarters, label
from ldplanner.domain.goal import Goal
from ldplanner.domain.mix import mix
from ldplanner.domain.plan import BudgetUse, Cover, Fte, Levels, Mixes, QuarterState, Stage
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.plan.rounding import (
    FTE_DIGITS,
    MONEY_DIGITS,
    POINT_DIGITS,
    VALUE_DIGITS,
    points,
    rounded,
    rounded_down,
    shares,
)
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind
from ldplanner.solve.outcome import Proof


def gap_levels(roster: Roster, baseline: Outcome, outcome: Outcome, best_possible: float) -> Levels:
    """Return the gap today, doing nothing, in the plan, and what no plan beats."""
    reached = outcome.value(Goal.MIX)
    return Levels(
        today=points(Today(roster).gap),
        baseline=points(baseline.value(Goal.MIX)),
        plan=points(reached),
        best_possible=_best(best_possible, reached),
    )


def shape_levels(roster: Roster, baseline: Outcome, outcome: Outcome, best_possible: float) -> Levels:
    """Return the shape today, doing nothing, in the plan, and what no plan beats."""
    reached = outcome.value(Goal.SHAPE)
    return Levels(
        today=points(Today(roster).shape),
        baseline=points(baseline.value(Goal.SHAPE)),
        plan=points(reached),
        best_possible=_best(best_possible, reached),
    )


def _best(best_possible: float, reached: float | None) -> float:
    """Return a bound as it is told: no arithmetic lets it be above what is reached, or below nothing."""
    return rounded_down(max(0.0, best_possible if reached is None else min(best_possible, reached)), POINT_DIGITS)


def mixes(roster: Roster, baseline: Outcome, outcome: Outcome) -> Mixes:
    """Return the mix today, doing nothing, and in the plan."""
    end = roster.horizon.quarters
    return Mixes(
        today=shares(Today(roster).mix),
        baseline=shares(mix(baseline.amounts(end))),
        plan=shares(mix(outcome.amounts(end))),
    )


def stages(proofs: Iterable[Proof], best_possible: Mapping[Goal, float]) -> Iterator[Stage]:
    """Return every goal with its value and bound; what no plan beats, none beats that keeps the goals before it."""
    for proof in proofs:
        digits = VALUE_DIGITS[proof.goal]
        value = rounded(proof.value, digits)
        bound = max(proof.bound, min(best_possible.get(proof.goal, proof.bound), proof.value))
        yield Stage(goal=proof.goal, value=value, bound=min(value, rounded_down(bound, digits)))


def quarters(outcome: Outcome) -> Iterator[QuarterState]:
    """Return the department in every quarter."""
    roster = outcome.roster
    for t in roster.quarters:
        fte = outcome.fte(t)
        yield QuarterState(
            quarter=roster.horizon.quarter(t),
            mix=shares(mix(outcome.amounts(t))),
            fte=Fte(
                roles={role: rounded(amount, FTE_DIGITS) for role, amount in fte.items()},
                streams={stream: rounded(outcome.at(Kind.STREAM_FTE, t, stream), FTE_DIGITS) for stream in Stream},
            ),
            available=tuple(_covers(outcome, t)),
            payroll=rounded(outcome.at(Kind.PAYROLL, t), MONEY_DIGITS),
            change_spend=round(outcome.at(Kind.CHANGE, t)),
            hires=round(outcome.at(Kind.OPENINGS, t)),
            reskilling=rounded(outcome.at(Kind.RESKILLING, t), FTE_DIGITS),
        )


def _covers(outcome: Outcome, t: int) -> Iterator[Cover]:
    for index, need in enumerate(outcome.roster.all_needs):
        binds = t in binding_quarters(outcome.roster, need)
        yield Cover(
            need=label(need),
            available=rounded(outcome.at(Kind.COVER, t, str(index)), FTE_DIGITS),
            at_least=rounded(need.at_least, FTE_DIGITS) if binds else 0.0,
        )


def budgets(outcome: Outcome) -> Iterator[BudgetUse]:
    """Return what is used of payroll (the highest of any quarter) and of change money, by year where given so."""
    roster = outcome.roster
    years = sorted({roster.horizon.quarter(t).year for t in roster.quarters})
    for name, limit, kind in (
        ("payroll", roster.budget.payroll, Kind.PAYROLL),
        ("change", roster.budget.change, Kind.CHANGE),
    ):
        spans = (
            [(f"{name} {year}", limit[year], year) for year in years]
            if isinstance(limit, Mapping)
            else [(name, limit, None)]
        )
        for title, amount, year in spans:
            inside = [outcome.at(kind, t) for t in roster.quarters if year in {None, roster.horizon.quarter(t).year}]
            used = max(inside) if kind is Kind.PAYROLL else sum(inside)
            yield BudgetUse(name=title, limit=amount, used=rounded(used, MONEY_DIGITS))
