"""The questions, as somebody would ask them."""

from typing import assert_never

from ldplanner.domain.explanation import About, Answer, Barred, Moment, Nearest, Topic, Unhireable, WhatIf
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.render.explanation.telling import Telling


def question(answer: Answer, telling: Telling) -> str:
    """Return what is answered."""
    match answer:
        case WhatIf(about=about):
            return _tried(about, telling)
        case Barred(person=person, role=None):
            return f"Why does {telling.name(person)} not move?"
        case Barred(person=person, role=role):
            return f"Why does {telling.name(person)} not become {telling.title(role)}?"
        case Nearest(role=role):
            return f"Who else could become {telling.title(role)}?"
        case Unhireable(role=role):
            return f"Why is no {telling.title(role)} hired?"
        case Moment(quarter=quarter):
            return f"What happens in {quarter}?"
        case _:
            assert_never(answer)


def _tried(about: About, telling: Telling) -> str:
    name, title = telling.name(about.person), telling.title(about.role)
    match about.topic:
        case Topic.WITHOUT:
            return _why(about.action, telling) if about.action else ""
        case Topic.EARLIER:
            return f"Why not earlier than {about.action.quarter}?" if about.action else ""
        case Topic.WITH:
            return f"Why does {name} not move?" if about.role is None else f"Why does {name} not become {title}?"
        case Topic.NO_HIRES:
            return f"Why hire for {title}, rather than reskill somebody?"
        case Topic.HIRE:
            return f"Why is no {title} hired?"
        case Topic.IN_PLACE_OF_A_HIRE:
            return f"Why does {name} not become {title}, in place of a hire?"
        case _:
            assert_never(about.topic)


def _why(action: Action, telling: Telling) -> str:
    name = telling.name(action.person)
    match action.kind:
        case ActionKind.HIRE:
            return f"Why is a new {telling.title(action.to_role)} hired, opened in {action.quarter}?"
        case ActionKind.RELEASE:
            return f"Why is {name} let go in {action.quarter}?"
        case ActionKind.TRANSFER:
            return f"Why does {name} join ({telling.way(action)}, start {action.quarter})?"
        case ActionKind.REASSIGN:
            return f"Why does {name} move ({telling.way(action)}, start {action.quarter})?"
