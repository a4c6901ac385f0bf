"""Figures as the plan states them beside the figures recomputed; each difference becomes a sentence."""

from collections.abc import Mapping
from typing import TypeVar

from ldplanner.audit.verdict import close, number
from ldplanner.domain.plan import Cover, QuarterState
from ldplanner.domain.stream import Stream

Key = TypeVar("Key", bound=str)
SHARE, POINTS, FTE, MONEY = 6, 4, 4, 2


def differs(what: str, stated: float | None, recomputed: float | None, digits: int, *, size: float = 1.0) -> list[str]:
    """Say that a figure is not the one recomputed, if so; None equals None only.

    `size` is that of the largest term of a figure that is a difference of larger ones.
    """
    if stated is None and recomputed is None:
        return []
    if stated is not None and recomputed is not None and close(stated, recomputed, digits, size):
        return []
    return [f"{what} is {_told(stated, digits)}, recomputed {_told(recomputed, digits)}"]


def whole_differs(what: str, stated: float | None, recomputed: float | None) -> list[str]:
    """Say that a whole number is not the one recomputed, if so: there is nothing to round."""
    if stated == recomputed:
        return []
    return [f"{what} is {_told(stated, MONEY)}, recomputed {_told(recomputed, MONEY)}"]


def streams_differ(
    what: str, stated: Mapping[Stream, float] | None, recomputed: Mapping[Stream, float] | None, digits: int
) -> list[str]:
    """Say which streams' figures differ; each stream is there."""
    if stated is not None and recomputed is not None and (missing := [one for one in Stream if one not in stated]):
        return [f"{what} leaves out {', '.join(f'`{stream}`' for stream in missing)}"]
    return maps_differ(what, stated, recomputed, digits)


def maps_differ(
    what: str, stated: Mapping[Key, float] | None, recomputed: Mapping[Key, float] | None, digits: int
) -> list[str]:
    """Say which entries of a mapping differ; what is left out is 0."""
    if stated is None or recomputed is None:
        return [] if stated is recomputed else [f"{what} is {_held(stated)}, but there is {_held(recomputed)}"]
    return [
        problem
        for key in sorted({*stated, *recomputed})
        for problem in differs(f"{what} of `{key}`", stated.get(key, 0.0), recomputed.get(key, 0.0), digits)
    ]


def quarters_differ(stated: QuarterState, recomputed: QuarterState) -> list[str]:
    """Say which figures of a quarter differ."""
    here = str(recomputed.quarter)
    if stated.quarter != recomputed.quarter:
        return [f"{stated.quarter} stands where {here} belongs"]
    return [
        *streams_differ(f"{here} mix", stated.mix, recomputed.mix, SHARE),
        *maps_differ(f"{here} FTE", stated.fte.roles, recomputed.fte.roles, FTE),
        *streams_differ(f"{here} FTE", stated.fte.streams, recomputed.fte.streams, FTE),
        *_covers_differ(here, stated.available, recomputed.available),
        *differs(f"{here} payroll", stated.payroll, recomputed.payroll, MONEY),
        *whole_differs(f"{here} change spend", stated.change_spend, recomputed.change_spend),
        *whole_differs(f"{here} openings", stated.hires, recomputed.hires),
        *differs(f"{here} FTE reskilling", stated.reskilling, recomputed.reskilling, FTE),
    ]


def _covers_differ(here: str, stated: tuple[Cover, ...], recomputed: tuple[Cover, ...]) -> list[str]:
    names = [[cover.need for cover in covers] for covers in (stated, recomputed)]
    if names[0] != names[1]:
        return [f"{here} needs are {names[0]}, recomputed {names[1]}"]
    return [
        problem
        for said, found in zip(stated, recomputed, strict=True)
        for problem in (
            *differs(f"{here} FTE available for `{found.need}`", said.available, found.available, FTE),
            *differs(f"{here} FTE needed for `{found.need}`", said.at_least, found.at_least, FTE),
        )
    ]


def _told(figure: float | None, digits: int) -> str:
    return "none" if figure is None else number(figure, digits)


def _held(mapping: Mapping[Key, float] | None) -> str:
    return "none" if mapping is None else "one"
