"""Ask a person at a terminal which roles titles mean, and keep the answers for the next export."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.text import Text

from ldplanner.cli.output_file import write_output
from ldplanner.cli.screen import send, show
from ldplanner.exchange.export import Question
from ldplanner.exchange.titles.corrections import NOT_LND, POOL, with_answers
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.shown import did_you_mean, shown
from ldplanner.render.layout import ink
from ldplanner.render.question import question_page

LATER = ""
_WORDS = {"n": NOT_LND, NOT_LND: NOT_LND, "p": POOL, POOL: POOL, LATER: LATER}


def can_ask() -> bool:
    """Tell whether somebody is there to answer."""
    return sys.stdin is not None and sys.stderr is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(questions: Sequence[Question]) -> dict[str, str]:
    """Return the answers by title; whoever wants to decide later gives none, or ends the input."""
    answers = {}
    for number, question in enumerate(questions, start=1):
        show(question_page(question, number, len(questions)), sys.stderr)
        try:
            answer = _answer(question)
        except EOFError:
            break
        if answer != LATER:
            answers[question.title] = answer
    return answers


def keep(answers: Mapping[str, str], path: str) -> str | None:
    """Add answers to the corrections and return the file's name, None if there is nothing to keep.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    titled = {title: said for title, said in answers.items() if title}
    if not titled:
        return None
    file = Path(path)
    write_output(path, with_answers(file.read_text(encoding="utf-8-sig") if file.exists() else "", titled))
    return path


def _line(prompt: str) -> str:
    """Return a line that the person types; the roster may be on standard output, so it is asked beside it.

    Raises:
        EOFError: they have nothing more to say.
    """
    send(prompt, sys.stderr)
    line = sys.stdin.readline()
    if not line:
        send("\n", sys.stderr)
        raise EOFError
    return line


def _answer(question: Question) -> str:
    roles = read_catalogue().roles
    while True:
        said = _line("which: ").strip().casefold()
        if said.isascii() and said.isdecimal() and 1 <= int(said) <= len(question.candidates):
            return question.candidates[int(said) - 1]
        if said in roles:
            return said
        if said in _WORDS:
            return _WORDS[said]
        hint = did_you_mean(said, roles) or "give a number, the id of a role, n, p, or nothing"
        show([Text.assemble("  ", ink(f"{shown(said)} is none of them; {hint}"))], sys.stderr)
