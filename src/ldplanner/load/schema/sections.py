"""The schemas of the roster's sections: horizon, money, limits, and the lists of entries."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Releases
from ldplanner.load import file, money
from ldplanner.load.schema.pieces import (
    Schema,
    above,
    attrition,
    day,
    decimal,
    either,
    flag,
    listing,
    mapping,
    or_none,
    quarter,
    ranking,
    ref,
    said,
    share,
    text,
    whole,
    words,
)
from ldplanner.load.schema.pieces import money as amount
from ldplanner.load.shipped import profile_names

ENTRIES = {
    "people": "person",
    "pool": "person",
    "paths": "path",
    "needs": "need",
    "compliance": "course",
    "tools": "tool",
    "systems": "system",
}
"""What the entries of each list are, by the name of their definition."""

_LISTS = {
    "people": "The department: people with ids, and groups with a count.",
    "pool": "People elsewhere in the organisation who could transfer in; not on this payroll until they do.",
    "paths": "Reskilling routes that override the catalogue's or add to them.",
    "needs": "What must be staffed.",
    "compliance": "Required courses; they add up to a need for designers and trainers.",
    "tools": "Platforms; counted in the mix only when the profile measures spend.",
    "systems": "What is rewarded, recognised and measured here, and which stream it favours.",
}


def section_values() -> dict[str, Schema]:
    """Return what may stand under each key of a roster."""
    lists = {key: said(or_none(listing(ref(ENTRIES[key]))), _LISTS[key]) for key in file.LISTS}
    return {
        "department": said(text(), "What the department is called.", "Riverbend Health L&D"),
        "as_of": said(day(), "The day this list was right; left out, the day before the horizon.", "2026-10-01"),
        "currency": said(
            {"type": "string", "pattern": f"^{file.CURRENCY}$"}, "ISO code of the money here.", "EUR", default="USD"
        ),
        "pay_scale": said(
            above(0, file.MOST_SCALE), "What a USD of the catalogue's pay and costs is in this roster's money.", 0.92
        ),
        "profile": said(
            either({"enum": list(profile_names())}, {"type": "string", "pattern": r"/|\.ya?ml$"}),
            "The mix to aim at: a name, or the path of a profile of your own beside this file.",
            "modern-702010",
            "./ours.yaml",
            default=file.DEFAULT_PROFILE,
        ),
        "priorities": said(
            ranking(words(Goal)), "What counts first; goals left out follow in the usual order.", ["mix", "cost"]
        ),
        "horizon": said(horizon(), "The quarters to plan.", {"starts": "2027-Q1", "quarters": 6}),
        "budget": said(or_none(budget()), "Money; what is left out does not bind."),
        "limits": said(or_none(limits()), "What the organisation can bear; what is left out does not bind."),
        "attrition": said(
            attrition(), "Yearly share of people who leave, where nothing else is known.", 0.1, default=0
        ),
        "roles": said(or_none(ref("roles")), "Overrides of the catalogue's roles, and roles of your own, by id."),
        **lists,
    }


def horizon_values() -> dict[str, Schema]:
    """Return what may stand under each key of `horizon`."""
    return {
        "starts": said(quarter(), "The first quarter planned.", "2027-Q1"),
        "quarters": said(whole(1, file.MOST_QUARTERS), "How many quarters are planned.", 6),
    }


def horizon() -> Schema:
    """Return the schema of `horizon`."""
    return mapping(file.HORIZON_KEYS, horizon_values(), required=file.HORIZON_KEYS)


def budget_values() -> dict[str, Schema]:
    """Return what may stand under each key of `budget`."""
    years: Schema = {
        "type": "object",
        "minProperties": 1,
        "patternProperties": {"^[0-9]{4}$": amount()},
        "additionalProperties": False,
    }
    yearly = either(amount(), years)
    return {
        "payroll": said(
            yearly, "The most that payroll may be in any quarter, on-costs included, at a yearly rate.", 3100000
        ),
        "change": said(yearly, "One-off money for reskilling, hiring and severance.", 240000, {"2027": 160000}),
        "on_costs": said(decimal(0, money.MOST_ON_COSTS), "What comes on top of pay; 0.30 is 30 %.", 0.3, default=0),
    }


def budget() -> Schema:
    """Return the schema of `budget`."""
    return mapping(money.BUDGET_KEYS, budget_values())


def limit_values() -> dict[str, Schema]:
    """Return what may stand under each key of `limits`."""
    return {
        "hires_per_quarter": said(whole(), "Posts that may be opened in a quarter.", 3),
        "reskilling_at_once": said(share(), "The share of the opening FTE that may reskill at the same time.", 0.15),
        "reskilling_load": said(share(), "The share of a person's time that reskilling takes.", 0.5, default=0.5),
        "headcount": said(headcount(), "FTE in any quarter.", {"max": 45}),
        "releases": said(words(Releases), "Who may be let go.", "none", default="none"),
        "severance_months": said(
            decimal(0, money.MOST_MONTHS), "Months of pay that a released employee gets.", default=3
        ),
        "leaders_first": said(
            flag(), "Where a leader and their reports both move, the leader starts no later.", default=False
        ),
    }


def limits() -> Schema:
    """Return the schema of `limits`."""
    return mapping(money.LIMIT_KEYS, limit_values())


def headcount_values() -> dict[str, Schema]:
    """Return what may stand under each key of `headcount`."""
    return {"min": said(decimal(), "At least so many FTE."), "max": said(decimal(), "At most so many FTE.", 45)}


def headcount() -> Schema:
    """Return the schema of `headcount`."""
    return mapping(money.HEADCOUNT_KEYS, headcount_values())
