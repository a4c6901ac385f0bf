"""What an import did, and what titles are taken for, for programs."""

from collections.abc import Sequence

from ldplanner.exchange.export import Imported, TitleLine
from ldplanner.render.as_json import value_json


def import_json(made: Imported) -> str:
    """Return the counts, the rows left out and undecided, and the findings."""
    return value_json(
        {
            "file": made.path,
            "rows": made.rows,
            "imported": made.people,
            "pooled": made.pool,
            "left_out": [{"row": one.row, "reason": one.reason} for one in made.left_out],
            "undecided": list(made.undecided),
            "findings": [finding.model_dump(mode="json", exclude_defaults=True) for finding in made.findings],
        }
    )


def titles_json(lines: Sequence[TitleLine]) -> str:
    """Return each title with its outcome, role, candidates and confidence."""
    return value_json(
        [
            {
                "title": line.title,
                "department": line.department,
                "people": line.people,
                "outcome": line.meaning.match.outcome.value,
                "role": line.meaning.match.role,
                "candidates": list(line.meaning.match.candidates),
                "confidence": round(line.meaning.match.confidence, 2),
                "decided_by": "you" if line.meaning.source.value == "yours" else "ldplanner",
            }
            for line in lines
        ]
    )
