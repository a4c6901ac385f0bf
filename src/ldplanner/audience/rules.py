"""Which rules a plan was made by, in words: the limits the roster gives, and those that always hold."""

from collections.abc import Iterator, Mapping, Sequence

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Releases
from ldplanner.domain.roster import Roster

_RELEASES = {
    Releases.NONE: "nobody is let go",
    Releases.CONTRACTORS: "only people on a contract may be let go",
    Releases.ALL: "anyone who is not kept may be let go",
}
ALWAYS = "everyone has at most one step in the plan, along a known path that ends within it"
_COUNTED = {
    Goal.MIX: "the gap",
    Goal.SHAPE: "the shape",
    Goal.COST: "the cost",
    Goal.DISRUPTION: "the steps that nobody asked for",
    Goal.PACE: "the pace",
}
_PLACES = ("first", "second", "third", "fourth", "last")


def rules(roster: Roster) -> tuple[str, ...]:
    """Return the rules in words. Budgets are named without their amounts."""
    return (*_limits(roster), *_staffing(roster), ALWAYS, _priorities(roster))


def unasked_last(roster: Roster) -> str:
    """Say among which plans the one with the fewest steps that nobody asked for is taken."""
    before = roster.goals[: roster.goals.index(Goal.DISRUPTION)]
    alike = f"plans that are alike in {_listed(before)}" if before else "all plans within the limits"
    return f"Among {alike}, the one with the fewest steps that nobody asked for is taken"


def _priorities(roster: Roster) -> str:
    place = _PLACES[roster.goals.index(Goal.DISRUPTION)]
    return (
        f"plans are judged by {_listed(roster.goals)}, in this order, each only among plans that are alike in all "
        f"before it; what somebody asked for counts {place}"
    )


def _listed(goals: Sequence[Goal]) -> str:
    names = [_COUNTED[goal] for goal in goals]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _limits(roster: Roster) -> Iterator[str]:
    limits = roster.limits
    yield _RELEASES[limits.releases]
    if limits.leaders_first:
        yield "where a leader and somebody who reports to them both change roles, the leader starts no later"
    if roster.budget.payroll is not None:
        yield f"payroll stays within its cap{_each_year(roster.budget.payroll)}"
    if roster.budget.change is not None:
        yield f"one-off money stays within its budget{_each_year(roster.budget.change)}"
    if limits.hires_per_quarter is not None:
        yield f"at most {_counted(limits.hires_per_quarter, 'post')} a quarter opened for hiring"
    if limits.reskilling_at_once is not None:
        most = max(1.0, limits.reskilling_at_once * roster.opening_fte)
        yield f"at most {most:.1f} FTE reskill at the same time, for {100 * limits.reskilling_load:g} % of their time"
    if limits.headcount.max is not None:
        yield f"the department never has more than {limits.headcount.max:g} FTE"
    if limits.headcount.min is not None:
        yield f"the department never has fewer than {limits.headcount.min:g} FTE"
    if kept := sum(person.keep for person in roster.people):
        yield f"{kept} {'person is' if kept == 1 else 'people are'} kept in their role"


def _staffing(roster: Roster) -> Iterator[str]:
    if roster.needs:
        verb = "stays" if len(roster.needs) == 1 else "stay"
        yield f"{_counted(len(roster.needs), 'need')} of the organisation {verb} covered"
    if roster.compliance:
        yield f"enough designers and trainers for {_counted(len(roster.compliance), 'required course')}"


def _each_year(limit: int | Mapping[int, int]) -> str:
    return " of each year" if isinstance(limit, Mapping) else ""


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
