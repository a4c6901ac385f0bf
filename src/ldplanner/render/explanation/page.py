"""Answers as text: each question with its answer below it; a list where nobody asked about anything."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from ldplanner.domain.explanation import Answer, Explanation, WhatIf
from ldplanner.domain.roster import Roster
from ldplanner.render.explanation.facts import fact
from ldplanner.render.explanation.questions import question
from ldplanner.render.explanation.telling import Telling
from ldplanner.render.explanation.tried import details, headline
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look


def explanation_page(
    roster: Roster, explanation: Explanation, plan_file: str, look: Look, *, show_pay: bool = False
) -> list[Text]:
    """Return the answers; where nobody asked about anything, how to ask on."""
    telling = Telling(roster, look.glyphs.arrow, show_pay=show_pay)
    if explanation.subject is None:
        return joined([_overview(explanation, telling, look), _further(explanation, plan_file, look)])
    return joined([_answer(answer, telling, look) for answer in explanation.answers])


def sentences(answer: Answer, telling: Telling) -> list[str]:
    """Return an answer, the most telling sentence first."""
    if isinstance(answer, WhatIf):
        return [*_reason(answer), headline(answer, telling), *details(answer, telling)]
    return fact(answer, telling)


def _reason(answer: WhatIf) -> Iterator[str]:
    """Return what the plan itself gives as the reason."""
    action = answer.about.action
    if action is not None and action.reason and answer.about.by is None:
        yield f"The plan says: {action.reason}."


def _answer(answer: Answer, telling: Telling, look: Look) -> list[Text]:
    asked = paragraph(ink(question(answer, telling), "bold"), look.width)
    return [*asked, *_wrapped(sentences(answer, telling), look, 2)]


def _overview(explanation: Explanation, telling: Telling, look: Look) -> list[Text]:
    lines = [heading("Why start with these?")]
    if not explanation.answers:
        return [*lines, *_wrapped(["The plan changes nothing."], look, 2)]
    for answer in explanation.answers:
        if isinstance(answer, WhatIf) and answer.about.action is not None:
            done = telling.done(answer.about.action)
            told = f"{done[0].upper()}{done[1:]}. {headline(answer, telling)}"
            lines += paragraph(ink(told), look.width, first=ink("  -"), indent=4)
    return lines


def _further(explanation: Explanation, plan_file: str, look: Look) -> list[Text]:
    commands = [ink(f"  ldplanner explain {plan_file} {subject}", "cyan") for subject in explanation.further]
    return (
        [*paragraph(heading("Ask on", "about a person, a role or a quarter"), look.width), *commands]
        if commands
        else []
    )


def _wrapped(told: Iterable[str], look: Look, indent: int) -> list[Text]:
    return [line for sentence in told for line in paragraph(ink(sentence), look.width, indent=indent)]
