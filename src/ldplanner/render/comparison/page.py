"""Plans side by side as a page of text."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.comparison import Candidate, Comparison, Outcome, Treatment
from ldplanner.render.comparison.words import HOW_FAR, MONEY, PROOF, WHO, Column, fate_words, same_aim
from ldplanner.render.figures import count, points
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look

_STYLES = {Outcome.OPTIMAL: "green", Outcome.FEASIBLE: "yellow"}


def comparison_page(comparison: Comparison, look: Look, *, people: bool = False) -> list[Text]:
    """Return how far each plan comes, whom it asks what of, and what it costs; with `people`, who is treated how."""
    candidates = comparison.candidates
    currency = next((one.currency for one in candidates if one.currency), "")
    remark = f"in {currency}; payroll is a yearly rate in the last quarter" if currency else "payroll is a yearly rate"
    return joined(
        [
            _headline(candidates, look),
            [
                heading(
                    "How far",
                    "gap in points off the profile, and the change from the first",
                )
            ],
            _table(HOW_FAR, candidates),
            paragraph(heading("Who", "people; halfway is when half of the improvement is reached"), look.width),
            _table(WHO, candidates),
            paragraph(heading("Money", remark), look.width),
            _table(MONEY, candidates),
            _notes(candidates, look),
            _people(comparison, look) if people else _hint(comparison, look),
        ]
    )


def _headline(candidates: Sequence[Candidate], look: Look) -> list[Text]:
    made = [one for one in same_aim(candidates) if one.gap is not None]
    if not made:
        return paragraph(ink("None of them has a plan.", "bold"), look.width)
    best = min(made, key=lambda one: one.gap or 0.0)
    told = f"{count(len(candidates), 'plan')} side by side; {best.name} comes closest: {points(best.gap)} points off."
    return paragraph(ink(told, "bold"), look.width)


def _table(of: Sequence[Column], candidates: Sequence[Candidate]) -> list[Text]:
    head = [Text(), *(ink(column.head, "dim") for column in of)]
    rows = [[ink(one.name, "bold"), *(_cell(column, one, candidates[0]) for column in of)] for one in candidates]
    return columns([head, *rows], "<" + "".join("<" if column is PROOF else ">" for column in of))


def _cell(column: Column, one: Candidate, first: Candidate) -> Text:
    style = _style(one) if column is PROOF else ""
    return ink(column.cell(one, first), style)


def _style(one: Candidate) -> str:
    return _STYLES.get(one.status, "red") if one.rechecked else "yellow"


def _notes(candidates: Sequence[Candidate], look: Look) -> list[Text]:
    other = [one for one in candidates if one not in same_aim(candidates)]
    aims = [
        f"{one.name} aims at another profile, {one.profile}: its gap is not like that of the first" for one in other
    ]
    told = [*aims, *(f"{one.name}: {one.note}" for one in candidates if one.note)]
    return [line for words in told for line in paragraph(ink(words), look.width, first=ink("  - "), indent=4)]


def _hint(comparison: Comparison, look: Look) -> list[Text]:
    if sum(one.gap is not None for one in comparison.candidates) < 2:  # noqa: PLR2004  nobody to compare
        return []
    if not comparison.people:
        return paragraph(ink("Everyone is treated the same in all of them."), look.width)
    different = count(len(comparison.people), "person is", "people are")
    return paragraph(ink(f"{different} treated differently; --people shows who and how."), look.width)


def _people(comparison: Comparison, look: Look) -> list[Text]:
    if not comparison.people:
        return _hint(comparison, look)
    lines = paragraph(
        heading("People", "whom the plans treat differently: the role, and the first quarter in it"), look.width
    )
    for one in comparison.people:
        lines += [Text(), ink(f"  {one.name}", "bold"), *_treatment(one, comparison.candidates, look)]
    return lines


def _treatment(one: Treatment, candidates: Sequence[Candidate], look: Look) -> list[Text]:
    """Return what happens to somebody, candidates that agree together."""
    groups: dict[str, list[str]] = {}
    for fate, candidate in zip(one.by_candidate, candidates, strict=True):
        if fate is not None:
            groups.setdefault(fate_words(fate), []).append(candidate.name)
    return [
        line
        for words, names in groups.items()
        for line in paragraph(ink(f"{words}: {', '.join(names)}"), look.width, first=ink("    "), indent=6)
    ]
