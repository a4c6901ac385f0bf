from golden.screens import drawn
from golden.team import ROSTER, planned, unchanged
from ldplanner.domain.plan import ActionKind
from ldplanner.render.look import ASCII, UNICODE, Look
from ldplanner.render.plan.timeline import timeline_section


def lines(width: int = 80, *, ascii_only: bool = False) -> list[str]:
    look = Look(width, ASCII if ascii_only else UNICODE)
    return drawn(timeline_section(ROSTER, planned(), look), 200).splitlines()


def test_everyone_with_an_action_has_a_line_in_order_of_start() -> None:
    body = lines()[3:-1]
    assert len(body) == len(planned().actions)
    starts = [min((line.find(mark) for mark in "▒█" if mark in line), default=0) for line in body]
    moves = [start for start, line in zip(starts, body, strict=True) if "released" not in line]
    assert moves == sorted(moves)


def test_reskilling_then_the_role_and_a_release_the_other_way_round() -> None:
    plan = planned()
    move = next(one for one in plan.actions if one.kind is ActionKind.REASSIGN)
    quarters = [state.quarter for state in plan.quarters]
    name = ROSTER.everyone[move.person].name
    bar = next(line for line in lines() if name in line)
    cells = bar.count("█") + bar.count("▒") + bar.count("░")
    assert cells % len(quarters) == 0
    each = cells // len(quarters)
    assert bar.count("█") == each * sum(quarter >= move.effective for quarter in quarters)
    assert bar.count("▒") == each * sum(move.quarter <= quarter < move.effective for quarter in quarters)
    gone = next(line for line in lines() if line.endswith("released"))
    assert gone.index("█") < gone.index("░")


def test_it_fits_narrow_and_wide_and_ascii() -> None:
    for width in 60, 80, 120:
        for line in lines(width, ascii_only=True):
            assert line.isascii() or "é" in line or "ü" in line
            assert len(line) <= width


def test_the_gap_stands_below() -> None:
    assert lines(120)[-1].split()[0] == "gap"
    assert lines(120)[-1].endswith("7.0")


def test_nothing_done_needs_no_timeline() -> None:
    assert timeline_section(ROSTER, unchanged(), Look()) == []
