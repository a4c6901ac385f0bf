"""From counts to names and back: who of those who are alike does it, and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.decisions import Decisions, Who
from ldplanner.program.linear import Column
from ldplanner.program.step import Step


def named(roster: Roster, decisions: Decisions, values: Mapping[Column, float]) -> tuple[Step, ...]:
    """Give the counts back to people by a fixed rule: by id who takes what; those who asked for it start first."""
    taking = _taking(decisions, values)
    steps: list[Step] = []
    for c, timing in enumerate(decisions.timings):
        waiting = sorted(
            ((person, who) for who in timing.choices for person in taking[who]),
            key=lambda pair: (_asked(roster, decisions, *pair), pair[0]),
        )
        quarters = (
            [start for start, column in decisions.starting(c) for _ in range(round(values[column]))]
            if timing.matters
            else [timing.starts[0]] * len(waiting)
        )
        for (person, who), start in zip(waiting, quarters, strict=True):
            option = decisions.option(who)
            steps.append(Step(start, option.kind, person, option.to_role, None, start + option.quarters, option.cost))
    steps += _hired(decisions, values)
    return tuple(sorted(steps, key=_order))


def _taking(decisions: Decisions, values: Mapping[Column, float]) -> dict[Who, list[PersonId]]:
    taking: dict[Who, list[PersonId]] = defaultdict(list)
    for g, group in enumerate(decisions.groups):
        members = iter(group.members)
        for o in range(len(group.options)):
            who = Who(g, o)
            for _ in range(round(values[decisions.choosing(who)])):
                taking[who].append(next(members))
    return taking


def _asked(roster: Roster, decisions: Decisions, person: PersonId, who: Who) -> bool:
    """Sort key: False (first) for somebody who asked for the role."""
    return decisions.option(who).to_role not in roster.everyone[person].wants


def _hired(decisions: Decisions, values: Mapping[Column, float]) -> Iterator[Step]:
    for _, vacancy, start, column in decisions.hires():
        for _ in range(round(values[column])):
            yield Step(start, ActionKind.HIRE, None, vacancy.role, vacancy.unit, start + vacancy.quarters, vacancy.cost)


def numbered(decisions: Decisions, steps: Iterable[Step]) -> dict[Column, float]:
    """Return the value of every column that counts people if these steps are taken."""
    values: dict[Column, float] = {column: 0.0 for _, _, column in decisions.choices()}
    values |= {column: 0.0 for c in range(len(decisions.timings)) for _, column in decisions.starting(c)}
    hires = {(vacancy.role, vacancy.unit, start): column for _, vacancy, start, column in decisions.hires()}
    values |= dict.fromkeys(hires.values(), 0.0)
    group_of = {member: g for g, group in enumerate(decisions.groups) for member in group.members}
    timing_of = {who: c for c, timing in enumerate(decisions.timings) for who in timing.choices}
    when = {(c, s): column for c in range(len(decisions.timings)) for s, column in decisions.starting(c)}
    for step in steps:
        if step.person is None:
            if step.to_role is not None:
                values[hires[step.to_role, step.unit, step.start]] += 1
            continue
        g = group_of[step.person]
        options = decisions.groups[g].options
        o = next(o for o, option in enumerate(options) if (option.kind, option.to_role) == (step.kind, step.to_role))
        values[decisions.choosing(Who(g, o))] += 1
        column = when.get((timing_of[Who(g, o)], step.start))
        if column is not None:
            values[column] += 1
    return values


def _order(step: Step) -> tuple[int, str, str, str, str]:
    return step.start, step.kind, step.person or "", step.to_role or "", step.unit or ""
