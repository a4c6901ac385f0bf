"""What was assumed: the roles and paths that the plan uses, each figure with its source."""

import re
from collections.abc import Iterator

from ldplanner.audience.told import Told
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.presence import thins_out
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import amount_of, count, listing
from ldplanner.render.plan.words import role_title
from ldplanner.render.sections.blocks import Block, Cell, Column, Item, Items, Section, Table, Words

_JUDGEMENT = re.compile(r"\bjudgement\b")  # of a part of the figure, too: "quarters and cost: judgement"
OURS = "the roster"  # a figure without a source was written there
COURSES = (
    "required courses: hours of development by Defelice / ATD 2017, seen in a secondary source; a work year has 1,920 "
    "hours, of which designers spend 60 % on design and trainers 50 % in class (judgement)"
)


def sources_section(told: Told) -> Section:
    """Return what holds for everyone, then the figures of the paths taken and the roles hired."""
    blocks: list[Block] = [Items("For everyone", [Item(words) for words in _general(told.roster)])]
    tables = [table for table in (_paths(told), _hires(told)) if table.rows]
    judged = sum(bool(_JUDGEMENT.search(row[-1].text)) for table in tables for row in table.rows)
    if judged:
        words = f"{count(judged, 'source')} below {'is' if judged == 1 else 'are'} judgement"
        blocks.append(Words(f"{words}: put your own figures in the roster."))
    return Section("sources", "Assumptions and their sources", [*blocks, *tables])


def _general(roster: Roster) -> Iterator[str]:
    yield f"profile: {roster.profile.title} (source: {roster.profile.source or OURS})"
    yield f"the list of people is of {roster.as_of}"
    yield f"attrition: {100 * roster.attrition:g} % a year{_own_attrition(roster)}"
    if thins_out(roster):
        yield "people hired stay to the end; all others thin out by attrition, unless their last day is known"
        yield "whom attrition takes is not replaced in payroll and mix, but counts in full in needs and headcount"
    yield f"on-costs: {100 * roster.budget.on_costs:g} % of pay"
    yield "people who take another role keep their pay, unless the role has a least pay that is more"
    yield f"people who reskill have {100 * (1 - roster.limits.reskilling_load):g} % of their time left for their work"
    if roster.compliance:
        yield COURSES


def _own_attrition(roster: Roster) -> str:
    """Name the roles that people leave at another rate than the department's."""
    held = {roster.roles[person.role].id: roster.roles[person.role] for person in roster.everyone.values()}
    own = [
        f"{role.title} {100 * role.attrition:g} %"
        for _, role in sorted(held.items())
        if role.attrition is not None and role.attrition != roster.attrition
    ]
    return f", but {listing(own)}" if own else ""


def _paths(told: Told) -> Table:
    roster = told.roster
    taken = {
        (action.from_role, action.to_role)
        for action in told.plan.actions
        if action.kind in {ActionKind.REASSIGN, ActionKind.TRANSFER} and action.from_role != action.to_role
    }
    columns = [Column("from"), Column("to"), Column("quarters", numeric=True)]
    columns += [Column(f"cost, {roster.currency}", numeric=True)] if told.has_prices else []
    rows = [
        [
            Cell(role_title(roster, path.from_role)),
            Cell(role_title(roster, path.to_role)),
            Cell(str(path.quarters), path.quarters),
            *([Cell(amount_of(path.cost), path.cost)] if told.has_prices else []),
            Cell(path.source or OURS),
        ]
        for path in roster.paths
        if (path.from_role, path.to_role) in taken
    ]
    return Table("Paths taken; known skills make them shorter and cheaper", [*columns, Column("source")], rows)


def _hires(told: Told) -> Table:
    roster = told.roster
    hired = sorted({a.to_role for a in told.plan.actions if a.kind is ActionKind.HIRE and a.to_role is not None})
    columns = [Column("role"), Column("what"), Column("figure", numeric=True), Column("source")]
    rows = [row for role in hired for row in _figures(told, roster.roles[role])]
    return Table("Roles hired", columns, rows)


def _figures(told: Told, role: Role) -> Iterator[list[Cell]]:
    money = (("pay a year", "salary", role.salary), ("one-off cost of a hire", "hire_cost", role.hire_cost))
    for words, name, amount in money if told.has_prices else ():
        if amount is not None:
            yield [Cell(role.title), Cell(words), Cell(amount_of(amount), amount), Cell(role.sources.get(name, OURS))]
    if role.hire_quarters is not None:
        source = role.sources.get("hire_quarters", OURS)
        yield [
            Cell(role.title),
            Cell("quarters to fill"),
            Cell(str(role.hire_quarters), role.hire_quarters),
            Cell(source),
        ]
    if role.ramp:
        ramp = ", ".join(f"{100 * share:g} %" for share in role.ramp)
        yield [Cell(role.title), Cell("output in the first quarters"), Cell(ramp), Cell(role.sources.get("ramp", OURS))]
