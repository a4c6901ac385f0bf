"""Plans side by side for programs."""

from pydantic import JsonValue

from ldplanner.domain.comparison import Candidate, Comparison, Fate
from ldplanner.render.as_json import value_json
from ldplanner.render.comparison.words import fate_code

FORMAT_VERSION = "1.0"


def comparison_json(comparison: Comparison) -> str:
    """Return every candidate with its figures, and the people whom they treat differently."""
    scenarios: list[JsonValue] = [_candidate(one) for one in comparison.candidates]
    names = [one.name for one in comparison.candidates]
    people: list[JsonValue] = [
        {
            "person": one.person,
            "name": one.name,
            "scenarios": dict(zip(names, map(_fate, one.by_candidate), strict=True)),
        }
        for one in comparison.people
    ]
    return value_json({"format_version": FORMAT_VERSION, "scenarios": scenarios, "people": people})


def _candidate(one: Candidate) -> dict[str, JsonValue]:
    written: dict[str, JsonValue] = one.model_dump(mode="json")
    return written | {
        "mix": None if one.mix is None else {stream.value: round(share, 6) for stream, share in one.mix.items()}
    }


def _fate(fate: Fate | None) -> str | None:
    return None if fate is None else fate_code(fate)
