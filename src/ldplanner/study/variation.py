"""Figures of a roster in even steps, and the roster with each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ldplanner.domain.frontier import Number, Varied
from ldplanner.domain.roster import Roster
from ldplanner.errors import RejectedInputError, UsageError
from ldplanner.load.reading import RosterReading
from ldplanner.load.variation import TooFineError, read_varied
from ldplanner.study.grid import Spot, spots
from ldplanner.study.room import room, standing
from ldplanner.study.trial import Question

DECIMALS = 4
"""Figures that are not whole are rounded to these."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is varied, by its dotted path, from where to where and in how many steps, the ends included."""

    path: str
    start: Fraction
    end: Fraction
    steps: int

    @property
    def values(self) -> list[Fraction]:
        """The figures in even steps, from the lowest."""
        low, high = sorted((self.start, self.end))
        return [low + (high - low) * step / (self.steps - 1) for step in range(self.steps)]


@dataclass(frozen=True, slots=True)
class Variation:
    """A roster file whose figures are varied; `profile` replaces the one that it names."""

    path: str
    profile: str | None
    roster: Roster

    def varied(self, stretch: Stretch) -> Varied:
        """Return the figures of a stretch, as fine as they may be; two that are then the same are one.

        Raises:
            UsageError: the path leads nowhere, or to something that is no figure.
        """
        self._refuse_years(stretch.path)
        values = [_number(round(value, DECIMALS)) for value in stretch.values]
        finest = max(values, key=lambda value: len(str(value).partition(".")[2]))
        try:
            for value in dict.fromkeys((values[0], finest)):
                self._read({stretch.path: value})
        except TooFineError as error:
            values = [_number(round(value, error.decimals)) for value in stretch.values]
        now = standing(self.roster, stretch.path)
        distinct = tuple(dict.fromkeys(values))
        return Varied(path=stretch.path, values=distinct, room=room(self.roster, stretch.path), now=now)

    def at(self, vary: Sequence[Varied]) -> dict[Spot, Question]:
        """Return the roster with the figures of every spot.

        Raises:
            UsageError: a figure cannot stand there.
            RejectedInputError: with it the roster has errors.
        """
        return {spot: self._question(vary, spot) for spot in spots(vary)}

    def _question(self, vary: Sequence[Varied], spot: Spot) -> Question:
        figures = {each.path: each.values[at] for each, at in zip(vary, spot, strict=True)}
        reading = self._read(figures)
        if reading.roster is None:
            raise RejectedInputError(reading.findings, reading.sources)
        return Question(reading.roster, self.path)

    def _read(self, figures: Mapping[str, Number]) -> RosterReading:
        written = {path: str(figure) for path, figure in figures.items()}
        return read_varied(self.path, written, profile=self.profile)

    def _refuse_years(self, path: str) -> None:
        section, _, key = path.partition(".")
        by_year = getattr(self.roster.budget, key, None) if section == "budget" else None
        if isinstance(by_year, Mapping):
            years = ", ".join(f"{path}.{year}" for year in by_year)
            raise UsageError(
                f"`{path}` is given by year here, so it is not one figure that could be varied",
                hint=f"vary one year at a time: {years}",
            )


def _number(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else float(value)
