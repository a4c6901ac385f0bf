"""Answers for programs: the sentences, and the figures they are made of."""

from pydantic import JsonValue

from ldplanner.domain.explanation import Answer, Explanation, Figures, WhatIf
from ldplanner.domain.goal import Goal
from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from ldplanner.render.as_json import value_json
from ldplanner.render.explanation.page import sentences
from ldplanner.render.explanation.questions import question
from ldplanner.render.explanation.telling import Telling
from ldplanner.render.explanation.tried import WITHOUT

FORMAT_VERSION = "1.0"


def explanation_json(roster: Roster, explanation: Explanation, *, show_pay: bool = False) -> str:
    """Return every answer with its question, its figures and whether it is proven.

    The cost is there only if pay may be seen, one-off money also where it tells nobody's.
    """
    telling = Telling(roster, show_pay=show_pay)
    return value_json(
        {
            "format_version": FORMAT_VERSION,
            "subject": explanation.subject,
            "answers": [_answer(answer, telling) for answer in explanation.answers],
        }
    )


def _answer(answer: Answer, telling: Telling) -> JsonValue:
    tried = isinstance(answer, WhatIf)
    return {
        "question": question(answer, telling),
        "answer": " ".join(sentences(answer, telling)),
        "basis": "planned again" if tried else "roster and plan",
        "verdict": str(answer.verdict) if isinstance(answer, WhatIf) else None,
        "figures": _with_and_without(answer, telling) if isinstance(answer, WhatIf) else None,
        "proved": answer.proved if isinstance(answer, WhatIf) else True,
        "conflict": list(answer.conflict) if isinstance(answer, WhatIf) else [],
    }


def _with_and_without(answer: WhatIf, telling: Telling) -> JsonValue:
    """Return the figures with and without what the question is about; null where there is no such plan."""
    one_off = answer.other is None or telling.may_tell_one_off(answer.plan, answer.other)
    here = _figures(answer.plan, telling, one_off=one_off)
    there = None if answer.other is None else _figures(answer.other, telling, one_off=one_off)
    with_it, without = (here, there) if answer.about.topic in WITHOUT else (there, here)
    return {"with": with_it, "without": without}


def _figures(figures: Figures, telling: Telling, *, one_off: bool) -> JsonValue:
    in_money = telling.roster.profile.measure is not Measure.FTE
    private = (Goal.COST, Goal.PACE) if in_money else (Goal.COST,)
    shown = {_KEYS[goal]: value for goal, value in figures.goals.items() if telling.show_pay or goal not in private}
    money: dict[str, JsonValue] = {"change_cost": figures.change_cost} if one_off else {}
    return {**shown, **money, "proved": figures.proved}


_KEYS = {goal: "gap" if goal is Goal.MIX else str(goal) for goal in Goal}
