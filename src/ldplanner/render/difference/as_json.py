"""The difference between two rosters for programs."""

from pydantic import JsonValue

from ldplanner.domain.difference import Difference, EntryChange, FieldChange, Standing
from ldplanner.render.as_json import value_json

FORMAT_VERSION = "1.0"


def difference_json(difference: Difference, names: tuple[str, str], *, show_pay: bool = False) -> str:
    """Return every change with its values; of money only `masked`, unless pay may be seen."""
    return value_json(
        {
            "format_version": FORMAT_VERSION,
            "changed": bool(difference.changes),
            "before": {"file": names[0], **_standing(difference.before, show_pay=show_pay)},
            "after": {"file": names[1], **_standing(difference.after, show_pay=show_pay)},
            "changes": [_change(change, show_pay=show_pay) for change in difference.changes],
        }
    )


def _standing(standing: Standing, *, show_pay: bool) -> dict[str, JsonValue]:
    mix: JsonValue = None
    if standing.mix is not None:
        mix = {stream.value: round(share, 6) for stream, share in standing.mix.items()}
    pay: dict[str, JsonValue] = {"payroll": standing.payroll, "currency": standing.currency} if show_pay else {}
    off: dict[str, JsonValue] = {"gap": _rounded(standing.gap), "shape": _rounded(standing.shape)}
    return {"fte": round(standing.fte, 3), **pay, "mix": mix, **off}


def _change(change: EntryChange, *, show_pay: bool) -> JsonValue:
    return {
        "section": change.section.value,
        "kind": change.kind.value,
        "name": change.name,
        "title": change.title,
        "is_group": change.is_group,
        "fields": [_field(field, show_pay=show_pay) for field in change.fields],
    }


def _field(field: FieldChange, *, show_pay: bool) -> JsonValue:
    if field.is_money and not show_pay:
        return {"key": field.key, "masked": True}
    return {"key": field.key, "before": field.before, "after": field.after}


def _rounded(points: float | None) -> float | None:
    return None if points is None else round(points, 4)
