"""The three streams of a learning department."""

from enum import StrEnum


class Stream(StrEnum):
    """What a role contributes to the mix: most, much and some of a modern department."""

    KM = "km"
    SOCIAL = "social"
    TRAINING = "training"

    @property
    def label(self) -> str:
        """The stream in words."""
        return _LABELS[self]


_LABELS = {
    Stream.KM: "Knowledge, organisation design, IT",
    Stream.SOCIAL: "Social technology, community, coaching",
    Stream.TRAINING: "Trainers, designers, developers",
}
