"""How the streams stand to each other today: which is largest, which is empty, what the knowledge stream lacks."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.check.shares import largest, percent
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.profile import Profile
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import listed

# Which roles bring what the 70 needs besides knowledge management: judgement.
ORGANISATION = tuple(map(RoleId, ("org-designer", "change-manager", "performance-consultant")))
IT = tuple(map(RoleId, ("it-specialist", "learning-technologist")))


def training_largest(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell that most of the mix is training, unless the profile wants it so."""
    mix = Today(roster).mix
    if mix is None or largest(mix) != {Stream.TRAINING} or _wants_training_most(roster.profile):
        return
    yield remark(
        reading,
        Code.TRAINING_LARGEST,
        Severity.INFO,
        f"training is the largest stream: {percent(mix[Stream.TRAINING])} of the mix",
        path="/people",
        hint="most learning happens in the work, little of it in courses; `ldplanner plan` tells who could move where",
    )


def empty_streams(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell of streams that nobody is in, though the profile wants somebody there; not if all are in one."""
    fte = _fte(roster)
    empty = [stream for stream in Stream if fte[stream] == 0 and roster.profile.band(stream)[0] > 0]
    if empty and len([amount for amount in fte.values() if amount > 0]) > 1:
        yield remark(
            reading,
            Code.EMPTY_STREAM,
            Severity.INFO,
            f"nobody is in the {' and the '.join(f'`{stream}`' for stream in empty)} stream",
            path="/people",
            hint=f"it is where these belong: {empty[0].label[0].lower()}{empty[0].label[1:]}",
        )


def knowledge_alone(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell of a km stream without organisation design or without IT, where no need asks for it either."""
    held = Today(roster).fte
    if _fte(roster)[Stream.KM] == 0 or roster.profile.band(Stream.KM)[0] == 0:
        return
    kinds = (("organisation design", ORGANISATION), ("IT", IT))
    asked_for = {role for need in roster.needs for role in need.roles}
    there = asked_for | {role for role, fte in held.items() if fte > 0}
    missing = [(kind, roles) for kind, roles in kinds if there.isdisjoint(roles)]
    if missing:
        yield remark(
            reading,
            Code.KNOWLEDGE_ALONE,
            Severity.INFO,
            f"the `km` stream has no {' and no '.join(kind for kind, _ in missing)}",
            path="/people",
            hint=f"nobody is {listed(role for _, roles in missing for role in roles)}; a need can ask for one",
        )


def nobody_in_the_mix(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of a department in which every role is outside the mix: it has no distance to any profile."""
    if roster.people and not any(_fte(roster).values()):
        yield remark(
            reading,
            Code.NOBODY_IN_THE_MIX,
            Severity.WARNING,
            "nobody is in the mix: every role that people have is outside the three streams",
            path="/people",
            hint="check the roles; a role of your own needs a `stream` to count",
        )


def _fte(roster: Roster) -> dict[Stream, float]:
    held = dict.fromkeys(Stream, 0.0)
    for role, fte in Today(roster).fte.items():
        stream = roster.stream(role)
        if stream is not None:
            held[stream] += fte
    return held


def _wants_training_most(profile: Profile) -> bool:
    return Stream.TRAINING in largest({stream: profile.band(stream)[0] for stream in Stream})
