"""Profiles: shipped ones by name, others by their path."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ldplanner.domain.finding import Finding
from ldplanner.domain.profile import Floor, Measure, Profile, Target
from ldplanner.domain.stream import Stream
from ldplanner.errors import RejectedInputError, UsageError
from ldplanner.load import kinds, number
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.kind_of_file import FileKind
from ldplanner.load.mapping_file import read_mapping
from ldplanner.load.report import Broken, Mention
from ldplanner.load.shares import check_band, check_scale, check_sum
from ldplanner.load.shipped import profile_names, shipped_file
from ldplanner.load.shown import did_you_mean, listed, shown

KEYS = ("profile", "title", "source", "measure", "streams", "order", "floors")
TARGET_KEYS = ("share", "at_least", "at_most")
FLOOR_KEYS = ("roles", "at_least")


@dataclass(frozen=True, slots=True)
class ProfileReading:
    """A profile, None if its file has errors; the roles it names are looked up by whoever knows the roles."""

    profile: Profile | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str]
    mentions: tuple[Mention, ...] = ()


def read_profile(name_or_path: str, beside: Path | None = None) -> ProfileReading:
    """Read a shipped profile by name, or a file: with a `/` or ending in .yaml, relative to the folder `beside`.

    Raises:
        UsageError: no profile has that name.
        UnreadableInputError: the file cannot be read at all.
    """
    if "/" in name_or_path or name_or_path.endswith((".yaml", ".yml")):
        return read_profile_file(str((beside or Path()) / name_or_path))
    if name_or_path not in profile_names():
        raise UsageError(f"unknown profile {shown(name_or_path)}", hint=suggestion(name_or_path))
    return read_profile_file(str(shipped_file(name_or_path)))


def suggestion(name: str) -> str:
    """Return what an unknown profile may have meant, and which there are."""
    every = f"there are {listed(profile_names())}; a profile of your own is named by its path, as in ./ours.yaml"
    return f"{did_you_mean(name, profile_names())} {every}".strip()


@lru_cache(maxsize=1)
def shipped_profiles() -> tuple[Profile, ...]:
    """Return the profiles that come with the program, in order of name.

    Raises:
        RejectedInputError: a shipped file was damaged.
    """
    found = []
    for name in profile_names():
        reading = read_profile(name)
        if reading.profile is None:
            raise RejectedInputError(reading.findings, reading.sources)
        found.append(reading.profile)
    return tuple(found)


def read_profile_file(path: str) -> ProfileReading:
    """Read a profile from a file, `-` from standard input.

    Raises:
        UnreadableInputError: the file cannot be read at all.
    """
    found = read_mapping(path, FileKind.PROFILE, lambda spot: _profile(spot, Path(path).stem))
    return ProfileReading(found.value, found.findings, found.sources, found.mentions)


def _profile(spot: Spot, stem: str) -> Profile:
    entry = Entry(spot, KEYS, "a profile")
    name = entry.get("profile", kinds.identifier, kinds.id_from(stem))
    title = entry.get("title", kinds.text, name)
    source = entry.get("source", kinds.text, "")
    measure = entry.get("measure", kinds.word(Measure), Measure.FTE)
    streams = entry.get("streams", _streams, {})
    order = entry.get("order", kinds.ranking(kinds.word(Stream)), ())
    floors = entry.get("floors", kinds.rows(_floor), ())
    if not entry.sound:
        raise Broken
    ordered = tuple(sorted(floors, key=lambda floor: (floor.roles, floor.at_least)))
    return Profile(id=name, title=title, source=source, measure=measure, streams=streams, order=order, floors=ordered)


def _streams(spot: Spot) -> dict[Stream, Target]:
    entry = Entry(spot, [str(stream) for stream in Stream], "`streams`")
    check_scale(spot)
    targets = {stream: entry.get(str(stream), _target, None) for stream in Stream if str(stream) in entry}
    found = {stream: target for stream, target in targets.items() if target is not None}
    if not entry.sound:
        raise Broken
    check_sum(spot, found)
    return found


def _target(spot: Spot) -> Target:
    entry = Entry(spot, TARGET_KEYS, "a stream")
    target = Target(
        share=entry.get("share", number.share, None),
        at_least=entry.get("at_least", number.share, None),
        at_most=entry.get("at_most", number.share, None),
    )
    if not entry.sound:
        raise Broken
    check_band(entry, target)
    return target


def _floor(spot: Spot) -> Floor:
    entry = Entry(spot, FLOOR_KEYS, "a floor")
    roles = entry.need("roles", kinds.several(kinds.role, least=1))
    at_least = entry.need("at_least", number.share)
    if roles is None or at_least is None or not entry.sound:
        raise Broken
    return Floor(roles=roles, at_least=at_least)
