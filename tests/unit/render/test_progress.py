from ldplanner.domain.goal import Goal
from ldplanner.render.progress import progress_line
from ldplanner.solve.outcome import Impossible, News, Proof, Solved


def news(goal: Goal, value: float, bound: float) -> News:
    proofs = tuple(Proof(each, value, bound, proved=False) for each in Goal)
    return News(goal, Solved((), proofs, {}))


def line(told: News | None, *, elapsed: float = 12.9, limit: float = 60.0, width: int = 79) -> str:
    return progress_line(told, elapsed=elapsed, limit=limit, width=width)


def test_goal_value_bound_time_and_what_ctrl_c_does() -> None:
    assert line(news(Goal.SHAPE, 3.04, 2.11)) == (
        "2/5 shape 3.0 (bound 2.1)  12 s of 60 s  Ctrl-C keeps the best plan so far"
    )


def test_before_there_is_a_plan_ctrl_c_only_stops() -> None:
    assert line(None) == "looking for a first plan  12 s of 60 s  Ctrl-C stops"
    assert line(News(Goal.MIX, None), limit=0.5) == "mix, no plan yet  12 s of 0.5 s  Ctrl-C stops"


def test_once_it_is_impossible_it_says_so() -> None:
    told = News(Goal.MIX, Impossible())
    assert line(told) == "no plan can obey every limit, looking for why  12 s of 60 s  Ctrl-C stops"


def test_every_goal_has_figures_in_its_own_unit() -> None:
    told = [news(Goal.MIX, 14.81, 14.79), news(Goal.COST, 98_765.4, -1.2), news(Goal.DISRUPTION, 7, 6.123456)]
    assert [line(each).split("  ")[0] for each in told] == [
        "1/5 mix 14.81 (bound 14.79)",
        "3/5 cost 98,765 (bound -1)",
        "4/5 disruption 7 (bound 6.123)",
    ]
    assert line(news(Goal.COST, 123_456, 0)).startswith("3/5 cost 123k (bound 0k)  ")
    assert line(news(Goal.COST, -3_098_230, -26_954_733)).startswith("3/5 cost -3.10M (bound -26.95M)  ")


def test_it_fits_80_columns_with_everything_where_figures_are_large() -> None:
    for told in (
        news(Goal.MIX, 99.999, 99.998),
        news(Goal.COST, -13_098_230.1, -26_954_733),
        news(Goal.DISRUPTION, 1720, 1467.5678),
        news(Goal.PACE, 26_954_733, 1_954_733),
    ):
        whole = line(told, elapsed=120, limit=300)
        assert "bound" in whole
        assert "Ctrl-C keeps the best plan so far" in whole
        assert "120/300 s" in whole or "120 s of 300 s" in whole
        assert len(whole) <= 79


def test_on_a_narrow_terminal_the_least_important_goes_first() -> None:
    told = news(Goal.MIX, 3.0, 2.0)
    assert line(told, width=67) == "1/5 mix 3.0 (bound 2.0)  12/60 s  Ctrl-C keeps the best plan so far"
    assert line(told, width=66) == "1/5 mix 3.0  12/60 s  Ctrl-C keeps the best plan so far"
    assert line(told, width=54) == "1/5 mix 3.0  12 s of 60 s"
    assert line(told, width=15) == "12 s of 60 s"
    assert line(told, width=5) == ""
