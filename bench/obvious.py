"""The obvious model: one binary per person, role and start quarter, one whole number per hire; the gap at the end.

Only the first goal, `mix`, but every limit and need. It shares the domain with ldplanner and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from bench.books import Books, Key
from bench.choices import choices_of, hires_of
from bench.distance import distance, greatest
from bench.linear import Linear, Model, Row, one, weighted
from bench.ranges import most_hires, ranges
from bench.sheet import Sheet
from ldplanner.domain.ids import PersonId
from ldplanner.domain.mix import POINTS, gap
from ldplanner.domain.profile import Measure, Profile
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream


@dataclass(frozen=True, slots=True)
class Obvious:
    """The model, and the ratio to make small: FTE in the wrong stream over FTE in the mix, at the end.

    `least_total` and `most_total` are figures that the FTE in the mix cannot be below and above.
    """

    model: Model
    wrong: Linear
    total: Linear
    least_total: float
    most_total: float
    mix: Mapping[Stream, Linear]
    profile: Profile

    def gap(self, values: Sequence[float]) -> float:
        """Return the gap, as a share, for a value of every column; 1.0 if nobody is in the mix."""
        points = gap(self.profile, {stream: held.at(values) for stream, held in self.mix.items()})
        return 1.0 if points is None else points / POINTS

    def per_total(self, amount: float) -> float:
        """Return a figure that amount / total is not below, whatever the total is."""
        return amount / (self.most_total if amount > 0 else self.least_total)


def obvious(roster: Roster) -> Obvious:
    """Write the obvious model of a roster whose profile measures FTE.

    Raises:
        ValueError: the profile measures money.
    """
    if roster.profile.measure is not Measure.FTE:
        raise ValueError(f"the obvious model measures FTE, not {roster.profile.measure}")
    limits, mix = ranges(roster), {stream: Linear() for stream in Stream}
    sheet = Sheet({key: Linear() for key in limits} | {Key("mix", stream): held for stream, held in mix.items()})
    _fill(sheet, Books(roster))
    model = sheet.model
    model.rows += [Row(sheet.sums[key], limit.lower, limit.upper) for key, limit in limits.items()]
    if roster.limits.leaders_first:
        model.rows += _leaders_first(roster, sheet.moves)
    total, headcount = weighted((1.0, held) for held in mix.values()), roster.limits.headcount.max
    most = min(greatest(total, model), inf if headcount is None else headcount)
    wrong = distance(roster.profile, model, mix)
    return Obvious(model, wrong, total, sheet.least_in_mix, most, mix, roster.profile)


def _fill(sheet: Sheet, books: Books) -> None:
    """Put everyone as they are, and everything that may be done, on the sheet."""
    roster = books.roster
    for person in roster.people:
        post = books.post(person, person.role, person.salary)
        for t in roster.quarters:
            sheet.given(books.held(person, post, t))
    for person in (*roster.people, *roster.pool):
        sheet.one_of(person.id, choices_of(books, person))
    for role in roster.roles.values():
        for hire in hires_of(books, role):
            sheet.up_to(most_hires(roster, role), hire)


def _leaders_first(roster: Roster, moves: Mapping[PersonId, list[tuple[int, int]]]) -> Iterator[Row]:
    """Yield, for each report and t: 'has started by t' and 'the manager starts after t' are not both so."""
    for person in (*roster.people, *roster.pool):
        own, leading = moves[person.id], moves.get(person.manager, []) if person.manager else []
        for t in roster.quarters[:-1]:
            started = [column for start, column in own if start <= t]
            waiting = [column for start, column in leading if start > t]
            if started and waiting:
                yield Row(weighted((1.0, one(column)) for column in started + waiting), upper=1)
