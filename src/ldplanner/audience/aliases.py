"""Stand-ins for names: the same for the same roster, and in an order that gives nothing away."""

import re
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256

from ldplanner.domain.finding import Finding
from ldplanner.domain.ids import PersonId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, Plan
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
        self._people = roster.everyone
        self._by_id = {one: PersonId(f"person-{number:0{width}}") for number, one in enumerate(ids, 1)}

    def roster(self, roster: Roster) -> Roster:
        """Return the roster with an alias for every id and name, in free texts too."""
        crews = {
            crew: tuple(sorted((self._person(one) for one in people), key=lambda one: one.id))
            for crew, people in (("people", roster.people), ("pool", roster.pool))
        }
        needs = tuple(need.model_copy(update={"because": self.text(need.because)}) for need in roster.needs)
        systems = tuple(one.model_copy(update={"name": self.text(one.name)}) for one in roster.systems)
        return roster.anew(crews | {"needs": needs, "systems": systems})

    def plan(self, plan: Plan) -> Plan:
        """Return the plan with an alias for every id and name."""
        audit = plan.audit and plan.audit.model_copy(
            update={
                "checks": tuple(
                    check.model_copy(update={"detail": self.text(check.detail)}) for check in plan.audit.checks
                )
            }
        )
        bindings = tuple(one.model_copy(update={"limit": self.text(one.limit)}) for one in plan.binding)
        states = tuple(
            state.model_copy(
                update={
                    "available": tuple(
                        cover.model_copy(update={"need": self.text(cover.need)}) for cover in state.available
                    )
                }
            )
            for state in plan.quarters
        )
        # in the order of the aliases: that of the ids would give away who comes first
        actions = sorted(map(self._action, plan.actions), key=lambda one: (one.quarter, one.kind, one.person))
        changed = {"actions": tuple(actions), "binding": bindings}
        return plan.model_copy(update=changed | {"audit": audit, "quarters": states})

    def finding(self, finding: Finding) -> Finding:
        """Return the finding with aliases in its texts, and without its path, which may hold an id."""
        texts = {"message": self.text(finding.message), "help": self.text(finding.help)}
        return finding.model_copy(update=texts | {"path": "", "related": (), "alike": None})

    def text(self, text: str) -> str:
        """Return free text with an alias for every full name and id of the roster that stands in it as a word."""
        return self._named.sub(lambda found: self._words[found[0]], text) if self._words else text

    @cached_property
    def _words(self) -> Mapping[str, str]:
        by_name = {self._people[one].name: alias for one, alias in self._by_id.items() if self._people[one].name}
        return by_name | dict(self._by_id)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        longest_first = sorted(self._words, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")

    def _person(self, person: Person) -> Person:
        alias = self._by_id[person.id]
        manager = self._by_id.get(person.manager) if person.manager else None
        return person.model_copy(update={"id": alias, "name": alias, "manager": manager})

    def _action(self, action: Action) -> Action:
        alias = self._by_id.get(action.person, action.person)
        return action.model_copy(update={"person": alias, "reason": _in_order(self.text(action.reason))})


def _in_order(text: str) -> str:
    """Put aliases that stand in a row into their own order: that of the names would give away who comes first."""
    return _ROW.sub(lambda row: _reordered(row[0]), text)


def _reordered(row: str) -> str:
    aliases = iter(sorted(_ALIAS.findall(row)))
    return _ALIAS.sub(lambda _: next(aliases), row)
