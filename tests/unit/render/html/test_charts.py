import re

import pytest

from ldplanner.domain.stream import Stream
from ldplanner.render.html.charts import COLOURS, svg
from ldplanner.render.sections.blocks import Bars, Chart, Line, Point, Shares

NAMES = ["2027-Q1", "2027-Q2"]


def shares() -> Chart:
    points: list[Point] = [
        {"at": at, "stream": stream, "share": 1 / 3, "rank": rank, "middle": (rank + 0.5) / 3, "label": "33"}
        for at in NAMES
        for rank, stream in enumerate(Stream)
    ]
    return Shares(points, NAMES, lying=True)


def marks(chart: Chart, name: str) -> list[str]:
    return re.findall(rf'<path aria-label="[^"]*"[^>]*aria-roledescription="{name}"[^>]*>', svg(chart, "x"))


def test_each_share_has_its_bar_in_the_colour_of_its_stream() -> None:
    drawn = "".join(marks(shares(), "bar"))
    assert [drawn.count(f'fill="{COLOURS[stream]}"') for stream in Stream] == [2, 2, 2]


def test_a_bar_stands_for_each_amount_and_a_withheld_one_for_none() -> None:
    points: list[Point] = [{"at": "2027", "amount": 10.0, "limit": None}, {"at": "2028", "amount": None, "limit": 5.0}]
    assert len(marks(Bars(points, ["2027", "2028"]), "bar")) == 1


def test_a_line_has_a_point_for_each_figure_there_is() -> None:
    points: list[Point] = [
        {"at": at, "gap": value, "best": None} for at, value in zip(NAMES, (30.0, None), strict=True)
    ]
    assert len(marks(Line(points, NAMES, "gap", "best"), "point")) == 1


def test_a_drawing_takes_the_width_it_is_given() -> None:
    head = svg(shares(), "x").split(">", 1)[0]
    assert "viewBox" in head
    assert " width=" not in head


@pytest.mark.parametrize("number", [8, 40])
def test_every_quarter_is_drawn_and_not_more_named_than_there_is_room_for(number: int) -> None:
    names = [f"{2027 + n // 4}-Q{n % 4 + 1}" for n in range(number)]
    points: list[Point] = [{"at": at, "gap": 1.0, "best": None} for at in names]
    drawn = svg(Line(points, names, "gap", "best"), "x")
    assert len(marks(Line(points, names, "gap", "best"), "point")) == number
    assert drawn.count(">Q1<") <= 14
