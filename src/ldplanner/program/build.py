"""From a roster to its program."""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.decisions import Decisions
from ldplanner.program.dominance import undominated, undominated_vacancies
from ldplanner.program.effects import Effects
from ldplanner.program.goals import TERMS
from ldplanner.program.goals.objective import Objective
from ldplanner.program.group import groups_of
from ldplanner.program.linear import Program
from ldplanner.program.option import Vacancy, options_of, vacancies_of
from ldplanner.program.quantity import Quantity, Sight
from ldplanner.program.rules import RULES
from ldplanner.program.rules.hiring import most_hires
from ldplanner.program.state import State


@dataclass(frozen=True, slots=True)
class Built:
    """A program with every limit in it, the decisions it is about, and the objective of each goal asked for."""

    program: Program
    decisions: Decisions
    objectives: dict[Goal, Objective]


def build(roster: Roster, goals: Collection[Goal], hires: Callable[[Roster, Vacancy], int] = most_hires) -> Built:
    """Build the program of a roster for some goals; people that these goals and the limits cannot tell apart merge.

    `hires` tells how many people at the most a vacancy is opened for in a quarter.
    """
    sight = sight_of(roster, goals)
    effects = Effects(roster)
    limited = frozenset(role.id for role in roster.roles.values() if role.max_hires is not None)
    vacancies = undominated_vacancies(vacancies_of(roster, effects, sight), limited=limited)
    options = options_of(roster, effects, sight, upset=Goal.DISRUPTION in goals)
    program = Program()
    decisions = Decisions(
        program,
        groups_of({who: undominated(own) for who, own in options.items()}),
        vacancies,
        {vacancy: hires(roster, vacancy) for vacancy in vacancies},
    )
    program.add(decisions.rows())
    state = State(roster, decisions, effects)
    for rule in RULES:
        program.add(rule.rows(state))
    return Built(program, decisions, {goal: TERMS[goal].state(state, program) for goal in goals})


def sight_of(roster: Roster, goals: Collection[Goal]) -> Sight:
    """Return the quarters in which the limits and some goals look at each quantity."""
    sight: dict[Quantity, set[int]] = defaultdict(set)
    looks = [rule.looks_at(roster) for rule in RULES] + [TERMS[goal].looks_at(roster) for goal in goals]
    for look in looks:
        for quantity, quarters in look:
            sight[quantity].update(quarters)
    return {quantity: frozenset(quarters) for quantity, quarters in sight.items()}
