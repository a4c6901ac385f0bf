"""What one run came to, and the file that keeps all of them, one line of JSON each."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One contestant on one roster.

    Wall seconds, peak memory in MB, gap and bound in percentage points (None if there are none). `proven`: all that the
    contestant was to do; `mix_proven`: the gap. `open_goals` are those left unproven, `parts` the seconds of each part.
    """

    size: str
    seed: int
    who: str
    wall: float
    peak: float
    status: str
    gap: float | None = None
    bound: float | None = None
    proven: bool = False
    mix_proven: bool = False
    open_goals: tuple[str, ...] = ()
    parts: dict[str, float] = field(default_factory=dict)


class Journal:
    """The runs so far, also in a file, so that what was interrupted can go on."""

    def __init__(self, path: Path, *, keep: bool) -> None:
        self._path = path
        self.runs: list[Run] = []
        if keep and path.exists():
            self.runs = [_run(line) for line in path.read_text(encoding="utf-8").splitlines()]
        else:
            path.write_text("", encoding="utf-8")

    def has(self, size: str, seed: int, who: str) -> bool:
        """Tell whether that run is in it."""
        return any((run.size, run.seed, run.who) == (size, seed, who) for run in self.runs)

    def add(self, run: Run) -> None:
        """Keep a run."""
        self.runs.append(run)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(run)) + "\n")


def _run(line: str) -> Run:
    facts = json.loads(line)
    return Run(**facts | {"open_goals": tuple(facts["open_goals"])})
