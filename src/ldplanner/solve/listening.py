"""What is heard from a process that searches: what it sends, or that it has come to an end."""

import signal
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from ldplanner.solve.child import Failed, Message, Task, serve
from ldplanner.solve.outcome import News, NoneInTime, Solution
from ldplanner.solve.start import started


@dataclass(frozen=True, slots=True)
class Ended:
    """How a search ended.

    `interrupted` if neither by itself nor by its time limit; `trouble` says why if nobody asked for that.
    """

    solution: Solution
    interrupted: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Died:
    """The process came to an end and sent no result."""

    how: str


@dataclass(frozen=True, slots=True)
class Child:
    """A process that searches, and the connection on which it tells what it finds."""

    connection: Connection
    process: BaseProcess

    def hear(self, seconds: float) -> Message | Died | None:
        """Return the next message; None if there is none within so many seconds."""
        if not wait([self.connection, self.process.sentinel], seconds):
            return None
        try:
            if self.connection.poll():
                message: Message = self.connection.recv()
                return message
        except (EOFError, OSError):  # nothing more comes, or only half of it
            pass
        self.process.join(1.0)
        return Died(_cause(self.process.exitcode))

    def give(self, task: Task) -> None:
        """Have a task done.

        Raises:
            OSError: the process has come to an end.
        """
        self.connection.send(task)

    def end(self) -> None:
        """Kill the process, whatever it does."""
        self.connection.close()
        self.process.kill()
        self.process.join()
        self.process.close()


def serving() -> Child:
    """Start a process that waits for tasks."""
    connection, other_end = Pipe()
    with other_end:
        return Child(connection, started(serve, other_end))


def best(news: News | None) -> Solution:
    """Return the best that was told of so far."""
    return NoneInTime() if news is None or news.best is None else news.best


def error(failed: Failed) -> RuntimeError:
    """Return the exception that ended a search, with its traceback."""
    found = RuntimeError(failed.reason)
    found.add_note(failed.trace)
    return found


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        return f"its process was killed by {signal.Signals(-code).name}"
    return f"its process ended with exit code {code}"
