"""Names that stand for something defined elsewhere: looked up once everything is known."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from ldplanner.domain.finding import Occurrence, Severity
from ldplanner.load.alike import told_at_once
from ldplanner.load.codes import Code
from ldplanner.load.pay_words import without_pay
from ldplanner.load.report import Mention, Named, Report
from ldplanner.load.shown import Speller, listed, shown

_UNQUOTED = re.compile("(?!(?:true|false|null)$)[a-z]{3,}(?:-[a-z0-9]+)*")  # text to YAML without quotes
UNDECIDED = "?"
"""What an import writes for a role that the user has to decide."""
_MOST_GUESSED = 200
_CODES = {
    Named.ROLE: Code.UNKNOWN_ROLE,
    Named.MANAGER: Code.UNKNOWN_MANAGER,
    Named.UNIT: Code.UNKNOWN_UNIT,
}


def look_up(mentions: Iterable[Mention], known: Mapping[Named, Iterable[str]], report: Report) -> None:
    """Report each unknown name once, at the first place where it stands, with the others beside it.

    A unit that nobody belongs to is only a warning: somebody may be hired into it.
    """
    words = {named: dict.fromkeys(every) for named, every in known.items()}
    unknown: dict[tuple[Named, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.named in words and mention.text not in words[mention.named]:
            unknown[mention.named, mention.text].append(mention)
    spellers = {named: Speller(every) for named, every in words.items()}
    for index, ((named, text), mentioned) in enumerate(unknown.items()):
        guess = spellers[named].closest(text) if index < _MOST_GUESSED else ""
        places = [Occurrence(place=report.place(one.span), path=one.path) for one in mentioned]
        finding = told_at_once(
            _CODES[named],
            _nobody(named, text),
            places,
            hint=f"did you mean {shown(guess)}?" if guess else _hint(named, text, words[named]),
            severity=Severity.WARNING if named is Named.UNIT else Severity.ERROR,
            instead=guess if _UNQUOTED.fullmatch(guess) else None,
        )
        report.note(finding)


def _nobody(named: Named, text: str) -> str:
    match named:
        case Named.ROLE if text == UNDECIDED:
            return f"a role that is still to be decided: {shown(without_pay(text))}"
        case Named.ROLE:
            return f"unknown role {shown(without_pay(text))}"
        case Named.MANAGER:
            return f"nobody has the id {shown(without_pay(text))}"
        case Named.UNIT:
            return f"nobody belongs to the unit {shown(without_pay(text))}"


def _hint(named: Named, text: str, words: Mapping[str, None]) -> str:
    match named:
        case Named.ROLE if text == UNDECIDED:
            return "decide which role it is; after an import the comment behind the line names the likeliest"
        case Named.ROLE:
            return "add it under `roles:`, or see `ldplanner roles` for those of the catalogue"
        case Named.MANAGER:
            return "a manager is somebody in `people` or `pool`; leave `manager` out for anyone else"
        case Named.UNIT:
            return f"the units are {listed(words)}" if words else "give people a `unit`"
