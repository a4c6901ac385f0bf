"""Whether rewards, recognition and measures favour the mix that the profile aims at. People follow them, not plans."""

from collections import Counter
from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.check.shares import aim, in_words, largest
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import listed


def systems_pull_back(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of systems that favour another stream most than the profile does: their mix, the team's, the profile's."""
    favoured = Counter(system.favours for system in roster.systems)
    wanted = largest({stream: roster.profile.band(stream)[0] for stream in Stream})
    if not favoured or len(wanted) > 1:
        return
    theirs = {stream: favoured[stream] / favoured.total() for stream in Stream}
    most = largest(theirs)
    if wanted & most:
        return
    mix = Today(roster).mix
    team = f", the team is {in_words(mix)}" if mix else ""
    names = listed(system.name for system in roster.systems if system.favours in most)
    yield remark(
        reading,
        Code.SYSTEMS_PULL_BACK,
        Severity.WARNING,
        f"rewards, recognition and measures favour {in_words(theirs)} (km/social/training){team}, "
        f"and the profile aims at {aim(roster.profile)}: the system will pull the plan back",
        path="/systems",
        hint=f"change {names} with the plan, or reward and measure what `{wanted.pop()}` contributes",
    )
