"""How the processes start that search: as copies where that is sound, else anew, and deaf to requests to stop."""

import signal
import sys
from collections.abc import Callable
from multiprocessing import get_context, resource_tracker
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any


def started(target: Callable[..., None], *arguments: Any) -> BaseProcess:  # noqa: ANN401  whatever the target takes
    """Start a process deaf to requests to stop: a terminal sends Ctrl-C to both, and this one answers."""
    process: BaseProcess
    if _can_fork():
        process = get_context("fork").Process(target=target, args=arguments)
    else:
        resource_tracker.ensure_running()  # `start` would do it, and let the requests through again
        process = get_context("spawn").Process(target=target, args=arguments)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})  # inherited
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return process


def _can_fork() -> bool:
    """Tell whether a copy of this process would be sound, which threads or a loaded solver could make it not."""
    try:
        threads = len(list(Path("/proc/self/task").iterdir()))
    except OSError:  # not Linux
        return False
    return threads == 1 and "ortools" not in sys.modules
