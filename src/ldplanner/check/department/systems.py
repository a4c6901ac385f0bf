"""Whether rewards, recognition and measures favour the mix that the profile aims at. People follow them, not plans."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.check.shares import TOLERANCE, aim, in_words, largest
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.profile import Profile
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import listed


def systems_pull_back(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn where a stream that the profile does not want most of is favoured as much as any, and beyond the bands."""
    favoured = Counter(system.favours for system in roster.systems)
    wanted = largest({stream: roster.profile.band(stream)[0] for stream in Stream})
    if not favoured or len(wanted) > 1:
        return
    theirs = {stream: favoured[stream] / favoured.total() for stream in Stream}
    most = largest(theirs)
    rivals = most - wanted
    if not rivals or not _beyond(roster.profile, theirs, rivals | wanted):
        return
    mix = Today(roster).mix
    team = f", the team is {in_words(mix)}" if mix else ""
    names = listed(system.name for system in roster.systems if system.favours in rivals)
    pull = "the system will pull both ways" if wanted & most else "the system will pull the plan back"
    yield remark(
        reading,
        Code.SYSTEMS_PULL_BACK,
        Severity.WARNING,
        f"rewards, recognition and measures favour {in_words(theirs)} (km/social/training){team}, "
        f"and the profile aims at {aim(roster.profile)}: {pull}",
        path="/systems",
        hint=f"change {names} with the plan, or reward and measure what `{wanted.pop()}` contributes",
    )


def _beyond(profile: Profile, shares: Mapping[Stream, float], streams: set[Stream]) -> bool:
    """Tell whether the share of one of the streams is outside what the profile counts as reached."""
    bands = ((shares[stream], *profile.band(stream)) for stream in streams)
    return any(not low - TOLERANCE <= share <= high + TOLERANCE for share, low, high in bands)
