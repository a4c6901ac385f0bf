"""The words in which a difference is told, the same in text and in Markdown. Money is private unless asked for."""

from collections import Counter
from collections.abc import Mapping

from pydantic import JsonValue

from ldplanner.domain.difference import ChangeKind, Difference, EntryChange, FieldChange, Section
from ldplanner.render.figures import amount_of, fte, listing, points

LABELS: Mapping[Section, str] = {
    Section.DEPARTMENT: "Department",
    Section.PEOPLE: "People",
    Section.POOL: "Pool",
    Section.ROLES: "Roles",
    Section.PATHS: "Paths",
    Section.BUDGET: "Budget",
    Section.LIMITS: "Limits",
    Section.NEEDS: "Needs",
    Section.COMPLIANCE: "Required courses",
    Section.TOOLS: "Tools",
    Section.SYSTEMS: "Systems",
    Section.PROFILE: "Profile",
}
_OF_PEOPLE = {ChangeKind.ADDED: "joined", ChangeKind.REMOVED: "left", ChangeKind.CHANGED: "changed"}
_COUNTED = (Section.PEOPLE, Section.POOL)
_KEYS = {
    "fte": "FTE",
    "salary": "pay",
    "department": "name",
    "change": "one-off money",
    "on_costs": "on-costs",
    "moving.to_role": "on the way to",
    "moving.quarters": "quarters to go",
}
_ABOVE = ("streams.", "floors.", "horizon.")


def kind_of(change: EntryChange) -> str:
    """Say what happened to an entry: people join and leave, other things are added and removed."""
    return _OF_PEOPLE[change.kind] if change.section is Section.PEOPLE else str(change.kind)


def name_of(change: EntryChange) -> str:
    """Return what an entry goes by, an empty text for a section that has none."""
    if change.is_group:
        return f"group of {change.name}" + (f" in {change.title}" if change.title else "")
    return f"{change.title} ({change.name})" if change.title else change.name


def details(change: EntryChange, arrow: str, *, show_pay: bool) -> list[str]:
    """Tell of each key that differs; of money only that it does, and nothing where all of the entry is new or gone."""
    told = [_field(change.kind, field, arrow, show_pay=show_pay) for field in change.fields]
    return [words for words in told if words]


def headline(difference: Difference, arrow: str) -> str:
    """Count who joined, left and changed, name what else did, and say how far off the profile the team was and is."""
    changed = {change.section for change in difference.changes}
    if not changed:
        return "Nothing changed."
    told = [f"{LABELS[section]}: {_tally(section, difference)}." for section in _COUNTED if section in changed]
    others = [LABELS[section].lower() for section in Section if section in changed and section not in _COUNTED]
    if others:
        told.append(f"{'Also changed' if told else 'Changed'}: {listing(others)}.")
    old, new = points(difference.before.gap), points(difference.after.gap)
    told.append(f"Gap {new} points, as before." if old == new else f"Gap {old} {arrow} {new} points.")
    return " ".join(told)


def size(difference: Difference, arrow: str, *, show_pay: bool) -> str:
    """Tell how many FTE there are and, if pay may be seen, what they cost a year."""
    old, new = difference.before, difference.after
    told = [_moved(fte(old.fte), fte(new.fte), "FTE", arrow)]
    if show_pay:
        pay = [f"{each.currency} {amount_of(each.payroll)}" for each in (old, new)]
        told.append(f"payroll {_moved(pay[0], pay[1], '', arrow)}".rstrip())
    return listing(told)


def _moved(old: str, new: str, unit: str, arrow: str) -> str:
    return f"{new} {unit}" if old == new else f"{old} {arrow} {new} {unit}"


def _tally(section: Section, difference: Difference) -> str:
    kinds = [(change.kind, kind_of(change)) for change in difference.changes if change.section is section]
    numbers = Counter(word for _, word in kinds)
    return listing([f"{numbers[word]} {word}" for word in dict.fromkeys(word for _, word in sorted(kinds))])


def _field(kind: ChangeKind, field: FieldChange, arrow: str, *, show_pay: bool) -> str:
    label = _label(field.key)
    if field.before is None and field.after is None:
        return f"{label} changed"
    if field.is_money and not show_pay:
        return f"{label} {_of_money(field)}" if kind is ChangeKind.CHANGED else ""
    old, new = (_value(value, is_money=field.is_money) for value in (field.before, field.after))
    match kind:
        case ChangeKind.ADDED:
            return f"{label} {new}"
        case ChangeKind.REMOVED:
            return f"{label} {old}"
        case ChangeKind.CHANGED:
            return _given_anew(field, label, old, new) or f"{label} {old} {arrow} {new}"


def _given_anew(field: FieldChange, label: str, old: str, new: str) -> str:
    """Tell of a key that only one of the two files gives; nothing if both do."""
    if field.before is None:
        return f"{label} {new} (not given before)"
    return f"{label} {old} (no longer given)" if field.after is None else ""


def _of_money(field: FieldChange) -> str:
    if field.before is None:
        return "given now"
    return "no longer given" if field.after is None else "changed"


def _label(key: str) -> str:
    for above in _ABOVE:
        key = key.removeprefix(above)
    return _KEYS.get(key, key.replace("_", " ").replace(".", " "))


def _value(value: JsonValue, *, is_money: bool) -> str:
    match value:
        case None:
            return "not given"
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return amount_of(value) if is_money else f"{value:.10g}"
        case list():
            return ", ".join(_value(each, is_money=is_money) for each in value) or "none"
        case dict():
            years = [f"{_value(each, is_money=is_money)} in {year}" for year, each in value.items()]
            return ", ".join(years) or "none"
        case str():
            return value or "none"
