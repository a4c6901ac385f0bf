"""The three circles a plan is shown to."""

from enum import StrEnum


class Audience(StrEnum):
    """Who reads: the owner sees all, the board no one's pay, the team no money at all."""

    OWNER = "owner"
    BOARD = "board"
    TEAM = "team"
