"""Scenarios: named changes to a roster, to compare."""

from collections.abc import Mapping

from pydantic import JsonValue

from ldplanner.domain.value import Value


class Scenario(Value):
    """Changes to a roster under a name; `changes` holds each new value by its dotted path, None where a key goes.

    A path leads from a section of the roster to what is changed: `budget.change`, `people.ana.keep`, `needs.0.unit`.
    """

    name: str
    title: str
    changes: Mapping[str, JsonValue] = {}
