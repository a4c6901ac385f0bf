"""Compliance: the required courses add up to a need for designers and one for trainers.

FTE of designers >= development hours / (1,920 x 0.60); FTE of trainers >= delivery hours / (1,920 x 0.50).
"""

from collections.abc import Iterator

from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.rules.needs import cover_looks, cover_rows
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    first = len(roster.needs)
    return cover_looks(roster, first, roster.all_needs[first:])


def _rows(state: State) -> Iterator[Row]:
    first = len(state.roster.needs)
    for index, need in enumerate(state.roster.all_needs[first:], first):
        yield from cover_rows(state, index, need, compliance_limit(need))


def compliance_limit(need: Need) -> Limit:
    """Return what a need that courses add up to stands for."""
    return Limit(f"{need.because}, {need.at_least:.2f} FTE of {' or '.join(need.roles)}", "/compliance")


RULE = Rule("compliance", _looks_at, _rows)
