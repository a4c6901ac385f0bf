"""Shares, of the three streams above all, compared and put into words."""

from collections.abc import Mapping

from ldplanner.domain.profile import Profile
from ldplanner.domain.stream import Stream

TOLERANCE = 1e-9


def largest(shares: Mapping[Stream, float]) -> set[Stream]:
    """Return the streams that no other is larger than."""
    most = max(shares.values())
    return {stream for stream, share in shares.items() if share >= most - TOLERANCE}


def percent(share: float) -> str:
    """Write a share (0 to 1) in whole per cent."""
    return f"{share:.0%}".replace("%", " %")


def in_words(shares: Mapping[Stream, float]) -> str:
    """Write the shares in order of the streams: `70/20/10`."""
    return "/".join(f"{100 * shares[stream]:.0f}" for stream in Stream)


def aim(profile: Profile) -> str:
    """Write what the profile aims at: `70/20/10`, or each band."""
    bands = [profile.band(stream) for stream in Stream]
    return "/".join(f"{100 * low:.0f}" if low == high else f"{100 * low:.0f}-{100 * high:.0f}" for low, high in bands)
