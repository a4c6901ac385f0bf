"""Today's mix as JSON."""

from pydantic import JsonValue

from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.render.as_json import value_json


def mix_json(today: Today) -> str:
    """Return the mix by stream and by role; shares from 0 to 1, gap and shape in percentage points."""
    roster, shares = today.roster, today.mix
    streams: list[JsonValue] = []
    for stream in Stream:
        low, high = roster.profile.band(stream)
        share = None if shares is None else shares[stream]
        streams.append({"stream": stream.value, "share": _rounded(share, 6), "at_least": low, "at_most": high})
    roles: list[JsonValue] = []
    for role in sorted(today.fte):
        held = roster.stream(role)
        roles.append({"role": role, "stream": held.value if held else None, "fte": round(today.fte[role], 3)})
    return value_json(
        {
            "department": roster.department,
            "profile": roster.profile.id,
            "measure": roster.profile.measure.value,
            "gap": _rounded(today.gap, 4),
            "shape": _rounded(today.shape, 4),
            "streams": streams,
            "roles": roles,
        }
    )


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(value, decimals)
