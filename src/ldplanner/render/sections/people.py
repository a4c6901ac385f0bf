"""Everyone: what the plan asks of them, why their line is there, and what they asked for."""

from ldplanner.audience.lines import Line
from ldplanner.audience.told import Told
from ldplanner.render.figures import count
from ldplanner.render.sections.blocks import Block, Cell, Column, Section, Table, Words
from ldplanner.render.told.lines import asked_of, free_choices

MANY = 100  # people from which those who stay and asked for nothing are folded away at first


def people_section(told: Told) -> Section:
    """Return a table of everyone in the department, and of those elsewhere whom the plan asks or who asked."""
    columns = [Column("name"), Column("unit"), Column("role"), Column("the plan"), Column("why"), Column("asked for")]
    rows = [_row(told, line) for line in told.lines]
    quiet = frozenset(i for i, line in enumerate(told.lines) if line.action is None and not line.asked_for)
    folded = quiet if len(rows) > MANY else frozenset()
    asked = [line for line in told.lines if line.asked_for]
    granted = sum(any(wish.granted for wish in line.asked_for) for line in asked)
    words = f"{count(len(asked), 'person', 'people')} asked for another role; the plan says yes to {granted}."
    blocks: list[Block] = [Words(words), Table("Everyone", columns, rows, "people", folded)]
    blocks += [Words(note, "note") for note in free_choices(told)]
    return Section("people", "Everyone, and why", blocks)


def _row(told: Told, line: Line) -> list[Cell]:
    role = f"{line.role}, elsewhere" if line.in_pool and "(" not in line.role else line.role
    wishes = "; ".join(f"{wish.role}: {wish.answer}" for wish in line.asked_for)
    asked = Cell(asked_of(told.roster, line), tone="" if line.action else "faint")
    return [Cell(line.name), Cell(line.unit or ""), Cell(role), asked, Cell(line.why), Cell(wishes)]
