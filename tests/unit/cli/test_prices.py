"""When `ldplanner plan` prices what binds, and for how long."""

import signal
from dataclasses import replace

import pytest

from golden.team import REMARKS, ROSTER, planned
from ldplanner.cli import interrupt, plan
from ldplanner.cli.app import run
from ldplanner.planner import Planned, ReadRoster

READ = ReadRoster("roster.yaml", ROSTER, REMARKS, {}, {}, ())


class Asked:
    """What was asked of the pricing: for how many seconds, each time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, took: float = 2.0, stopped: bool = False) -> None:
        self.seconds: list[float] = []
        self._stopped = stopped
        monkeypatch.setattr(plan, "plan_roster", lambda _path, **_facts: Planned(READ, planned(), took))
        monkeypatch.setattr(plan, "price_limits", self._price)

    def _price(self, found: Planned, *, time_limit: float, watched: object) -> Planned:
        assert watched
        self.seconds.append(time_limit)
        return replace(found, stopped=self._stopped)


@pytest.mark.parametrize(
    ("arguments", "seconds"),
    [
        ([], [10.0]),
        (["--time-limit", "5"], [3.0]),
        (["--time-limit", "2"], []),
        (["--no-prices"], []),
        (["--prices"], [60.0]),
        (["--prices", "--time-limit", "2"], [2.0]),
    ],
)
def test_prices_take_what_is_left_of_the_time_and_ten_seconds_unless_asked_for(
    arguments: list[str], seconds: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(monkeypatch)
    assert run(["plan", *arguments]) == 0
    assert asked.seconds == seconds


def test_large_teams_are_priced_only_when_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(plan, "MOST_PEOPLE", len(ROSTER.everyone))
    asked = Asked(monkeypatch)
    assert run(["plan"]) == 0
    assert asked.seconds == []
    assert run(["plan", "--prices"]) == 0
    assert asked.seconds == [60.0]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stop_while_pricing_keeps_the_plan_and_is_told_by_the_exit_code(
    number: signal.Signals, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(interrupt, "_received", [number])
    Asked(monkeypatch, stopped=True)
    assert run(["plan"]) == code
    assert "Riverbend" in capsys.readouterr().out
