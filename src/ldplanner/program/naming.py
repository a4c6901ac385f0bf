"""From counts to names and back: who of those who are alike does it, and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.decisions import Decisions
from ldplanner.program.linear import Column
from ldplanner.program.option import Option
from ldplanner.program.step import Step
from ldplanner.program.timing_class import Who
from ldplanner.program.turns import Starter, Turn, starts


def named(roster: Roster, decisions: Decisions, values: Mapping[Column, float]) -> tuple[Step, ...]:
    """Give the counts back to people by a fixed rule: who takes what by id, who starts when by their turns."""
    turns: list[Turn] = []
    takers: dict[PersonId, tuple[Option, RoleId | None]] = {}
    taking = _taking(decisions, values)
    for c, timing in enumerate(decisions.timings):
        starters = []
        for p, part in enumerate(timing.parts):
            for who in part.choices:
                option = decisions.option(who)
                for person, role in taking[who]:
                    takers[person] = option, role
                    taker = roster.everyone[person]
                    goes = option.kind is not ActionKind.RELEASE and taker.moving is None
                    starters.append(Starter(person, wished=role in taker.wants, goes=goes, part=p))
        places = {s: round(values[column]) for s, column in decisions.starting(c)} if timing.matters else None
        shares = {(p, start): round(values[column]) for p, start, column in decisions.shares(c)}
        turns.append(Turn(timing.starts, tuple(starters), places, shares, timing.window_of))
    steps = [
        Step(start, option.kind, person, role, None, start + option.quarters, option.cost)
        for person, start in starts(roster, turns).items()
        for option, role in [takers[person]]
    ]
    steps += _hired(decisions, values)
    return tuple(sorted(steps, key=_order))


def _taking(decisions: Decisions, values: Mapping[Column, float]) -> dict[Who, list[tuple[PersonId, RoleId | None]]]:
    """Return who takes an option, and the role that it leads them to; None for a release."""
    taking: dict[Who, list[tuple[PersonId, RoleId | None]]] = defaultdict(list)
    for g, group in enumerate(decisions.groups):
        members = iter(zip(group.members, group.destinations, strict=True))
        for o in range(len(group.options)):
            who = Who(g, o)
            for _ in range(round(values[decisions.choosing(who)])):
                person, roles = next(members)
                taking[who].append((person, roles[o]))
    return taking


def _hired(decisions: Decisions, values: Mapping[Column, float]) -> Iterator[Step]:
    for _, vacancy, start, column in decisions.hires():
        for _ in range(round(values[column])):
            yield Step(start, ActionKind.HIRE, None, vacancy.role, vacancy.unit, start + vacancy.quarters, vacancy.cost)


def numbered(decisions: Decisions, steps: Iterable[Step]) -> dict[Column, float] | None:
    """Return the value of every column that counts people if these steps are taken.

    None if one of them is not among the decisions: another that is as good took its place, or it is none that is open.
    """
    values = dict.fromkeys(decisions.counted(), 0.0)
    hires = {(vacancy.role, vacancy.unit, start): column for _, vacancy, start, column in decisions.hires()}
    group_of = {member: (g, m) for g, group in enumerate(decisions.groups) for m, member in enumerate(group.members)}
    place_of = {
        who: (c, p)
        for c, timing in enumerate(decisions.timings)
        for p, part in enumerate(timing.parts)
        for who in part.choices
    }
    for step in steps:
        if step.person is None:
            column = hires.get((step.to_role, step.unit, step.start)) if step.to_role else None
            if column is None:
                return None
            values[column] += 1
            continue
        if step.person not in group_of:
            return None
        g, m = group_of[step.person]
        roles = zip(decisions.groups[g].options, decisions.groups[g].destinations[m], strict=True)
        found = [o for o, (option, role) in enumerate(roles) if (option.kind, role) == (step.kind, step.to_role)]
        if not found:
            return None
        who = Who(g, found[0])
        values[decisions.choosing(who)] += 1
        c, p = place_of[who]
        for start, column in decisions.starting(c):
            values[column] += start == step.start
        share = p, decisions.timings[c].window_of.get(step.start)
        for part, start, column in decisions.shares(c):
            values[column] += (part, start) == share
    return values


def _order(step: Step) -> tuple[int, str, str, str, str]:
    return step.start, step.kind, step.person or "", step.to_role or "", step.unit or ""
