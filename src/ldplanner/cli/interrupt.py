"""Being told to stop: Ctrl-C, or SIGTERM from a scheduler. Both end the search; the exit code tells which it was."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

CTRL_C = 130
TERMINATED = 143

_received: list[int] = []


def listen() -> None:
    """Treat SIGTERM as Ctrl-C is treated."""
    signal.signal(signal.SIGTERM, _abort)


def exit_code() -> int:
    """Return the exit code of an interrupted run: by what came first."""
    return TERMINATED if _received[:1] == [signal.SIGTERM] else CTRL_C


@contextmanager
def requests() -> Iterator[Callable[[], bool]]:
    """Take being told to stop for a request, once: the function yielded tells whether it was made."""
    asked = False

    def ask(number: int, frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            _abort(number, frame)
        asked = True
        _received.append(number)

    signals = [number for number in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(number) is not signal.SIG_IGN]
    before = [(number, signal.signal(number, ask)) for number in signals]
    try:
        yield lambda: asked
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _abort(number: int, _frame: FrameType | None) -> None:
    _received.append(number)
    raise KeyboardInterrupt
