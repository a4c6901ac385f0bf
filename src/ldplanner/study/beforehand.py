"""The best plan so far, written up and audited while the search goes on: whoever stops it need not wait for that."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from ldplanner.domain.plan import Plan
from ldplanner.errors import AuditRefusalError
from ldplanner.solve.apart import Watcher
from ldplanner.solve.outcome import News, Solved

SETTLED = 0.5
"""Seconds without news after which the best so far is written up; what comes sooner is often only a step."""


@dataclass(slots=True)
class Beforehand:
    """Writes up, with `write`, what a watched search has found when it has found nothing else for a while."""

    write: Callable[[Solved], Plan]
    _news: News | None = None
    _since: float = 0.0
    _solved: Solved | None = None
    _plan: Plan | None = None

    def watching(self, watcher: Watcher) -> Watcher:
        """Return a watcher that shows another one everything, and writes up besides."""

        def watch(news: News | None, seconds: float) -> None:
            watcher.watch(news, seconds)
            self._hear(news, seconds)

        return Watcher(watch, watcher.stopped)

    def plan(self, solved: Solved) -> Plan:
        """Return what was found as a plan, as it was written up or written up now.

        Raises:
            AuditRefusalError: the audit found the plan wrong.
        """
        return self._plan if self._plan is not None and solved is self._solved else self.write(solved)

    def _hear(self, news: News | None, seconds: float) -> None:
        if news is not self._news:
            self._news, self._since = news, seconds
        best = None if news is None else news.best
        if seconds < self._since + SETTLED or best is self._solved or not isinstance(best, Solved):
            return
        self._solved, self._plan = best, None
        with suppress(AuditRefusalError):  # told of if it comes to that; the search may yet find another plan
            self._plan = self.write(best)
