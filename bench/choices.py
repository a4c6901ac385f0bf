"""Everything that may be done: one choice for each person, role and start quarter, one for each hire."""

from collections.abc import Iterator
from typing import NamedTuple

from bench.books import Amounts, Books, Key, Post, difference
from ldplanner.domain.ids import UnitId
from ldplanner.domain.money import loaded_cost, severance
from ldplanner.domain.move import Move, may_be_released, moves_of, starts_of
from ldplanner.domain.person import Person
from ldplanner.domain.presence import present
from ldplanner.domain.role import Role


class Choice(NamedTuple):
    """An action that starts in quarter `start`, and what it changes; leaders go first in moves."""

    start: int
    amounts: Amounts
    is_move: bool = False


def choices_of(books: Books, person: Person) -> Iterator[Choice]:
    """Return what may be done with a person: move to each role, be released, in each quarter."""
    for move in moves_of(books.roster, person):
        yield from _moves(books, person, move)
    if may_be_released(books.roster, person):
        yield from _releases(books, person)


def _moves(books: Books, person: Person, move: Move) -> Iterator[Choice]:
    roster, quarters = books.roster, books.roster.quarters
    old, new = books.post(person, person.role, person.salary), books.post(person, move.role, move.salary)
    is_new = roster.in_pool(person)
    before = {t: {} if is_new else books.held(person, old, t) for t in quarters}
    changes = {t: difference(books.held(person, new, t), before[t]) for t in quarters}
    lost = {} if is_new else dict.fromkeys(books.needs_of(old), roster.limits.reskilling_load * person.fte)
    for start in starts_of(roster, person, move.quarters):
        amounts = books.spent(move.cost, start)
        for t in range(start, start + move.quarters):
            amounts[Key("reskilling", when=t)] = person.fte
            amounts |= {Key("need", str(index), t): -fte for index, fte in lost.items()}
        for t in range(start + move.quarters, books.last + 1):
            amounts |= changes[t]
        yield Choice(start, amounts, is_move=True)


def _releases(books: Books, person: Person) -> Iterator[Choice]:
    post = books.post(person, person.role, person.salary)
    months = books.roster.limits.severance_months
    money = 0 if person.contract else severance(person.salary, person.fte, months)
    gone = {t: difference({}, books.held(person, post, t)) for t in books.roster.quarters}
    for start in books.roster.quarters:
        if present(books.roster, person, start):
            amounts = books.spent(money, start)
            for t in range(start, books.last + 1):
                amounts |= gone[t]
            yield Choice(start, amounts)


def hires_of(books: Books, role: Role) -> Iterator[Choice]:
    """Return one hire into a role, for each unit that a need of the role names or for none, in each quarter."""
    if not role.hireable or role.salary is None or role.hire_cost is None or role.hire_quarters is None:
        return
    units: set[UnitId | None] = {need.unit for need in books.roster.all_needs if role.id in need.roles}
    cost = loaded_cost(role.salary, 1.0, books.roster.budget.on_costs)
    for unit in sorted(units | {None}, key=lambda unit: unit or ""):
        post = Post(role.id, unit, 1.0, cost)
        for start in range(1, books.last - role.hire_quarters + 1):
            amounts = books.spent(role.hire_cost, start)
            amounts |= dict.fromkeys((Key("openings", when=start), Key("hires", role.id), Key("hires")), 1.0)
            for worked, t in enumerate(range(start + role.hire_quarters, books.last + 1)):
                output = role.ramp[worked] if worked < len(role.ramp) else 1.0
                amounts |= books.filled(post, t, 1.0, output)
            yield Choice(start, amounts)
