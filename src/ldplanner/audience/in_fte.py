"""Tell a mix of money in FTE: a stream's share of the payroll, with one person in the stream, is that person's pay."""

import re
from collections.abc import Mapping

from ldplanner.domain.goal import Goal
from ldplanner.domain.mix import gap, mix
from ldplanner.domain.plan import Levels, Mixes, Plan
from ldplanner.domain.presence import survival
from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream

_SHARE_DIGITS = 6
_POINT_DIGITS = 4
_MONEY_RULES = frozenset({"mix", "gap"})
_BY_POINTS = re.compile(r"\bis \d+ points (short|over)\b")


def aimed_in_fte(roster: Roster) -> Roster:
    """Return the roster with a profile whose shares are shares of FTE."""
    profile = roster.profile.model_copy(update={"measure": Measure.FTE})
    return roster.anew({"profile": profile})


def told_in_fte(roster: Roster, plan: Plan) -> Plan:
    """Return the plan with mix and gap in FTE.

    Nothing was proven in FTE, so there is no best possible gap, and the goals that are measured in money are left out.
    """
    profile, today = roster.profile, _fte(roster, 0)
    nothing_done = _fte(roster, roster.horizon.quarters)
    end = plan.quarters[-1].fte.streams if plan.quarters else today
    levels = [_points(gap(profile, amounts)) for amounts in (today, nothing_done, end)]
    states = tuple(state.model_copy(update={"mix": _shares(state.fte.streams)}) for state in plan.quarters)
    audit = plan.audit and plan.audit.model_copy(
        update={
            "checks": tuple(
                check.model_copy(update={"detail": ""}) if check.rule in _MONEY_RULES else check
                for check in plan.audit.checks
            )
        }
    )
    return plan.model_copy(
        update={
            "gap": Levels(today=levels[0], baseline=levels[1], plan=levels[2], best_possible=None),
            "mix": Mixes(today=_shares(today), baseline=_shares(nothing_done), plan=_shares(end)),
            "stages": tuple(stage for stage in plan.stages if stage.goal not in {Goal.MIX, Goal.PACE}),
            "quarters": states,
            "actions": tuple(
                action.model_copy(update={"reason": _BY_POINTS.sub(r"is \1", action.reason)}) for action in plan.actions
            ),
            "binding": tuple(
                binding.model_copy(update={"next_step": None, "gap_change": None}) for binding in plan.binding
            ),
            "audit": audit,
        }
    )


def _fte(roster: Roster, t: int) -> Mapping[Stream, float]:
    """Return the FTE of each stream at quarter t when nothing is done."""
    held = dict.fromkeys(Stream, 0.0)
    for person in roster.people:
        stream = roster.stream(person.role)
        if stream is not None:
            held[stream] += person.fte * survival(roster, person, t)
    return held


def _shares(amounts: Mapping[Stream, float]) -> Mapping[Stream, float] | None:
    found = mix(amounts)
    return None if found is None else {stream: round(share, _SHARE_DIGITS) for stream, share in found.items()}


def _points(number: float | None) -> float | None:
    return None if number is None else round(number, _POINT_DIGITS)
