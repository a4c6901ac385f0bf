"""What the required courses take, beside the designers and trainers there are."""

from collections.abc import Iterator, Sequence

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.compliance import compliance_needs
from ldplanner.domain.cover import covered_today
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import listed

AMPLE_TIMES, AMPLE_MORE = 2, 1  # judgement: more than twice the need, and at least one FTE above it


def compliance_short(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of required courses that take more designers or trainers than there are."""
    for need in compliance_needs(roster.compliance):
        if not covered_today(roster, need):
            wanted = f"{need.at_least:.1f} FTE of {_roles(need)}"
            yield remark(
                reading,
                Code.COMPLIANCE_SHORT,
                Severity.WARNING,
                f"the required courses need {wanted}; there are {_held(roster, need):.1f}",
                path="/compliance",
                hint="check learners, hours and `class_size`; a plan meets this by its last quarter, or there is none",
            )


def compliance_ample(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell of many more designers or trainers than the courses take, where the mix has too much training as well."""
    mix = Today(roster).mix
    if mix is None or mix[Stream.TRAINING] <= roster.profile.band(Stream.TRAINING)[1]:
        return
    ample = [need for need in compliance_needs(roster.compliance) if _is_ample(roster, need)]
    if ample:
        yield remark(
            reading,
            Code.COMPLIANCE_AMPLE,
            Severity.INFO,
            f"the required courses need only {_listed(roster, ample)}",
            path="/compliance",
            hint="the others may move; where they are wanted for something else, a need says so",
        )


def _is_ample(roster: Roster, need: Need) -> bool:
    held = _held(roster, need)
    return held > AMPLE_TIMES * need.at_least and held >= need.at_least + AMPLE_MORE


def _listed(roster: Roster, needs: Sequence[Need]) -> str:
    return ", and ".join(f"{need.at_least:.1f} of {_held(roster, need):.1f} FTE of {_roles(need)}" for need in needs)


def _roles(need: Need) -> str:
    return listed(need.roles).replace(", ", " and ")


def _held(roster: Roster, need: Need) -> float:
    return sum(Today(roster).fte.get(role, 0.0) for role in need.roles)
