"""Plans written up while a search goes on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Plan
from ldplanner.errors import AuditRefusalError
from ldplanner.solve.apart import Watcher
from ldplanner.solve.outcome import Impossible, News, Solved
from ldplanner.study.beforehand import SETTLED, Beforehand
from ldplanner.study.trial import Question, audited
from support import searches
from support.worlds import person, world

ROSTER = world([person("ana"), person("ben")])
FIRST, SECOND = searches.idle(ROSTER), searches.idle(ROSTER)


class Writer:
    """Writes up what it is given, keeps count, and refuses some."""

    def __init__(self, refuses: Callable[[Solved], bool] = lambda _: False) -> None:
        self.written: list[Solved] = []
        self._refuses = refuses

    def __call__(self, solved: Solved) -> Plan:
        self.written.append(solved)
        if self._refuses(solved):
            raise AuditRefusalError([])
        return audited(Question(ROSTER, "roster.yaml"), solved)


def test_what_is_found_is_written_up_once_when_nothing_else_comes_for_a_while() -> None:
    writer, shown = Writer(), []
    beforehand = Beforehand(writer)
    watch = beforehand.watching(Watcher(lambda news, seconds: shown.append((news, seconds)))).watch
    sooner, later = News(Goal.MIX, FIRST), News(Goal.SHAPE, SECOND)
    moments = [(None, 0.0), (sooner, 1.0), (sooner, 1.0 + SETTLED - 0.1), (later, 1.6), (later, 1.6 + SETTLED - 0.1)]
    for news, seconds in moments:
        watch(news, seconds)
    assert not writer.written
    for seconds in (1.6 + SETTLED, 2.5, 4.0):
        watch(later, seconds)
    assert [solved is SECOND for solved in writer.written] == [True]
    assert shown[:5] == moments
    assert len(shown) == 8

    assert beforehand.plan(SECOND) == audited(Question(ROSTER, "roster.yaml"), SECOND)
    assert len(writer.written) == 1


def test_what_was_not_written_up_is_when_it_is_asked_for() -> None:
    writer = Writer()
    beforehand = Beforehand(writer)
    watch = beforehand.watching(Watcher()).watch
    news = News(Goal.MIX, FIRST)
    watch(news, 0.0)
    watch(news, SETTLED)
    worse = replace(FIRST, proofs=tuple(replace(proof, bound=proof.bound - 1) for proof in FIRST.proofs))
    assert beforehand.plan(worse).stages != beforehand.plan(FIRST).stages


def test_nothing_is_written_up_while_there_is_no_plan() -> None:
    writer = Writer()
    watch = Beforehand(writer).watching(Watcher()).watch
    for best in (None, Impossible()):
        news = News(Goal.MIX, best)
        for seconds in (0.0, SETTLED, 2 * SETTLED):
            watch(news, seconds)
    assert not writer.written


def test_a_plan_that_the_audit_refuses_is_told_of_only_if_it_is_asked_for() -> None:
    beforehand = Beforehand(Writer(refuses=lambda solved: solved is FIRST))
    watch = beforehand.watching(Watcher()).watch
    news = News(Goal.MIX, FIRST)
    watch(news, 0.0)
    watch(news, SETTLED)
    with pytest.raises(AuditRefusalError):
        beforehand.plan(FIRST)
    assert beforehand.plan(SECOND).audit is not None


def test_whoever_stops_the_search_is_still_heard() -> None:
    assert Beforehand(Writer()).watching(Watcher(stopped=lambda: True)).stopped()
