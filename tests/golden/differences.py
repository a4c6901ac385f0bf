"""A difference with something in every section, made by hand."""

from ldplanner.domain.difference import ChangeKind, Difference, EntryChange, FieldChange, Section, Standing
from ldplanner.domain.stream import Stream

BEFORE = Standing(
    fte=13.5,
    payroll=1_348_100,
    currency="USD",
    mix={Stream.KM: 0.08, Stream.SOCIAL: 0.08, Stream.TRAINING: 0.84},
    gap=74.0,
    shape=43.0,
)
AFTER = Standing(
    fte=14.5,
    payroll=1_450_000,
    currency="USD",
    mix={Stream.KM: 0.15, Stream.SOCIAL: 0.08, Stream.TRAINING: 0.77},
    gap=67.0,
    shape=40.5,
)


def field(key: str, before: object = None, after: object = None, *, is_money: bool = False) -> FieldChange:
    return FieldChange.model_validate({"key": key, "before": before, "after": after, "is_money": is_money})


def change(section: Section, kind: ChangeKind, name: str = "", *fields: FieldChange, title: str = "") -> EntryChange:
    return EntryChange(section=section, kind=kind, name=name, title=title, fields=fields)


SALARY = field("salary", 66_000, 68_000, is_money=True)
GROUP = change(Section.PEOPLE, ChangeKind.CHANGED, "trainer", field("count", 12, 10), SALARY, title="nursing")
DIFFERENCE = Difference(
    before=BEFORE,
    after=AFTER,
    changes=(
        change(Section.DEPARTMENT, ChangeKind.CHANGED, "", field("horizon.quarters", 6, 8)),
        change(
            Section.PEOPLE,
            ChangeKind.ADDED,
            "zoe",
            field("role", None, "coach"),
            field("salary", None, 84_000, is_money=True),
            field("skills", None, ["feedback", "listening"]),
            title="Zoe | <b>@ana</b> `x` [red]\n\x1b[31m",
        ),
        change(
            Section.PEOPLE, ChangeKind.REMOVED, "ben", field("role", "trainer"), field("to", "pool"), title="Ben Cho"
        ),
        change(
            Section.PEOPLE,
            ChangeKind.CHANGED,
            "ana",
            field("role", "instructional-designer", "knowledge-manager"),
            field("fte", 1.0, 0.8),
            field("manager", "kim", None),
            field("moves_to", None, []),
            field("keep", before=False, after=True),
            SALARY,
        ),
        GROUP.model_copy(update={"is_group": True}),
        change(Section.POOL, ChangeKind.ADDED, "raj", field("role", None, "business-analyst")),
        change(Section.ROLES, ChangeKind.CHANGED, "catalogue", field("money", is_money=True)),
        change(Section.ROLES, ChangeKind.CHANGED, "poet", field("ramp", [0.5, 0.75], [])),
        change(Section.PATHS, ChangeKind.CHANGED, "trainer to poet", field("cost", 3_500, 4_000, is_money=True)),
        change(
            Section.BUDGET,
            ChangeKind.CHANGED,
            "",
            field("payroll", None, 3_100_000, is_money=True),
            field("change", {"2027": 160_000, "2028": 80_000}, None, is_money=True),
            field("on_costs", 0.3, 0.25),
        ),
        change(Section.LIMITS, ChangeKind.CHANGED, "", field("headcount.max", None, 45)),
        change(Section.NEEDS, ChangeKind.CHANGED, "coach in nursing", field("at_least", 0.5, 1.0)),
        change(Section.COMPLIANCE, ChangeKind.REMOVED, "Safe lifting", field("learners", 900)),
        change(Section.TOOLS, ChangeKind.ADDED, "Wiki", field("yearly_cost", None, 9_000, is_money=True)),
        change(Section.SYSTEMS, ChangeKind.CHANGED, "Prize", field("favours", "km", "social")),
        change(Section.PROFILE, ChangeKind.CHANGED, "", field("streams.km.share", 0.7, 0.6)),
    ),
)
SAME = Difference(before=BEFORE, after=BEFORE, changes=())
EMPTY_TEAM = BEFORE.model_copy(update={"mix": None, "gap": None, "shape": None, "fte": 0.0, "payroll": 0})
FROM_NOTHING = Difference(before=EMPTY_TEAM, after=BEFORE, changes=DIFFERENCE.changes[1:2])
