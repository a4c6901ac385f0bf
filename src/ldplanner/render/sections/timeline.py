"""The people, quarter by quarter: who reskills, who arrives and who leaves."""

from itertools import groupby

from ldplanner.audience.told import Told
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.presence import present
from ldplanner.domain.roster import Roster
from ldplanner.render.plan.words import person_name, role_title
from ldplanner.render.sections.blocks import Block, Section, Span, Timeline, Track, Words

MOST_TRACKS = 80
TODAY, ELSEWHERE, RESKILLING, NEW, OPEN, GONE, NOT_YET = (
    "today",
    "elsewhere",
    "reskilling",
    "new",
    "open",
    "gone",
    "none",
)


def timeline_section(told: Told) -> Section | None:
    """Return a track for everyone with a step or a last day; nothing if nobody has one."""
    roster, actions = told.roster, told.plan.actions
    acting = {action.person for action in actions}
    end = roster.horizon.quarters
    leaving = [one for one in roster.people if one.id not in acting and not present(roster, one, end)]
    tracks = [_acting(roster, action) for action in actions] + [_leaving(roster, person) for person in leaving]
    if not tracks:
        return None
    quarters = [str(roster.horizon.quarter(t)) for t in roster.quarters]
    blocks: list[Block] = [Timeline("Who is where in which quarter", quarters, tracks[:MOST_TRACKS])]
    if len(tracks) > MOST_TRACKS:
        blocks.append(Words(f"The first {MOST_TRACKS} of {len(tracks):,}; the table of everyone has all.", "note"))
    return Section("timeline", "The people, quarter by quarter", blocks)


def _acting(roster: Roster, action: Action) -> Track:
    person = roster.everyone.get(action.person)
    states = [_state(roster, action, person, t) for t in roster.quarters]
    words = {
        TODAY: role_title(roster, action.from_role),
        ELSEWHERE: "elsewhere",
        RESKILLING: "reskilling",
        NEW: role_title(roster, action.to_role),
        OPEN: "post open",
        GONE: "let go" if action.kind is ActionKind.RELEASE else "has left",
        NOT_YET: "",
    }
    name = "New colleague" if action.kind is ActionKind.HIRE else person_name(roster, action.person)
    return Track(name, action.kind, _spans(states, words))


def _state(roster: Roster, action: Action, person: Person | None, t: int) -> str:
    if person is not None and not present(roster, person, t):
        return GONE
    if t >= roster.horizon.index(action.effective):
        return GONE if action.kind is ActionKind.RELEASE else NEW
    if t >= roster.horizon.index(action.quarter):
        return OPEN if action.kind is ActionKind.HIRE else RESKILLING
    return {ActionKind.HIRE: NOT_YET, ActionKind.TRANSFER: ELSEWHERE}.get(action.kind, TODAY)


def _leaving(roster: Roster, person: Person) -> Track:
    states = [TODAY if present(roster, person, t) else GONE for t in roster.quarters]
    words = {TODAY: role_title(roster, person.role), GONE: "has left"}
    return Track(person.name or person.id, "leaves", _spans(states, words))


def _spans(states: list[str], words: dict[str, str]) -> list[Span]:
    return [Span(len(list(group)), state, words[state]) for state, group in groupby(states)]
