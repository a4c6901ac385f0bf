"""The schema of a profile."""

from ldplanner.domain.profile import Measure
from ldplanner.domain.stream import Stream
from ldplanner.load import profile
from ldplanner.load.schema.pieces import (
    Schema,
    document,
    identifier,
    listing,
    mapping,
    ranking,
    role,
    role_definition,
    said,
    share,
    text,
    words,
)

_TARGET = {
    "share": said(share(), "The share to aim at; 0.70 is 70 %.", 0.7),
    "at_least": said(share(), "The smallest share that counts as reached.", 0.6),
    "at_most": said(share(), "The largest share that counts as reached.", 0.8),
}


def profile_schema() -> Schema:
    """Return the schema of a profile."""
    streams = {str(stream): said(mapping(profile.TARGET_KEYS, _TARGET), stream.label) for stream in Stream}
    values = {
        "profile": said(identifier(), "What the profile is called; left out, the name of the file.", "ours"),
        "title": said(text(), "What it is, in a few words.", "The modern learning department"),
        "source": said(text(), "Where it is from."),
        "measure": said(
            words(Measure),
            "What the shares are shares of: people (fte), what they cost (pay), or people and platforms (spend).",
            default="fte",
        ),
        "streams": said(
            mapping(streams, streams),
            "The share or band of each stream; one left out may have any share.",
            {"km": {"share": 0.7}, "social": {"share": 0.2}, "training": {"share": 0.1}},
        ),
        "order": said(
            ranking(words(Stream)), "Each share at least as large as the next.", ["km", "social", "training"]
        ),
        "floors": said(
            listing(_floor()), "What the streams must hold inside.", [{"roles": ["org-designer"], "at_least": 0.05}]
        ),
    }
    return document(
        "ldplanner profile",
        "A target mix for a Learning & Development department: an aim, never a limit.",
        mapping(profile.KEYS, values),
        role_definition(),
    )


def _floor() -> Schema:
    values = {
        "roles": said(listing(role(), least=1), "Roles that count together.", ["org-designer"]),
        "at_least": said(share(), "The share of the FTE in the mix that they must have.", 0.05),
    }
    return mapping(profile.FLOOR_KEYS, values, required=profile.FLOOR_KEYS)
