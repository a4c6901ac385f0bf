"""The words that several sections of a plan use."""

from collections import Counter
from collections.abc import Iterable

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.profile import Measure, Profile
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.render.figures import count, listing

NOUNS = {
    ActionKind.REASSIGN: "reassignment",
    ActionKind.TRANSFER: "transfer",
    ActionKind.HIRE: "hire",
    ActionKind.RELEASE: "release",
}

MEASURES = {Measure.FTE: "share of FTE", Measure.PAY: "share of loaded pay", Measure.SPEND: "share of spend"}


def aim(profile: Profile) -> str:
    """Name what a profile aims at: `the 70/20/10` if it gives three shares, else its title."""
    shares = [profile.streams[stream].share for stream in Stream if stream in profile.streams]
    known = [f"{round(share * 100, 1):g}" for share in shares if share is not None]
    return f"the {'/'.join(known)}" if len(known) == len(Stream) else f'the profile "{profile.title}"'


def tally(actions: Iterable[Action]) -> str:
    """Count actions by kind in words: `9 reassignments, 3 transfers and 4 hires`."""
    numbers = Counter(action.kind for action in actions)
    return listing([count(numbers[kind], NOUNS[kind]) for kind in ActionKind if numbers[kind]])


def person_name(roster: Roster, person: PersonId) -> str:
    """Return what a person is called; their id if the roster does not know them."""
    known = roster.everyone.get(person)
    return known.name if known and known.name else person


def role_title(roster: Roster, role: RoleId | None) -> str:
    """Return the title of a role; its id if the roster does not know it."""
    if role is None:
        return "nothing"
    return roster.roles[role].title if role in roster.roles else role
