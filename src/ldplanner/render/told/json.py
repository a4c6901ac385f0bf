"""A plan as JSON for an audience: what it may not see is not there, rather than empty."""

from collections.abc import Mapping

from pydantic import BaseModel, JsonValue

from ldplanner.audience.audience import Audience
from ldplanner.audience.told import Told
from ldplanner.domain.plan import NoPlan
from ldplanner.render.as_json import model_json, value_json

_OF_ACTIONS = frozenset({"cost", "salary"})
_OF_QUARTERS = frozenset({"payroll", "change_spend"})
_OF_INPUT = frozenset({"sha256", "parts"})


def told_json(told: Told) -> str:
    """Return the plan itself for its owner; else what the audience may see, with a line for everyone.

    The latter is no longer a plan that can be verified or applied, and says so by its key `audience`.
    """
    if told.is_whole:
        return model_json(told.plan)
    return value_json(_document(told))


def no_plan_json(outcome: NoPlan, audience: Audience, *, redact: bool) -> str:
    """Return what is known where there is no plan; without digests for others, which a guess could be tried on."""
    if audience is Audience.OWNER and not redact:
        return model_json(outcome)
    kept = _without(_plain(outcome), frozenset({"conflict", "nearest"}))
    return value_json({**kept, "audience": audience, "input": _without(_plain(outcome.input), _OF_INPUT)})


def _document(told: Told) -> dict[str, JsonValue]:
    plan = _plain(told.plan)
    document: dict[str, JsonValue] = {
        "format_version": plan.pop("format_version"),
        "audience": told.audience,
        "redacted": told.redacted,
        "mix_told_in_fte": told.in_fte,
        **plan,
        "input": _without(_plain(told.plan.input), _OF_INPUT),
        "relaxed": [{"path": one.path} for one in told.plan.relaxed],
        "rules": list(told.rules),
        "people": [_line(told, _plain(line)) for line in told.lines],
    }
    if not told.has_prices:
        document["actions"] = [_without(_plain(action), _OF_ACTIONS) for action in told.plan.actions]
        document["quarters"] = [_without(_plain(state), _OF_QUARTERS) for state in told.plan.quarters]
        document["budget"] = None if told.books is None else _plain(told.books)
    return document


def _line(told: Told, line: dict[str, JsonValue]) -> dict[str, JsonValue]:
    action = line["action"]
    if isinstance(action, dict) and not told.has_prices:
        return line | {"action": _without(action, _OF_ACTIONS)}
    return line


def _plain(model: BaseModel) -> dict[str, JsonValue]:
    plain: dict[str, JsonValue] = model.model_dump(mode="json", by_alias=True)
    return plain


def _without(fields: Mapping[str, JsonValue], left_out: frozenset[str]) -> dict[str, JsonValue]:
    return {name: value for name, value in fields.items() if name not in left_out}
