"""A program in which some limits give way, and what values of it say about how far."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ldplanner.domain.loosening import Loosening
from ldplanner.program.build import Built
from ldplanner.program.giving import limits_of, rows_of
from ldplanner.program.linear import Expression, Limit, Program, Row, total
from ldplanner.program.ways import Stretch, Values, Way, giving_way


@dataclass(frozen=True, slots=True)
class Loose:
    """A program whose limits give way in some ways, each by its stretch; every other limit holds."""

    built: Built
    program: Program
    ways: tuple[Way, ...]
    stretches: tuple[Stretch, ...]
    rows: dict[Limit, tuple[Row, ...]]

    @property
    def extent(self) -> Expression:
        """How far all of it gives way, added up."""
        return total(stretch.extent for stretch in self.stretches)

    def switched(self) -> Expression:
        """Add a column for each limit that says whether it gives way, in order; return how many do."""
        switches = {limit: self.program.column(("gives way", limit), 0, 1, integer=True) for limit in self.rows}
        for way, stretch in zip(self.ways, self.stretches, strict=True):
            at_most = stretch.extent.plus(Expression({switches[way.limit]: -stretch.most}))
            self.program.add([Row(at_most, upper=0.0)])
        return Expression(dict.fromkeys(switches.values(), 1.0))

    def taken(self, values: Values) -> list[tuple[Limit, Loosening]]:
        """Return what to loosen for values; people are counted whole, whatever arithmetic adds."""
        counted = self.built.decisions.counted()
        whole = self.built.program.tallied({column: float(round(values[column])) for column in counted})
        left = {limit: tuple(rows) for limit, rows in self.rows.items()}
        found: list[tuple[Limit, Loosening]] = []
        for way, stretch in zip(self.ways, self.stretches, strict=True):
            taken = way.taken(left[way.limit], whole, stretch.extent.at(values))
            left[way.limit] = tuple(taken.rows)
            found += [(way.limit, taken.loosening)] if taken.loosening else []
        return found


def loose(built: Built, ways: Sequence[Way]) -> Loose:
    """Let limits give way in some ways."""
    rows = {way.limit: rows_of(built.state, way.limit) for way in ways}
    program = built.program.held([limit for limit in limits_of(built.program) if limit not in rows])
    stretches = tuple(way.stretch(program, rows[way.limit]) for way in ways)
    gives: dict[Limit, list[Stretch]] = defaultdict(list)
    for way, stretch in zip(ways, stretches, strict=True):
        gives[way.limit].append(stretch)
    for limit, those in rows.items():
        by_row = zip(*(stretch.gives for stretch in gives[limit]), strict=True)
        program.add(giving_way(row, by) for row, by in zip(those, by_row, strict=True))
    return Loose(built, program, tuple(ways), stretches, rows)
