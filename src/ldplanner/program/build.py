"""From a roster to its program."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId
from ldplanner.domain.roster import Roster
from ldplanner.program.decisions import Decisions
from ldplanner.program.effects import Effects
from ldplanner.program.goals import TERMS
from ldplanner.program.goals.objective import Objective
from ldplanner.program.group import groups_of
from ldplanner.program.linear import Program
from ldplanner.program.must import (
    Must,
    latest_starts,
    options_in_time,
    options_worth_having,
    vacancies_worth_having,
)
from ldplanner.program.option import Option, Vacancy, options_of, vacancies_of
from ldplanner.program.quantity import Quantity, Sight
from ldplanner.program.rules import RULES, asked, change_budget
from ldplanner.program.rules.hiring import most_hires
from ldplanner.program.rules.rule import Rule
from ldplanner.program.state import State
from ldplanner.program.step import Step
from ldplanner.program.timing_class import Seldom
from ldplanner.program.watch import Watch, everything


@dataclass(frozen=True, slots=True)
class Built:
    """A program with every limit in it, what it is about, and the objective of each goal asked for."""

    program: Program
    decisions: Decisions
    state: State
    objectives: dict[Goal, Objective]


def build(  # noqa: PLR0913  each narrows the program in another way
    roster: Roster,
    goals: Collection[Goal],
    hires: Callable[[Roster, Vacancy], int] = most_hires,
    *,
    watch: Watch | None = None,
    only: Collection[Step] | None = None,
    effects: Effects | None = None,
    must: Collection[Must] = (),
) -> Built:
    """Build the program of a roster for some goals; people that these goals and the limits cannot tell apart merge.

    `hires` tells how many people at the most a vacancy is opened for in a quarter. Of the limits that a program may do
    without, only those to `watch` are held; all, if it is not given. With `only` some steps, these are taken, whenever
    they start, and no others. Whoever builds several programs of a roster may keep its `effects`. `must` is what a plan
    has to do although no limit says so.
    """
    watched = everything(roster) if watch is None else watch
    by_year = isinstance(roster.budget.change, Mapping)
    rules = [rule for rule in RULES if rule is not change_budget.RULE or watched.years or not by_year]
    sight = sight_of(roster, goals, watched, rules)
    effects = effects or Effects(roster)
    limited = frozenset(role.id for role in roster.roles.values() if role.max_hires is not None)
    vacancies = vacancies_of(roster, effects, sight)
    if only is None:
        vacancies = vacancies_worth_having(vacancies, must, limited=limited)
    else:
        hired = {(step.to_role, step.unit) for step in only if step.person is None}
        vacancies = tuple(vacancy for vacancy in vacancies if (vacancy.role, vacancy.unit) in hired)
    acting = None if only is None else {step.person for step in only}
    options = options_of(roster, effects, sight, upset=Goal.DISRUPTION in goals, leaders=watched.waiting, acting=acting)
    options = options_worth_having(options, must) if only is None else _chosen(options_in_time(options, must), only)
    program = Program()
    groups = groups_of(options, latest_starts(must))
    most = {vacancy: hires(roster, vacancy) for vacancy in vacancies}
    seldom = Seldom({t: roster.horizon.quarter(t).year for t in roster.quarters}, watched.waiting)
    decisions = Decisions(program, groups, vacancies, most, seldom)
    program.add(decisions.rows())
    state = State(roster, decisions, effects, program, watched)
    for rule in rules:
        program.add(rule.rows(state))
    program.add(asked.rows(state, must))
    if only is not None:
        decisions.fix(program, only)
    return Built(program, decisions, state, {goal: TERMS[goal].state(state, program) for goal in goals})


def _chosen(
    options: Mapping[PersonId, tuple[Option, ...]], steps: Collection[Step]
) -> dict[PersonId, tuple[Option, ...]]:
    """Return the options that steps take."""
    taken = {step.person: (step.kind, step.to_role) for step in steps if step.person}
    return {
        who: tuple(option for option in own if (option.kind, option.to_role) == taken[who])
        for who, own in options.items()
        if who in taken
    }


def sight_of(roster: Roster, goals: Collection[Goal], watch: Watch, rules: Collection[Rule] = RULES) -> Sight:
    """Return the quarters in which some limits and goals look at each quantity, as far as they are watched."""
    last = roster.horizon.quarters
    sight: dict[Quantity, set[int]] = defaultdict(set)
    looks = [rule.looks_at(roster) for rule in rules] + [TERMS[goal].looks_at(roster) for goal in goals]
    for look in looks:
        for quantity, quarters in look:
            sight[quantity].update(watch.seen(quantity, quarters, last))
    return {quantity: frozenset(quarters) for quantity, quarters in sight.items()}
