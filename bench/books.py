"""What somebody in a role adds to everything that the limits and the mix look at."""

from collections import defaultdict
from typing import NamedTuple, TypeAlias

from ldplanner.domain.ids import RoleId, UnitId
from ldplanner.domain.money import loaded_cost
from ldplanner.domain.person import Person
from ldplanner.domain.presence import present, survival
from ldplanner.domain.roster import Roster


class Key(NamedTuple):
    """What an amount is of; `of` tells needs, streams and roles apart, `when` is a quarter t, a year, or 0 for all."""

    what: str
    of: str = ""
    when: int = 0


Amounts: TypeAlias = dict[Key, float]


class Post(NamedTuple):
    """A role held in a unit: FTE, and loaded cost in money a year."""

    role: RoleId
    unit: UnitId | None
    fte: float
    cost: int


class Books:
    """The amounts of a roster's posts: payroll, headcount, cover of each need, FTE by stream at the end."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.last = roster.horizon.quarters
        self._needs: dict[RoleId, list[tuple[int, UnitId | None]]] = defaultdict(list)
        for index, need in enumerate(roster.all_needs):
            for role in set(need.roles):
                self._needs[role].append((index, need.unit))

    def post(self, person: Person, role: RoleId, salary: int) -> Post:
        """Return the post of a person in a role, at a full-time pay."""
        return Post(role, person.unit, person.fte, loaded_cost(salary, person.fte, self.roster.budget.on_costs))

    def needs_of(self, post: Post) -> list[int]:
        """Return the needs, by number, that the post counts for."""
        return [index for index, unit in self._needs[post.role] if unit in {None, post.unit}]

    def held(self, person: Person, post: Post, t: int) -> Amounts:
        """Return the amounts of a person who holds a post in quarter t; none if they have left."""
        if not present(self.roster, person, t):
            return {}
        return self.filled(post, t, survival(self.roster, person, t), 1.0)

    def filled(self, post: Post, t: int, survives: float, output: float) -> Amounts:
        """Return the amounts of a post in quarter t: pay and mix by survival, needs by output (1.0 is full)."""
        amounts = {Key("payroll", when=t): post.cost * survives, Key("headcount", when=t): post.fte}
        amounts |= {Key("need", str(index), t): post.fte * output for index in self.needs_of(post)}
        stream = self.roster.stream(post.role)
        if t == self.last and stream is not None:
            amounts |= {Key("mix", stream): post.fte * survives, Key("heads"): 1.0}
        return amounts

    def spent(self, money: int, t: int) -> Amounts:
        """Return one-off money of an action that starts in quarter t, by year if the budget is."""
        by_year = self.roster.budget.change is not None and not isinstance(self.roster.budget.change, int)
        return {Key("change", when=self.roster.horizon.quarter(t).year if by_year else 0): float(money)}


def difference(after: Amounts, before: Amounts) -> Amounts:
    """Return what changes from before to after, without what does not."""
    changes = {key: after.get(key, 0.0) - before.get(key, 0.0) for key in after | before}
    return {key: change for key, change in changes.items() if change}
