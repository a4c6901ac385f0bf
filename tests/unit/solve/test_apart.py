"""A search in a process of its own: what it finds, and what happens when it does not behave."""

from contextlib import AbstractContextManager, nullcontext
from multiprocessing import active_children
from time import monotonic

import pytest

from ldplanner.errors import SearchDiedError
from ldplanner.solve import apart, listening, start
from ldplanner.solve.apart import Watcher, solve_apart
from ldplanner.solve.outcome import News, NoneInTime
from support import searches
from support.worlds import person, world

ROSTER = world([person("ana"), person("ben")])
LONG = 60.0
PROMPT = 2.0
"""Seconds that anything that should happen at once may take on a busy machine."""


def stopping_when(known: bool) -> AbstractContextManager[Watcher]:  # noqa: FBT001
    """Ask for a stop as soon as something is known, or nothing."""
    heard: list[News | None] = []

    def stopped() -> bool:
        best = heard[-1].best if heard and heard[-1] else None
        return (best is not None) is known

    return nullcontext(Watcher(lambda news, _seconds: heard.append(news), stopped))


def test_a_search_that_ends_by_itself_is_returned_as_it_is() -> None:
    ended = solve_apart(ROSTER, seconds=LONG, search=searches.quick)
    assert (ended.solution, ended.interrupted, ended.trouble) == (searches.idle(ROSTER), False, "")
    assert solve_apart(ROSTER, seconds=LONG, exact=True, search=searches.quick).solution == NoneInTime()


def test_the_time_limit_holds_and_the_best_so_far_is_kept() -> None:
    started = monotonic()
    ended = solve_apart(ROSTER, seconds=1.5, search=searches.endless)
    assert 1.5 <= monotonic() - started <= 1.5 * 1.1 + 0.5
    assert (ended.solution, ended.interrupted) == (searches.idle(ROSTER), False)


def test_the_time_limit_holds_where_nothing_is_found() -> None:
    started = monotonic()
    ended = solve_apart(ROSTER, seconds=0.3, search=searches.silent)
    assert 0.3 <= monotonic() - started <= 0.3 * 1.1 + 0.5
    assert (ended.solution, ended.interrupted) == (NoneInTime(), False)


@pytest.mark.parametrize(("each", "kept_back"), [(0.05, 0.4), (9.0, 0.5)])
def test_time_is_kept_back_for_writing_up_but_not_too_much(
    monkeypatch: pytest.MonkeyPatch, each: float, kept_back: float
) -> None:
    # two people, four quarters
    monkeypatch.setattr(apart, "WRITING_UP", each)
    started = monotonic()
    assert solve_apart(ROSTER, seconds=2.0, search=searches.endless).solution == searches.idle(ROSTER)
    assert 2.0 - kept_back <= monotonic() - started <= 2.0 - kept_back / 2


def test_a_stop_keeps_the_best_so_far() -> None:
    started = monotonic()
    ended = solve_apart(ROSTER, seconds=LONG, watched=stopping_when(known=True), search=searches.endless)
    assert monotonic() - started <= PROMPT
    assert (ended.solution, ended.interrupted) == (searches.idle(ROSTER), True)


def test_a_stop_before_anything_is_found() -> None:
    ended = solve_apart(ROSTER, seconds=LONG, watched=stopping_when(known=False), search=searches.silent)
    assert (ended.solution, ended.interrupted) == (NoneInTime(), True)


def test_whoever_watches_sees_every_news_and_the_time() -> None:
    seen: list[tuple[News | None, float]] = []
    watched = nullcontext(Watcher(lambda news, seconds: seen.append((news, seconds))))
    solve_apart(ROSTER, seconds=1.5, watched=watched, search=searches.endless)
    bests = [None if news is None else (news.best is not None) for news, _ in seen]
    assert list(dict.fromkeys(bests)) == [None, False, True]
    times = [seconds for _, seconds in seen]
    assert times == sorted(times)
    assert len(times) > 10  # often enough to show seconds passing


def test_no_process_is_left_behind_by_an_abort() -> None:
    def abort() -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        solve_apart(ROSTER, seconds=LONG, watched=nullcontext(Watcher(stopped=abort)), search=searches.endless)
    assert active_children() == []


def test_an_exception_is_raised_here_with_the_traceback_from_there() -> None:
    with pytest.raises(RuntimeError, match=r"^ZeroDivisionError: of all things") as raised:
        solve_apart(ROSTER, seconds=LONG, search=searches.raising)
    assert "in raising" in "".join(raised.value.__notes__)


@pytest.mark.parametrize(("search", "how"), [(searches.dying, "exit code 9"), (searches.exhausted, "exit code 1")])
def test_a_sudden_end_is_told_plainly(search: searches.Fake, how: str) -> None:
    with pytest.raises(SearchDiedError, match=f"ended unexpectedly.*{how}") as raised:
        solve_apart(ROSTER, seconds=LONG, search=search)
    assert "memory" in raised.value.hint


@pytest.mark.parametrize("as_a_copy", [True, False])
def test_an_end_before_the_roster_was_taken_over_is_heard_of_too(
    monkeypatch: pytest.MonkeyPatch,
    as_a_copy: bool,  # noqa: FBT001
) -> None:
    """A large roster does not fit into the pipe: who gives it would wait for ever for somebody to take it."""
    monkeypatch.setattr(listening, "serve", searches.gone)
    monkeypatch.setattr(start, "_can_fork", lambda: as_a_copy)
    many = world([person(f"p{number}") for number in range(5_000)])
    with pytest.raises(SearchDiedError, match="exit code 3"):
        solve_apart(many, seconds=LONG, search=searches.quick)


def test_a_sudden_end_keeps_what_was_known() -> None:
    ended = solve_apart(ROSTER, seconds=LONG, search=searches.killed_late)
    assert (ended.solution, ended.interrupted) == (searches.idle(ROSTER), True)
    assert "killed by SIGKILL" in ended.trouble


def test_ctrl_c_and_sigterm_are_for_the_parent_to_decide() -> None:
    assert solve_apart(ROSTER, seconds=LONG, search=searches.stubborn).solution == searches.idle(ROSTER)


def test_what_the_engine_prints_is_not_seen(capfd: pytest.CaptureFixture[str]) -> None:
    assert solve_apart(ROSTER, seconds=LONG, search=searches.printing).solution == searches.idle(ROSTER)
    assert capfd.readouterr() == ("", "")
