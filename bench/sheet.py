"""Collects what every column changes into the sums that are limited or measured."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from bench.books import Amounts, Key
from bench.choices import Choice
from bench.linear import Column, Linear, Model, Row
from ldplanner.domain.ids import PersonId

BINARY = Column(0, 1)


@dataclass(slots=True)
class Sheet:
    """A model in the making, and its sums by what they are of.

    `moves` holds the start and the column of every move of a person.
    """

    sums: dict[Key, Linear]
    model: Model = field(default_factory=Model)
    moves: dict[PersonId, list[tuple[int, int]]] = field(default_factory=dict)
    _least_in_mix: float = 0.0
    _smallest_in_mix: float = inf

    @property
    def least_in_mix(self) -> float:
        """FTE that the mix cannot be below at the end, as long as somebody is in it."""
        return max(self._least_in_mix, self._smallest_in_mix)

    def given(self, amounts: Amounts) -> None:
        """Add what is there when nothing is done."""
        for key, amount in amounts.items():
            if key in self.sums:
                self.sums[key].constant += amount
        self._least_in_mix += self._in_mix(amounts)

    def one_of(self, person: PersonId, choices: Iterable[Choice]) -> None:
        """Add a binary for each choice of a person, and the row that lets them take one at the most."""
        taken, loss, moves = Linear(), 0.0, []
        for choice in choices:
            column = self._column(BINARY, choice.amounts)
            loss = min(loss, self._in_mix(choice.amounts))
            taken.add(column, 1.0)
            if choice.is_move:
                moves.append((choice.start, column))
        self._least_in_mix += loss
        self.moves[person] = moves
        if taken.columns:
            self.model.rows.append(Row(taken, upper=1))

    def up_to(self, most: int, choice: Choice) -> None:
        """Add a whole number: how often a choice is taken."""
        self._column(Column(0, most), choice.amounts)
        self._in_mix(choice.amounts)

    def _column(self, column: Column, amounts: Amounts) -> int:
        number = self.model.column(column)
        for key, amount in amounts.items():
            if amount and key in self.sums:
                self.sums[key].add(number, amount)
        return number

    def _in_mix(self, amounts: Amounts) -> float:
        fte = [amount for key, amount in amounts.items() if key.what == "mix"]
        self._smallest_in_mix = min([self._smallest_in_mix, *(amount for amount in fte if amount > 0)])
        return sum(fte)
