"""Being told to stop: Ctrl-C, or SIGTERM from a scheduler. Both end the search; the exit code tells which it was."""

import signal
from types import FrameType

CTRL_C = 130
TERMINATED = 143

_received: list[int] = []


def listen() -> None:
    """Treat SIGTERM as Ctrl-C is treated."""
    signal.signal(signal.SIGTERM, _stop)


def exit_code() -> int:
    """Return the exit code of an interrupted run."""
    return TERMINATED if _received else CTRL_C


def _stop(number: int, _frame: FrameType | None) -> None:
    _received.append(number)
    raise KeyboardInterrupt
