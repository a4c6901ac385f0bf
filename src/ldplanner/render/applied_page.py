"""What carrying out a plan did to a roster, and what only the user can see to."""

from collections.abc import Iterator, Mapping

from rich.text import Text

from ldplanner.apply.rolled import Rolled
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.post import by_person
from ldplanner.domain.presence import survival
from ldplanner.render.figures import count, fte, listing
from ldplanner.render.layout import columns, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.words import role_title

_WORTH_SAYING = 0.05
_MOST_NAMED = 10
_INDENT = 13


def applied_page(rolled: Rolled, look: Look) -> list[Text]:
    """Return who moved, joined, was hired and left, whose move is under way, and what is left to do by hand."""
    title = paragraph(
        ink(f"{rolled.before.department} as of {rolled.after.as_of}, after {rolled.through} of the plan", "bold"),
        look.width,
    )
    told = [(label, names) for label, names in _who(rolled).items() if names]
    labels = columns([[ink(label, "dim")] for label, _ in told], "<")
    people = [
        line
        for label, (_, names) in zip(labels, told, strict=True)
        for line in paragraph(ink(_some(names)), look.width, first=label, indent=_INDENT)
    ]
    to_do = [line for words in _to_do(rolled) for line in paragraph(ink(words), look.width, first=ink("  -"), indent=4)]
    return joined([title, people, to_do])


def _who(rolled: Rolled) -> Mapping[str, list[str]]:
    before, begun = rolled.before, by_person(rolled.begun)
    there = {person.id: person for person in rolled.after.people}
    waiting = {person.id: person for person in rolled.after.pool}
    everyone = [*there.values(), *waiting.values()]
    done = {kind: [one for one in there.values() if _is_done(begun.get(one.id), kind, rolled)] for kind in ActionKind}
    under_way = [one for one in everyone if one.moving is not None and one.id in begun]
    return {
        "moved": [_into_role(rolled, one) for one in done[ActionKind.REASSIGN]],
        "joined": [_into_role(rolled, one) for one in done[ActionKind.TRANSFER]],
        "hired": [one.name for one in done[ActionKind.HIRE]],
        "under way": [_on_the_way(rolled, one) for one in under_way],
        "gone": [one.name for one in before.everyone.values() if one.id not in there and one.id not in waiting],
    }


def _some(names: list[str]) -> str:
    """Name people, but not so many that nobody reads it; the file has them all."""
    rest = len(names) - _MOST_NAMED
    return listing([*names[:_MOST_NAMED], f"{rest:,} more"] if rest > 1 else names)


def _is_done(action: Action | None, kind: ActionKind, rolled: Rolled) -> bool:
    return action is not None and action.kind is kind and action.effective <= rolled.through


def _into_role(rolled: Rolled, person: Person) -> str:
    return f"{person.name} ({role_title(rolled.after, person.role)})"


def _on_the_way(rolled: Rolled, person: Person) -> str:
    if person.moving is None:
        return person.name
    starts = rolled.after.horizon.quarter(person.moving.quarters + 1)
    return f"{person.name} ({role_title(rolled.after, person.moving.to_role)} from {starts})"


def _to_do(rolled: Rolled) -> Iterator[str]:
    before, after = rolled.before, rolled.after
    t = before.horizon.index(rolled.through)
    there = {one.id for one in after.people}
    expected = [one for one in before.everyone.values() if one.id in there and one.leaves is None]
    left = sum(one.fte * (1 - survival(before, one, t)) for one in expected)
    if left >= _WORTH_SAYING:
        yield (
            f"The plan counts on {fte(left)} FTE less by attrition. It does not know who, so all of them are still in "
            "the roster: take out who has left, or the budget may not be enough."
        )
    lost = [one.name for one in (*after.people, *after.pool) if one.manager is None and _had_manager(rolled, one)]
    if lost:
        yield f"Whose manager is gone has none now: {_some(lost)}."
    if any(action.kind is ActionKind.HIRE for action in rolled.begun):
        yield "Whoever was hired is called `new-<role>-<number>`: give them the ids, names and pay that they have."
    for key, words in (("payroll", "as in the year before"), ("change", "0")):
        years = _new_years(getattr(before.budget, key), getattr(after.budget, key))
        if years:
            yield f"`budget.{key}` of {listing(years)} was not given and is {words} now: set it."
    if before.horizon.quarters == t:
        yield f"All quarters of the plan are done: `horizon` is {count(after.horizon.quarters, 'quarter')} now, set it."


def _new_years(before: object, after: object) -> list[str]:
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return []
    return [str(year) for year in after if year not in before]


def _had_manager(rolled: Rolled, person: Person) -> bool:
    before = rolled.before.everyone.get(person.id)
    return before is not None and before.manager is not None
