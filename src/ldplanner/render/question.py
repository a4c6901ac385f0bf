"""A title whose role has to be decided, as it is put to a person."""

from rich.text import Text

from ldplanner.exchange.export import Question
from ldplanner.exchange.notes import rows_named
from ldplanner.load.catalogue import read_catalogue
from ldplanner.render.layout import columns, heading, ink


def question_page(question: Question, number: int, of: int) -> list[Text]:
    """Return the title, where it stands, and what may be answered."""
    where = ", ".join((*question.departments[:3], rows_named(question.rows)))
    roles = read_catalogue().roles
    rows = [
        *((str(index), f"{role}: {roles[role].title}") for index, role in enumerate(question.candidates, start=1)),
        ("id", "another role, by its id (`ldplanner roles` lists them)"),
        ("n", "not L&D: leave out"),
        ("p", "works elsewhere: into the pool"),
        ("", "nothing: decide later"),
    ]
    cells = [[ink(key, "bold cyan"), ink(words)] for key, words in rows]
    return [Text(), heading(question.title or "no job title", f"{where}  ({number} of {of})"), *columns(cells, "<<")]
