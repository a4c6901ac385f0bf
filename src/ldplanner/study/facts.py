"""Values as facts by key, as they are called in files, and how two sets of facts differ."""

from collections.abc import Mapping
from typing import TypeAlias

from pydantic import BaseModel, JsonValue

from ldplanner.domain.difference import FieldChange

Facts: TypeAlias = Mapping[str, JsonValue]

_MONEY = frozenset({"salary", "payroll", "change", "hire_cost", "pay_min", "cost", "yearly_cost"})


def facts(value: BaseModel, *left_out: str) -> Facts:
    """Return what a value says; what lies in a mapping goes by a dotted key, but for years."""
    return _flat(value.model_dump(mode="json", exclude=set(left_out)))


def telling_facts(value: BaseModel, *left_out: str) -> Facts:
    """Return what a value says beyond its defaults."""
    return _flat(value.model_dump(mode="json", exclude=set(left_out), exclude_defaults=True))


def field_changes(before: Facts, after: Facts) -> tuple[FieldChange, ...]:
    """Return what differs, in the order of the keys."""
    keys = [*before, *(key for key in after if key not in before)]
    return tuple(
        FieldChange(key=key, before=before.get(key), after=after.get(key), is_money=key in _MONEY)
        for key in keys
        if before.get(key) != after.get(key)
    )


def _flat(value: Mapping[str, JsonValue], above: str = "") -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {}
    for key, each in value.items():
        if isinstance(each, dict) and not all(inside.isdigit() for inside in each):
            found |= _flat(each, f"{above}{key}.")
        else:
            found[f"{above}{key}"] = each
    return found
