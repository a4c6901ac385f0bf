"""Stand-ins for names: the same for the same roster, and in an order that gives nothing away."""

import re
from collections.abc import Iterator
from hashlib import sha256

from ldplanner.audience.naming import Naming, Saying
from ldplanner.domain.cover import label
from ldplanner.domain.finding import Finding
from ldplanner.domain.ids import PersonId, UnitId
from ldplanner.domain.need import Need
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, Cover, Plan
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster

_ALIAS = re.compile(r"person-\d+")
_ROW = re.compile(r"person-\d+(?:(?:, | and )person-\d+)+")


class Aliases:
    """Gives everyone of a roster an alias, `person-01` and so on, numbered by a digest of their id.

    `seed` is what the numbering hangs on: the digest of the roster.
    """

    def __init__(self, roster: Roster, seed: str) -> None:
        ids = sorted(roster.everyone, key=lambda one: sha256(f"{seed}/{one}".encode()).hexdigest())
        width = max(2, len(str(len(ids))))
        self._by_id = {one: PersonId(f"person-{number:0{width}}") for number, one in enumerate(ids, 1)}
        names: dict[str, str] = {
            roster.everyone[one].name: alias for one, alias in self._by_id.items() if roster.everyone[one].name
        }
        self._written = Naming(names | dict(self._by_id))
        self._labels = {label(need): told for need in roster.needs if (told := label(self._need(need))) != label(need)}
        terms = {*roster.roles, *(role.title for role in roster.roles.values())}
        self._said = Saying(self._written, terms=terms, needs=self._labels, texts=_quoted(roster))

    def roster(self, roster: Roster) -> Roster:
        """Return the roster with an alias for every id and name, in free texts too."""
        written = self.text
        crews = {
            crew: tuple(sorted((self._person(one) for one in people), key=lambda one: one.id))
            for crew, people in (("people", roster.people), ("pool", roster.pool))
        }
        profile = roster.profile
        aim = {"title": self.said(profile.title), "source": written(profile.source)}
        texts = {
            "department": self.said(roster.department),
            "profile": profile.model_copy(update=aim),
            "roles": {name: self._role(role) for name, role in roster.roles.items()},
            "paths": tuple(one.model_copy(update={"source": written(one.source)}) for one in roster.paths),
            "needs": tuple(map(self._need, roster.needs)),
            "compliance": tuple(one.model_copy(update={"name": written(one.name)}) for one in roster.compliance),
            "tools": tuple(one.model_copy(update={"name": written(one.name)}) for one in roster.tools),
            "systems": tuple(one.model_copy(update={"name": written(one.name)}) for one in roster.systems),
        }
        return roster.anew(crews | texts)

    def plan(self, plan: Plan) -> Plan:
        """Return the plan with an alias for every id and name."""
        said = self.said
        checks = plan.audit.checks if plan.audit else ()
        told = tuple(check.model_copy(update={"detail": said(check.detail)}) for check in checks)
        bindings = tuple(one.model_copy(update={"limit": said(one.limit)}) for one in plan.binding)
        states = tuple(
            state.model_copy(update={"available": tuple(map(self._cover, state.available))}) for state in plan.quarters
        )
        relaxed = tuple(
            one.model_copy(update={"limit": said(one.limit), "words": said(one.words)}) for one in plan.relaxed
        )
        # in the order of the aliases: that of the ids would give away who comes first
        actions = sorted(map(self._action, plan.actions), key=lambda one: (one.quarter, one.kind, one.person))
        changed = {"actions": tuple(actions), "binding": bindings, "quarters": states, "relaxed": relaxed}
        return plan.model_copy(
            update=changed | {"audit": plan.audit and plan.audit.model_copy(update={"checks": told})}
        )

    def finding(self, finding: Finding) -> Finding:
        """Return the finding with aliases in its texts, and without its path, which may hold an id."""
        texts = {"message": self.said(finding.message), "help": self.said(finding.help)}
        return finding.model_copy(update=texts | {"path": "", "related": (), "alike": None})

    def text(self, text: str) -> str:
        """Return a text of the roster with an alias for every name and id that stands in it as a word."""
        return self._written.text(text)

    def said(self, text: str) -> str:
        """Return a text of the program with an alias for every name and id that stands for somebody."""
        return self._said.text(text)

    def _person(self, person: Person) -> Person:
        alias = self._by_id[person.id]
        manager = self._by_id.get(person.manager) if person.manager else None
        return person.model_copy(
            update={"id": alias, "name": alias, "manager": manager, "unit": self._unit(person.unit)}
        )

    def _unit(self, unit: UnitId | None) -> UnitId | None:
        return None if unit is None else UnitId(self.text(unit))

    def _role(self, role: Role) -> Role:
        sources = {figure: self.text(source) for figure, source in role.sources.items()}
        told = {"title": self.said(role.title), "also": tuple(map(self.said, role.also)), "sources": sources}
        return role.model_copy(update=told)

    def _need(self, need: Need) -> Need:
        return need.model_copy(update={"because": self.text(need.because), "unit": self._unit(need.unit)})

    def _cover(self, cover: Cover) -> Cover:
        return cover.model_copy(update={"need": self._labels.get(cover.need, cover.need)})

    def _action(self, action: Action) -> Action:
        alias = self._by_id.get(action.person, action.person)
        reason = _in_order(self.said(action.reason))
        return action.model_copy(update={"person": alias, "unit": self._unit(action.unit), "reason": reason})


def _quoted(roster: Roster) -> Iterator[str]:
    """Return the texts of the roster that the program may quote, but for the labels of needs."""
    yield roster.department
    yield from (role.title for role in roster.roles.values())
    for named in (roster.compliance, roster.tools, roster.systems):
        yield from (one.name for one in named)
    for placed in (roster.people, roster.pool, roster.needs):
        yield from (one.unit for one in placed if one.unit)


def _in_order(text: str) -> str:
    """Put aliases that stand in a row into their own order: that of the names would give away who comes first."""
    return _ROW.sub(lambda row: _reordered(row[0]), text)


def _reordered(row: str) -> str:
    aliases = iter(sorted(_ALIAS.findall(row)))
    return _ALIAS.sub(lambda _: next(aliases), row)
