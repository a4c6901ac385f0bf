"""The variables: who does what, and how many of those who are alike to the quarters start when.

No other file knows how the columns are laid out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ldplanner.domain.ids import PersonId
from ldplanner.program.group import Group
from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.program.option import Option, Vacancy
from ldplanner.program.quantity import Effect
from ldplanner.program.step import Step
from ldplanner.program.timing_class import Part, Seldom, Timing, Who, timings_of


class Decisions:
    """Columns for who, when and hires, and the questions that rules and goals ask of them."""

    def __init__(
        self,
        program: Program,
        groups: Sequence[Group],
        vacancies: Sequence[Vacancy],
        most_hires: Mapping[Vacancy, int],
        seldom: Seldom,
    ) -> None:
        self.groups = tuple(groups)
        self.vacancies = tuple(vacancies)
        self._who = {
            Who(g, o): program.column(("who", g, o), 0, len(group.members), integer=True)
            for g, group in enumerate(groups)
            for o in range(len(group.options))
        }
        self.timings = tuple(timings_of(self.groups, seldom))
        self._when = {
            (c, s): program.column(
                ("when", c, s), 0, self.most(timing), integer=True, follows=not timing.leads or timing.divided
            )
            for c, timing in enumerate(self.timings)
            if timing.matters
            for s in timing.starts
        }
        self._within = {
            (c, p, window[0]): program.column(
                ("within", c, p, window[0]), 0, self.most(part), integer=True, follows=part.leader is None
            )
            for c, timing in enumerate(self.timings)
            if timing.divided
            for p, part in enumerate(timing.parts)
            for window in timing.windows
        }
        self._hired = {
            (v, s): program.column(("hired", v, s), 0, most_hires[vacancy], integer=True)
            for v, vacancy in enumerate(vacancies)
            for s in vacancy.starts
        }

    def option(self, who: Who) -> Option:
        """Return the option that a choice is about."""
        return self.groups[who.group].options[who.option]

    def most(self, of: Timing | Part) -> int:
        """Return how many people at the most can be in a timing class or a part of one."""
        return sum(len(self.groups[g].members) for g in {who.group for who in of.choices})

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

    def shares(self, number: int) -> Iterator[tuple[int, int, Column]]:
        """The parts of a timing class by number, the first quarter of each window, and how many start in it.

        Nothing if it does not matter who of the class starts when.
        """
        timing = self.timings[number]
        for p in range(len(timing.parts)) if timing.divided else ():
            for window in timing.windows:
                yield p, window[0], self._within[number, p, window[0]]

    def starting_within(self, number: int, part: int) -> Iterator[tuple[int, Column]]:
        """Quarters that stand for all those of their window, and how many of a part of a timing class start in it."""
        timing = self.timings[number]
        if timing.divided:
            yield from ((start, column) for p, start, column in self.shares(number) if p == part)
        elif len(timing.windows) > 1:
            yield from self.starting(number)
        else:
            yield from ((timing.starts[0], self._who[who]) for who in timing.parts[part].choices)

    def leaders(self) -> Iterator[tuple[PersonId, range, Column]]:
        """Everybody whom others may have to wait for, the windows in which they may start, and whether they do."""
        for c, timing in enumerate(self.timings):
            for p, part in enumerate(timing.parts):
                if part.leader:
                    windows = {window[0]: window for window in timing.windows}
                    for start, column in self.starting_within(c, p):
                        yield part.leader, windows[start] if timing.divided else range(start, start + 1), column

    def effects(self) -> Iterator[tuple[Effect, int, list[tuple[int, Column]]]]:
        """What is added before the last quarter, how long it lasts, and how many start it in which quarters.

        Of what is seldom looked at, a quarter stands for all those of its window.
        """
        for c, timing in enumerate(self.timings):
            starting = list(self.starting(c))
            for effect in timing.effects:
                yield effect, timing.quarters, starting
            for p, part in enumerate(timing.parts):
                within = list(self.starting_within(c, p)) if part.effects else []
                for effect in part.effects:
                    yield effect, timing.quarters, within

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
        yield from self._within.values()
        yield from self._hired.values()

    def rows(self) -> Iterator[Row]:
        """Everybody does one thing at the most, and everybody who does something starts once."""
        for g, group in enumerate(self.groups):
            if len(group.options) > 1:
                taken = {self._who[Who(g, o)]: 1.0 for o in range(len(group.options))}
                yield Row(Expression(taken), upper=len(group.members))
        for c, timing in enumerate(self.timings):
            if timing.divided:
                yield from self._divided(c, timing)
            elif timing.matters:
                yield self._balance(timing.choices, (column for _, column in self.starting(c)))

    def _balance(self, choices: Iterable[Who], starting: Iterable[Column]) -> Row:
        """As many start as there are who chose to."""
        balance = Expression(dict.fromkeys(starting, 1.0))
        for who in choices:
            balance.add(self._who[who], -1.0)
        return Row(balance, lower=0, upper=0)

    def _divided(self, number: int, timing: Timing) -> Iterator[Row]:
        """Everybody of a part starts in one window, and as many start in it as in its quarters."""
        for p, part in enumerate(timing.parts):
            yield self._balance(part.choices, (self._within[number, p, window[0]] for window in timing.windows))
        for window in timing.windows:
            same = Expression({self._within[number, p, window[0]]: 1.0 for p in range(len(timing.parts))})
            for s in window:
                same.add(self._when[number, s], -1.0)
            yield Row(same, lower=0, upper=0)
