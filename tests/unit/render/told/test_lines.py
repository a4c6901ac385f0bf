"""What is asked of everyone, in words."""

from datetime import date

from ldplanner.audience.lines import lines
from ldplanner.render.told.lines import asked_of
from support.plans import plan_of
from support.worlds import person, world


def test_who_leaves_before_the_end_stays_only_until_then() -> None:
    leaving, staying = date(2027, 6, 30), date(2030, 1, 1)
    roster = world([person("ana", leaves=leaving), person("ben", leaves=staying), person("cleo")])
    told = {line.person: asked_of(roster, line) for line in lines(roster, plan_of(roster))}
    assert told == {
        "ana": "stays as they are until they leave",
        "ben": "stays as they are",
        "cleo": "stays as they are",
    }


def test_who_may_move_nowhere_stays_for_that_reason() -> None:
    roster = world([person("ana", moves_to=()), person("ben", moves_to=(), leaves=date(2027, 6, 30))])
    assert [line.why for line in lines(roster, plan_of(roster))] == [
        "the roster lets them move nowhere",
        "leaves on 2027-06-30; the roster lets them move nowhere",
    ]
