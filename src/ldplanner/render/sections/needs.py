"""What must be staffed: needs and required courses, covered quarter by quarter."""

from ldplanner.audience.told import Told
from ldplanner.domain.plan import Cover
from ldplanner.domain.presence import thins_out
from ldplanner.render.figures import fte
from ldplanner.render.sections.blocks import Cell, Column, Section, Table, Words

SLACK = 1e-4


def needs_section(told: Told) -> Section | None:
    """Return available FTE by need and quarter beside what is asked; nothing without needs."""
    states = told.plan.quarters
    if not states or not states[0].available:
        return None
    columns = [Column("need"), Column("asked, FTE", numeric=True)]
    columns += [Column(str(state.quarter), numeric=True) for state in states]
    rows = []
    for index, cover in enumerate(states[-1].available):
        asked = max(state.available[index].at_least for state in states)
        cells = [_cell(state.available[index]) for state in states]
        rows.append([Cell(cover.need), Cell(f"{asked:.2f}", asked), *cells])
    lead = "FTE available to each need; people who reskill count with the part of their time that is left. A tick says"
    lead += " that the need binds in that quarter and is covered; without one it does not bind yet."
    if thins_out(told.roster):
        lead += (
            " Attrition is not taken off here, as it is in payroll and mix: a vacancy would be refilled like for like."
        )
    return Section("needs", "Needs and required courses", [Words(lead), Table("Cover by quarter", columns, rows)])


def _cell(cover: Cover) -> Cell:
    if not cover.at_least:
        return Cell(fte(cover.available), cover.available, "faint")
    if cover.available >= cover.at_least - SLACK:
        return Cell(f"✓ {fte(cover.available)}", cover.available, "good")
    return Cell(f"short {fte(cover.available)}", cover.available, "bad")
