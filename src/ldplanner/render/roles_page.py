"""The catalogue: what roles there are, what they cost, and the ways between them."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.role import Path, Role
from ldplanner.domain.stream import Stream
from ldplanner.render.bars import STREAM_STYLES
from ldplanner.render.figures import NOTHING, amount_of, count, percent, short_percent
from ldplanner.render.layout import beside_or_below, columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look

CURRENCY = "USD"
OUTSIDE = "Outside the mix"


def roles_page(roles: Sequence[Role], look: Look) -> list[Text]:
    """Return the roles by stream: id, yearly pay, cost of a hire, quarters from opening to start, and title."""
    header = [ink(name, "dim") for name in ("id", "pay", "hire", "quarters", "title")]
    head, *starts = columns([header, *(_row(role) for role in roles)], "<>>><")
    indent = max(line.cell_len for line in starts) + 2 if starts else 0
    blocks = [[head]]
    for stream in (*Stream, None):
        here = [(role, start) for role, start in zip(roles, starts, strict=True) if role.stream is stream]
        rows = [row for role, start in here for row in beside_or_below(start, ink(role.title), look.width, indent)]
        if rows:
            title = heading(f"{stream.label} ({stream})" if stream else OUTSIDE)
            blocks.append([*paragraph(title, look.width), *rows])
    note = f"Pay and cost of a hire in {CURRENCY}; quarters from opening the post to the first day. "
    return joined([*blocks, paragraph(ink(note + "`ldplanner roles ID` shows all of one.", "dim"), look.width)])


def _row(role: Role) -> list[Text]:
    quarters = NOTHING if role.hire_quarters is None else str(role.hire_quarters)
    name = ink(role.id, STREAM_STYLES[role.stream] if role.stream else "")
    return [name, ink(_amount(role.salary)), ink(_amount(role.hire_cost)), ink(quarters), Text()]


def role_page(role: Role, roles: Sequence[Role], paths: Sequence[Path], look: Look) -> list[Text]:
    """Return everything about a role: other titles, skills, figures with their sources, ways from it and to it."""
    titles = {one.id: one.title for one in roles}
    stream = f"{role.stream.label} ({role.stream})" if role.stream else OUTSIDE
    words = [("id", role.id), ("stream", stream), ("also called", ", ".join(role.also))]
    words.append(("skills", ", ".join(role.skills)))
    facts = [
        line
        for name, text in words
        if text
        for line in paragraph(ink(text), look.width, first=ink(f"  {name}"), indent=16)
    ]
    leaving = [(titles.get(path.to_role, path.to_role), path) for path in paths if path.from_role == role.id]
    coming = [(titles.get(path.from_role, path.from_role), path) for path in paths if path.to_role == role.id]
    return joined(
        [
            [*paragraph(ink(role.title, "bold"), look.width), *facts],
            _figures(role, look),
            _ways("Paths from here", leaving, look),
            _ways("Paths to here", coming, look),
        ]
    )


def _figures(role: Role, look: Look) -> list[Text]:
    figures = [
        ("salary", role.salary, f"{CURRENCY} {_amount(role.salary)} a year"),
        ("hire_cost", role.hire_cost, f"{CURRENCY} {_amount(role.hire_cost)}"),
        ("hire_quarters", role.hire_quarters, f"{count(role.hire_quarters or 0, 'quarter')} from opening to start"),
        ("pay_min", role.pay_min, f"pay is lifted to {CURRENCY} {_amount(role.pay_min)} for who moves here"),
        ("ramp", role.ramp or None, f"{', '.join(map(short_percent, role.ramp))} of full output, quarter by quarter"),
        ("max_hires", role.max_hires, f"at most {role.max_hires} hires"),
        ("attrition", role.attrition, f"{percent(role.attrition)} leave in a year"),
    ]
    lines: list[Text] = []
    for name, value, text in figures:
        if value is not None:
            lines += paragraph(ink(text), look.width, first=ink(f"  {name}"), indent=18)
            lines += _source(role.sources.get(name, ""), look, 20)
    return [heading("Figures"), Text(), *lines] if lines else []


def _ways(title: str, ways: Sequence[tuple[str, Path]], look: Look) -> list[Text]:
    lines: list[Text] = []
    for name, path in sorted(ways, key=lambda way: (way[1].quarters, way[0])):
        effort = f"{name}: {count(path.quarters, 'quarter')}, {CURRENCY} {amount_of(path.cost)}"
        lines += [*paragraph(ink(effort), look.width, indent=2), *_source(path.source, look, 4)]
    return [heading(title), Text(), *lines] if lines else []


def _source(source: str, look: Look, indent: int) -> list[Text]:
    return paragraph(ink(source, "dim"), look.width, indent=indent) if source else []


def _amount(amount: int | None) -> str:
    return NOTHING if amount is None else amount_of(amount)
