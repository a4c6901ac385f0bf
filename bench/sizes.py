"""Which rosters are measured, and what ldplanner is to reach on them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """Wall seconds, the median and the worst over the seeds, and peak memory in MB if there is a limit."""

    median: float
    worst: float
    memory: float | None = None

    @property
    def words(self) -> str:
        """The target as it is written in the table."""
        return f"{self.median:g} / {self.worst:g} s" + (f", {self.memory:,.0f} MB" if self.memory else "")


@dataclass(frozen=True, slots=True)
class Size:
    """So many people and quarters, from the seeds 1, 2, ..."""

    people: int
    quarters: int
    seeds: int
    target: Target

    @property
    def name(self) -> str:
        """The size as it is written, such as 40x6."""
        return f"{self.people}x{self.quarters}"

    @property
    def words(self) -> str:
        """The size as it is written in the tables, such as 1,000 x 8."""
        return f"{self.people:,} x {self.quarters}"


SIZES = (
    Size(10, 4, 20, Target(1.2, 3)),
    Size(40, 6, 20, Target(2.5, 10, memory=500)),
    Size(300, 8, 5, Target(5, 12)),
    Size(1_000, 8, 3, Target(10, 20)),
    Size(3_000, 8, 3, Target(20, 40)),
    Size(10_000, 12, 3, Target(60, 90, memory=2_000)),
)
