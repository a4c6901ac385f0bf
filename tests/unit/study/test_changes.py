"""Changes as they are told."""

import pytest

from ldplanner.domain.loosening import DELIVERY, DESIGN, Loosening
from ldplanner.domain.plan import Change, Relaxed
from ldplanner.domain.quarter import Quarter
from ldplanner.study.changes import change, in_words, loosening_of, relaxed
from support.worlds import need, person, world


@pytest.mark.parametrize(
    ("loosening", "words"),
    [
        (Loosening("/budget/payroll", 3_100_000, 3_141_000), "payroll 3,141,000 instead of 3,100,000"),
        (Loosening("/budget/payroll/2027", 5, 7), "payroll in 2027 7 instead of 5"),
        (Loosening("/budget/change/2028", 12_000, 15_000), "change budget in 2028 15,000 instead of 12,000"),
        (Loosening("/limits/hires_per_quarter", 1, 2), "hires_per_quarter 2 instead of 1"),
        (
            Loosening("/limits/hires_per_quarter", None, 2),
            "hires_per_quarter 2, which then bounds hiring instead of the number of people",
        ),
        (Loosening("/limits/reskilling_at_once", 0.1, 0.125), "reskilling_at_once 0.125 instead of 0.1"),
        (Loosening("/limits/reskilling_at_once", 0.1, None), "no limit on reskilling_at_once"),
        (Loosening("/limits/headcount/max", 41.0, 42.25), "headcount max 42.25 instead of 41"),
        (Loosening("/limits/leaders_first", before=True, after=False), "leaders_first false instead of true"),
        (Loosening("/needs/0/at_least", 2.0, 1.5), "at_least 1.5 instead of 2"),
        (Loosening("/needs/0/at_least", 2.0, 0.0), "at_least 0 instead of 2: not needed at all"),
        (
            Loosening("/needs/0/from", Quarter(2027, 2), Quarter(2027, 4)),
            "first needed in 2027-Q4 instead of 2027-Q2",
        ),
        (Loosening("/needs/0/from", None, Quarter(2027, 4)), "first needed in 2027-Q4, not from the start"),
        (Loosening("/roles/coach/max_hires", 0, 1), "max_hires of coach 1 instead of 0"),
        (Loosening(DESIGN, 0.5434, 0.3), "compliance design 0.3 FTE instead of 0.543: fewer hours of development"),
        (Loosening(DELIVERY, 1.0, 0.5), "compliance delivery 0.5 FTE instead of 1: fewer learners or larger classes"),
    ],
)
def test_a_change_in_words(loosening: Loosening, words: str) -> None:
    assert in_words(loosening) == words


def in_the_file(path: str) -> str:
    return path.replace("/needs/0", "/needs/7")


def test_a_change_for_programs() -> None:
    told = change(Loosening("/needs/0/from", Quarter(2027, 2), Quarter(2027, 4)), in_the_file)
    assert told == Change(words="first needed in 2027-Q4 instead of 2027-Q2", path="/needs/7/from", value="2027-Q4")
    told = change(Loosening("/limits/leaders_first", before=True, after=False), in_the_file)
    assert (told.path, told.value) == ("/limits/leaders_first", False)


def test_what_no_figure_of_the_file_says_has_no_value() -> None:
    told = change(Loosening(DESIGN, 0.5, 0.25), in_the_file)
    assert (told.path, told.value) == ("/compliance", None)
    assert relaxed("compliance: design", Loosening(DESIGN, 0.5, 0.25), in_the_file) == Relaxed(
        limit="compliance: design",
        words="compliance design 0.25 FTE instead of 0.5: fewer hours of development",
        path="/compliance",
        before=0.5,
        after=0.25,
    )


def test_what_was_relaxed_is_written_by_the_names_in_files() -> None:
    told = relaxed("need of 2 FTE: x", Loosening("/needs/0/at_least", 2.0, 1.5), in_the_file)
    assert told.model_dump(mode="json", by_alias=True) == {
        "limit": "need of 2 FTE: x",
        "words": "at_least 1.5 instead of 2",
        "path": "/needs/7/at_least",
        "from": 2.0,
        "to": 1.5,
    }


def backwards(path: str) -> str:
    return path.translate(str.maketrans("01", "10")) if path.startswith("/needs") else path


@pytest.mark.parametrize(
    "loosening",
    [
        Loosening("/budget/payroll/2027", 5, 7),
        Loosening("/limits/headcount/max", 41.0, 42.25),
        Loosening("/limits/leaders_first", before=True, after=False),
        Loosening("/needs/1/at_least", 2.0, 1.5),
        Loosening("/needs/0/from", Quarter(2027, 2), Quarter(2027, 4)),
        Loosening("/roles/coach/max_hires", 0, 1),
        Loosening(DESIGN, 0.5, 0.25),
        Loosening(DELIVERY, 0.5, 0.25),
    ],
)
def test_what_was_loosened_is_known_from_how_it_is_told(loosening: Loosening) -> None:
    roster = world([person("ana")], needs=(need("coach", at_least=2), need("trainer", at_least=2)))
    assert loosening_of(relaxed("a limit", loosening, backwards), roster, backwards) == loosening


@pytest.mark.parametrize("path", ["", "x", "/people/0/salary", "/needs/7/at_least/x", "/roles/coach/salary"])
def test_what_is_never_loosened_is_not_known(path: str) -> None:
    told = Relaxed.model_validate({"limit": "a", "words": "b", "path": path, "from": 1, "to": 2})
    with pytest.raises(LookupError):
        loosening_of(told, world([person("ana")]), str)
