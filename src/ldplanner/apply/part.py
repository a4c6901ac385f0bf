"""People of one row of the file who are alike after the plan too."""

from dataclasses import dataclass

from ldplanner.domain.person import Person


@dataclass(frozen=True, slots=True)
class Part:
    """One of them as they were and are; `count` is how many there are, None for somebody with an id.

    `was` is the count that the row had.
    """

    before: Person
    after: Person
    count: int | None = None
    was: int | None = None

    @property
    def differs(self) -> bool:
        """Whether its row is not as it was."""
        return self.before != self.after or self.count != self.was
