"""Who of an export belongs to the department, who to the pool, who to neither; and in which role."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ldplanner.domain.ids import RoleId
from ldplanner.exchange.arrival import Arrival, LeftOut
from ldplanner.exchange.settings import Others, Settings
from ldplanner.exchange.titles.corrections import NOT_LND, POOL, Corrections, key_of
from ldplanner.exchange.titles.department import setting_of
from ldplanner.exchange.titles.lexicon import is_elsewhere
from ldplanner.exchange.titles.matcher import Match, Outcome, Setting, match
from ldplanner.load.catalogue import read_catalogue


class Source(Enum):
    """Who says what a title means."""

    MATCHER = "by the words"
    USER = "yours"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the title of somebody means, and whether they are of the department."""

    match: Match
    setting: Setting
    source: Source = Source.MATCHER
    to_pool: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Somebody with a place in the roster; without a role it has to be decided between the candidates."""

    arrival: Arrival
    role: RoleId | None
    candidates: tuple[RoleId, ...]
    pooled: bool


@dataclass(frozen=True)
class Placing:
    """Everybody's place."""

    placed: tuple[Placed, ...]
    left_out: tuple[LeftOut, ...]


def meaning_of(arrival: Arrival, settings: Settings, corrections: Corrections) -> Meaning:
    """Return what somebody's title means in their department: as corrected, or by its words and those of the job."""
    setting = _setting(arrival, settings)
    decided = corrections.get(key_of(arrival.title))
    found = match(arrival.title, setting)
    if decided == NOT_LND:
        return Meaning(Match(Outcome.NOT_LND), setting, Source.USER)
    if decided == POOL:
        return Meaning(found, setting, Source.USER, to_pool=True)
    if decided:
        role = RoleId(decided)
        return Meaning(Match(Outcome.SURE, role, (role,), 1.0), setting, Source.USER)
    if found.outcome is not Outcome.SURE and arrival.job and arrival.job != arrival.title:
        of_job = match(arrival.job, setting)  # the business title is free text, the job profile often is not
        if of_job.outcome is Outcome.SURE or (found.outcome is Outcome.NOT_LND and of_job.outcome is Outcome.ASK):
            found = of_job
    return Meaning(found, setting)


def place(arrivals: Sequence[Arrival], settings: Settings, corrections: Corrections) -> Placing:
    """Return everybody's place, in order of the file."""
    placed: list[Placed] = []
    left: list[LeftOut] = []
    for arrival in arrivals:
        found = _place(arrival, meaning_of(arrival, settings, corrections), settings)
        if isinstance(found, str):
            left.append(LeftOut(arrival.row.number, found))
        else:
            placed.append(found)
    return Placing(tuple(placed), tuple(left))


def _setting(arrival: Arrival, settings: Settings) -> Setting:
    found = setting_of(arrival.department)
    if settings.department is None:
        return found
    if settings.is_department(arrival.department):
        return Setting.LEARNING  # the user says so
    return Setting.ELSEWHERE if found in {Setting.LEARNING, Setting.UNCLEAR} else found


def _place(arrival: Arrival, meaning: Meaning, settings: Settings) -> Placed | str:
    """Return the place of somebody, or why they have none."""
    found = meaning.match
    if meaning.source is Source.USER and found.outcome is Outcome.NOT_LND:
        return f"not L&D by your corrections: {_title(arrival)}"
    if not meaning.to_pool and _is_member(meaning, settings, arrival):
        return Placed(arrival, found.role, found.candidates, pooled=False)
    if settings.others is Others.POOL or meaning.to_pool:
        if found.role or meaning.to_pool:
            return Placed(arrival, found.role, found.candidates, pooled=True)
        return f"works elsewhere, in no role of the catalogue: {_title(arrival)}"
    if settings.department is not None:
        return f"not in the department: {arrival.department or 'none given'}"
    return f"not L&D: {_title(arrival)}"


def _is_member(meaning: Meaning, settings: Settings, arrival: Arrival) -> bool:
    """Tell whether somebody is of the department: as the user or its name says, or else by their role."""
    if settings.department is not None:
        return settings.is_department(arrival.department)
    if meaning.setting is Setting.LEARNING:
        return True
    if meaning.match.outcome is not Outcome.SURE:
        return meaning.match.outcome is Outcome.ASK
    away = meaning.match.role in read_catalogue().roles and is_elsewhere(
        read_catalogue().roles[RoleId(str(meaning.match.role))]
    )
    return not away or meaning.setting is Setting.UNKNOWN


def _title(arrival: Arrival) -> str:
    return arrival.title or "no job title"
