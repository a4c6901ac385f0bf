"""A crew that does its jobs here and now, one after another: a test needs no processes for what they find."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from ldplanner.solve.crew import Counter, Crew, Job
from ldplanner.solve.listening import Ended


@dataclass(slots=True)
class Alone(Crew):
    """One process, this one; `jobs` is how many it has done."""

    jobs: int = 0

    def solve(self, jobs: Sequence[Job], *, seconds: float, counter: Counter) -> list[Ended | None]:
        ended: list[Ended | None] = []
        for job in jobs:
            counter.count(len(ended))
            self.stopped = self.stopped or counter.stopped()
            end = None if self.stopped else Ended(job.search(job.roster, seconds=seconds, exact=False, tell=_deaf))
            self.jobs += end is not None
            ended.append(end)
        return ended


@contextmanager
def alone() -> Iterator[Alone]:
    yield Alone()


def _deaf(_news: object) -> None:
    """Listen to nothing."""
