"""The variables: who does what, and how many of those who are alike to the quarters start when.

No other file knows how the columns are laid out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ldplanner.domain.ids import PersonId
from ldplanner.program.group import Group
from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.program.option import Option, Vacancy
from ldplanner.program.quantity import Effect, Phase
from ldplanner.program.step import Step


class Who(NamedTuple):
    """A group taking one of its options; its column counts how many do."""

    group: int
    option: int


@dataclass(frozen=True, slots=True)
class Timing:
    """A timing class: choices whose starts nothing before the last quarter can tell apart.

    `effects` is what those quarters see of one person in it.
    """

    starts: range
    quarters: int
    effects: tuple[Effect, ...]
    leader: PersonId | None
    follows: PersonId | None
    choices: tuple[Who, ...] = ()

    @property
    def matters(self) -> bool:
        """Whether anything depends on when they start."""
        return bool(self.effects or self.leader or self.follows)


class Decisions:
    """Columns for who, when and hires, and the questions that rules and goals ask of them."""

    def __init__(
        self, program: Program, groups: Sequence[Group], vacancies: Sequence[Vacancy], most_hires: Mapping[Vacancy, int]
    ) -> None:
        self.groups = tuple(groups)
        self.vacancies = tuple(vacancies)
        self._who = {
            Who(g, o): program.column(("who", g, o), 0, len(group.members), integer=True)
            for g, group in enumerate(groups)
            for o in range(len(group.options))
        }
        self.timings = tuple(_timings(self.groups))
        self._when = {
            (c, s): program.column(("when", c, s), 0, self.most(timing), integer=True)
            for c, timing in enumerate(self.timings)
            if timing.matters
            for s in timing.starts
        }
        self._hired = {
            (v, s): program.column(("hired", v, s), 0, most_hires[vacancy], integer=True)
            for v, vacancy in enumerate(vacancies)
            for s in vacancy.starts
        }

    def option(self, who: Who) -> Option:
        """Return the option that a choice is about."""
        return self.groups[who.group].options[who.option]

    def most(self, timing: Timing) -> int:
        """Return how many people at the most can be in a timing class."""
        return sum(len(self.groups[g].members) for g in {who.group for who in timing.choices})

    def choosing(self, who: Who) -> Column:
        """How many of a group take an option."""
        return self._who[who]

    def choices(self) -> Iterator[tuple[Who, Option, Column]]:
        """Every choice, its option, and how many take it."""
        for who, column in self._who.items():
            yield who, self.option(who), column

    def hires(self) -> Iterator[tuple[int, Vacancy, int, Column]]:
        """Every vacancy by number, the quarter it may be opened in, and how many are."""
        for (v, s), column in self._hired.items():
            yield v, self.vacancies[v], s, column

    def starting(self, number: int) -> Iterator[tuple[int, Column]]:
        """The quarters in which a timing class may start, and how many start then; nothing if it does not matter."""
        for s in self.timings[number].starts:
            if (number, s) in self._when:
                yield s, self._when[number, s]

    def fix(self, program: Program, steps: Iterable[Step]) -> None:
        """Let everybody with an option take it, and nobody be hired but as in some steps."""
        hired = Counter((step.to_role, step.unit, step.start) for step in steps if step.person is None)
        for who, column in self._who.items():
            program.fix(column, len(self.groups[who.group].members))
        for (v, s), column in self._hired.items():
            program.fix(column, hired[self.vacancies[v].role, self.vacancies[v].unit, s])

    def counted(self) -> Iterator[Column]:
        """Every column, all of which count people."""
        yield from self._who.values()
        yield from self._when.values()
        yield from self._hired.values()

    def rows(self) -> Iterator[Row]:
        """Everybody does one thing at the most, and everybody who does something starts once."""
        for g, group in enumerate(self.groups):
            if len(group.options) > 1:
                taken = {self._who[Who(g, o)]: 1.0 for o in range(len(group.options))}
                yield Row(Expression(taken), upper=len(group.members))
        for c, timing in enumerate(self.timings):
            if timing.matters:
                balance = Expression({column: 1.0 for _, column in self.starting(c)})
                for who in timing.choices:
                    balance.add(self._who[who], -1.0)
                yield Row(balance, lower=0, upper=0)


def _timings(groups: Sequence[Group]) -> Iterator[Timing]:
    alike: dict[Timing, list[Who]] = defaultdict(list)
    for g, group in enumerate(groups):
        for o, option in enumerate(group.options):
            effects = tuple(effect for effect in map(_before_the_end, option.effects) if effect)
            seen = Timing(option.starts, option.quarters, effects, option.leader, option.follows)
            alike[seen].append(Who(g, o))
    for timing, choices in alike.items():
        yield replace(timing, choices=tuple(choices))


def _before_the_end(effect: Effect) -> Effect | None:
    """Leave out the last quarter: whoever moves has moved by then, whenever they started."""
    if effect.phase is Phase.START:
        return effect
    return effect.seen(frozenset(range(1, len(effect.amounts))))
