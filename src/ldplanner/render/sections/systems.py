"""Rewards, recognition and measures: which of them pull the plan back, which way to change them, and by when."""

from ldplanner.audience.pull import Alignment, Pull, alignments, first_into, missing, shortest
from ldplanner.audience.told import Told
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import SystemKind
from ldplanner.render.figures import listing
from ldplanner.render.sections.blocks import Block, Cell, Column, Item, Items, Section, Table, Words

NONE = (
    "The roster names no rewards, recognition or measures. People follow what is rewarded, recognised and measured: "
    "list yours under `systems`, or talk about them before anything starts."
)
MISSING = {
    SystemKind.REWARD: "a reward",
    SystemKind.RECOGNITION: "recognition",
    SystemKind.MEASURE: "a measure",
}
TONES = {Pull.BACK: "bad", Pull.ALONG: "good", Pull.NEITHER: "faint"}


def systems_section(told: Told) -> Section:
    """Return each system with its pull, then which kinds of them are missing."""
    if not told.roster.systems:
        return Section("systems", "What is rewarded and measured", [Words(NONE)])
    columns = [Column("system"), Column("kind"), Column("favours"), Column("the plan"), Column("what to do")]
    rows = [
        [
            Cell(one.system.name),
            Cell(one.system.kind),
            Cell(one.system.favours),
            Cell(one.pull, tone=TONES[one.pull]),
            Cell(change(told, one)),
        ]
        for one in alignments(told.roster, told.plan)
    ]
    blocks: list[Block] = [Table("Systems, and which way they pull", columns, rows)]
    absent = absences(told)
    if absent:
        blocks.append(Items("Which kinds are missing", absent))
    return Section("systems", "What is rewarded and measured", blocks)


def change(told: Told, one: Alignment) -> str:
    """Say what is to be done about a system, which way and by when."""
    if one.pull is not Pull.BACK:
        return "keep it"
    towards = shortest(told.roster, told.plan)
    turn = f"turn it towards {towards}" if towards else "give it less weight"
    return f"{turn}, before {one.before}" if one.before else turn


def absences(told: Told) -> list[Item]:
    """Return, for each stream that is wanted, the kinds of system that none of which favours it."""
    by_stream: dict[Stream, list[SystemKind]] = {}
    for kind, stream in missing(told.roster, told.plan):
        by_stream.setdefault(stream, []).append(kind)
    return [_absence(told, stream, kinds) for stream, kinds in by_stream.items()]


def _absence(told: Told, stream: Stream, kinds: list[SystemKind]) -> Item:
    first = first_into(told.roster, told.plan, stream)
    by = f"; have one before {first}, when the first new people work in it" if first else ""
    return Item(f"{listing([MISSING[kind] for kind in kinds])}{by}", stream)
