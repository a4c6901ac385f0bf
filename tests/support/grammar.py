"""Hypothesis strategies for text that is nearly a roster, a profile or a file of scenarios."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ldplanner.domain.compliance import Format
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Releases
from ldplanner.domain.profile import Measure
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import SystemKind
from ldplanner.load import file, money, need, path, person, profile, role, scenario, surroundings

Text = SearchStrategy[str]

# what people, editors and spreadsheets put where a value belongs
_WRITTEN = """
0 1 -1 0.5 1.0 100 95000 95,000 95k $5 010 1_000 1e5 1e-9 1e999 1e400 .5 5. .nan .inf -.inf 0x1F 0b1 80% +3
99999999999999999999999999 true false True yes no on off null ~ '' "" '1' "95000" 2027 2027-Q1 2027-Q5 2026-Q4 Q1
2027-06-30 2027-02-30 0001-01-01 9999-12-31 12:30 trainer coach Coach couch knowledge-manager ana Ana kim a.b x/y
'@ana' '=1+1' "a\\tb" "\\e[2J" "\\u202e" "\\ud800" '[/]' ':smile:' é 日本 modern-702010 ./nope.yaml ../../etc/passwd
USD usd km social training mix cost none all [] {} [[]] [{}] {a:1} [1,2] &a *a !!str <<
"""
ODD = st.sampled_from(_WRITTEN.split())
_ODD_KEYS = ("salry", "<<", "'1'", "a b", "? [x]")
_IDS = st.sampled_from(["ana", "kim", "raj", "zoe", "trainer-1", "a.b", "ANA", "1023"])
_ROLES = st.sampled_from(["trainer", "coach", "instructional-designer", "knowledge-manager", "org-designer", "poet"])
_FTE = st.sampled_from(["1.0", "0.5", "1", "0.333"])
_MONEY = st.integers(0, 200_000).map(str)
_YEARS = st.lists(st.sampled_from(["2027", "2028", "2029"]), unique=True).map(
    lambda years: "{" + ", ".join(f"{year}: 9000" for year in years) + "}"
)
_QUARTERS = st.sampled_from(["2027-Q1", "2027-Q2", "2028-Q4"])
_TRUTH = st.sampled_from(["true", "false"])
_NAMES = st.sampled_from(["Ana Ruiz", "nursing", "surgery", "'L&D: Head'", "writing", "HIPAA"])


def listed(entries: Text, most: int = 3) -> Text:
    return st.lists(entries, max_size=most).map(lambda found: f"[{', '.join(found)}]")


def mapped(keys: Sequence[str], usual: Mapping[str, Text], needed: Sequence[str] = ()) -> Text:
    """Write a mapping with the needed keys and some others; now and then something odd under one, or an odd key."""
    others = st.lists(rarely(st.sampled_from(_ODD_KEYS), st.sampled_from(keys)), max_size=4)
    return others.flatmap(lambda found: _filled([*needed, *found], usual))


def rarely(odd: Text, usual: Text) -> Text:
    """Draw what is odd once in forty times."""
    return st.integers(0, 39).flatmap(lambda number: odd if number == 39 else usual)


def _filled(keys: Sequence[str], usual: Mapping[str, Text]) -> Text:
    each = [st.tuples(st.just(key), rarely(ODD, usual.get(key, ODD))) for key in dict.fromkeys(keys)]
    return st.tuples(*each).map(lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}")


def enumerated(*words: str) -> Text:
    return st.sampled_from(words)


PERSON = mapped(
    person.KEYS,
    {
        "id": _IDS,
        "name": _NAMES,
        "role": _ROLES,
        "count": st.integers(1, 5).map(str),
        "fte": _FTE,
        "salary": _MONEY,
        "unit": _NAMES,
        "manager": _IDS,
        "skills": listed(_NAMES),
        "wants": listed(_ROLES),
        "moves_to": listed(_ROLES),
        "keep": _TRUTH,
        "leaves": st.just("2027-06-30"),
        "contract": _TRUTH,
    },
    needed=("id", "role"),
)
GROUP = mapped(
    ("fte", "salary", "unit"),
    {"fte": _FTE, "salary": _MONEY, "unit": _NAMES, "role": _ROLES, "count": st.just("3")},
    ("role", "count"),
)
ROLE = mapped(
    role.KEYS,
    {"title": _NAMES, "stream": enumerated(*Stream), "salary": _MONEY, "hire_cost": _MONEY, "ramp": listed(_FTE)},
)
PATH = mapped(
    path.KEYS,
    {"from": _ROLES, "to": _ROLES, "quarters": st.just("2"), "cost": _MONEY},
    ("from", "to", "quarters", "cost"),
)
NEED = mapped(
    need.NEED_KEYS,
    {"role": _ROLES, "unit": _NAMES, "at_least": _FTE, "from": _QUARTERS, "because": _NAMES},
    ("role", "at_least"),
)
COURSE = mapped(
    need.COURSE_KEYS,
    {"name": _NAMES, "learners": _MONEY, "hours": _FTE, "format": enumerated(*Format)},
    ("name", "learners", "hours", "format"),
)
TOOL = mapped(
    surroundings.TOOL_KEYS,
    {"name": _NAMES, "stream": enumerated(*Stream), "yearly_cost": _MONEY},
    ("name", "stream", "yearly_cost"),
)
SYSTEM = mapped(
    surroundings.SYSTEM_KEYS,
    {"kind": enumerated(*SystemKind), "name": _NAMES, "favours": enumerated(*Stream)},
    surroundings.SYSTEM_KEYS,
)
HORIZON = mapped(file.HORIZON_KEYS, {"starts": _QUARTERS, "quarters": st.integers(1, 8).map(str)}, file.HORIZON_KEYS)
BUDGET = mapped(money.BUDGET_KEYS, {"payroll": _MONEY | _YEARS, "change": _MONEY | _YEARS, "on_costs": st.just("0.3")})
LIMITS = mapped(
    money.LIMIT_KEYS,
    {
        "hires_per_quarter": st.just("2"),
        "reskilling_at_once": _FTE,
        "headcount": mapped(money.HEADCOUNT_KEYS, {"min": _FTE, "max": st.just("45")}),
        "releases": enumerated(*Releases),
        "leaders_first": _TRUTH,
    },
)
SECTIONS: Mapping[str, Text] = {
    "department": _NAMES,
    "as_of": st.just("2026-10-01"),
    "currency": enumerated("USD", "EUR"),
    "pay_scale": _FTE,
    "profile": enumerated("regulated", "most-much-some"),
    "priorities": listed(enumerated(*Goal)),
    "horizon": HORIZON,
    "budget": BUDGET,
    "limits": LIMITS,
    "attrition": st.just("0.1"),
    "people": listed(PERSON | GROUP, 6),
    "pool": listed(PERSON),
    "roles": st.lists(_ROLES, max_size=3, unique=True).flatmap(
        lambda names: st.tuples(*[ROLE for _ in names]).map(
            lambda found: "{" + ", ".join(f"{name}: {each}" for name, each in zip(names, found, strict=True)) + "}"
        )
    ),
    "paths": listed(PATH),
    "needs": listed(NEED),
    "compliance": listed(COURSE),
    "tools": listed(TOOL),
    "systems": listed(SYSTEM),
}
ROSTERS = mapped(file.KEYS, SECTIONS, ("horizon", "people"))

_TARGET = mapped(profile.TARGET_KEYS, {"share": _FTE, "at_least": st.just("0.1"), "at_most": st.just("0.9")})
_FLOOR = mapped(profile.FLOOR_KEYS, {"roles": listed(_ROLES), "at_least": st.just("0.1")}, profile.FLOOR_KEYS)
PROFILES = mapped(
    profile.KEYS,
    {
        "profile": _IDS,
        "title": _NAMES,
        "measure": enumerated(*Measure),
        "streams": mapped([*Stream], dict.fromkeys([*Stream], _TARGET)),
        "order": listed(enumerated(*Stream)),
        "floors": listed(_FLOOR),
    },
    ("streams",),
)

_STEPS = st.sampled_from(
    [*file.KEYS, *person.KEYS, *money.LIMIT_KEYS, "ana", "a.b", "0", "1", "99", "payroll", "2027", "min", "", "coach"]
)
_USUAL_PATHS = st.sampled_from(
    [
        "budget.change",
        "limits.headcount.max",
        "people.ana.keep",
        "roles.coach.salary",
        "needs.0",
        "people.0",
        "pool.raj",
        "profile",
    ]
)
_DOTTED = _USUAL_PATHS | st.lists(_STEPS, min_size=1, max_size=4).map(".".join)
_VALUES = st.one_of(ODD, _MONEY, _TRUTH, PERSON, NEED, BUDGET, LIMITS, HORIZON, listed(PERSON))
_CHANGE = st.tuples(_DOTTED, _VALUES).map(lambda pair: f"'{pair[0]}': {pair[1]}")
_SET = st.lists(_CHANGE, max_size=4).map(lambda changes: "{" + ", ".join(changes) + "}")
_SCENARIO = mapped(scenario.SCENARIO_KEYS, {"name": _IDS, "title": _NAMES, "set": _SET}, ("name", "set"))
SCENARIOS = listed(_SCENARIO).map(lambda found: f"scenarios: {found}") | listed(_SCENARIO)
