"""A department of fourteen and a plan of fifteen actions, made by hand: nothing here has been solved."""

from datetime import date

from ldplanner.audit.audit import audit
from ldplanner.domain.finding import Finding, Place, Related, Severity
from ldplanner.domain.limits import Budget, Headcount, Limits, Releases
from ldplanner.domain.plan import Action, Binding, Levels, Plan, Stage, Status, Termination, Verification
from ldplanner.domain.profile import Floor, Profile, Target
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from support.plans import hires, moves, plan_of, releases
from support.worlds import need, path, person, role, world

ROLES = (
    role("trainer", title="Trainer", stream=Stream.TRAINING, salary=66_000, hire_cost=5_000, hire_quarters=1),
    role("instructional-designer", title="Instructional designer", stream=Stream.TRAINING, salary=82_000),
    role("elearning-developer", title="eLearning developer", stream=Stream.TRAINING, salary=80_000),
    role("coach", title="Coach", stream=Stream.SOCIAL, salary=84_000, hire_cost=5_000, hire_quarters=1),
    role("community-manager", title="Community manager", stream=Stream.SOCIAL, salary=78_000),
    role("knowledge-manager", title="Knowledge manager", stream=Stream.KM, salary=98_000, pay_min=80_000),
    role("org-designer", title="Organisation designer", stream=Stream.KM, salary=105_000),
    role("it-specialist", title="IT specialist", stream=Stream.KM, salary=92_000, hire_cost=6_000, hire_quarters=1),
    role("business-analyst", title="Business analyst", salary=76_000),
    role("lnd-manager", title="Learning and development manager", salary=115_000),
)
PATHS = (
    path("trainer", "community-manager", quarters=2, cost=3_500),
    path("trainer", "coach", quarters=1, cost=2_500),
    path("instructional-designer", "knowledge-manager", quarters=2, cost=4_500),
    path("elearning-developer", "it-specialist", quarters=3, cost=7_250),
    path("business-analyst", "org-designer", quarters=1, cost=4_000),
)
PROFILE = Profile(
    id="modern-702010",
    title="The modern learning department",
    source="Mark Britz, The 702010 Learning (Department) Model",
    streams={
        Stream.KM: Target(share=0.70),
        Stream.SOCIAL: Target(share=0.20),
        Stream.TRAINING: Target(share=0.10),
    },
    order=(Stream.KM, Stream.SOCIAL, Stream.TRAINING),
    floors=(Floor.model_validate({"roles": ("org-designer",), "at_least": 0.05}),),
)
UNBAND = Profile(
    id="most-much-some",
    title="Most, much and some",
    streams={Stream.KM: Target(at_least=0.5), Stream.SOCIAL: Target(share=0.2, at_least=0.15, at_most=0.35)},
    order=(Stream.KM, Stream.SOCIAL, Stream.TRAINING),
)
TRAINERS = ("Dana Whitfield", "Eli Okafor", "Fay Lindqvist", "Gus Moreau", "Hana Sato", "Ivo Petrov")
ROSTER = world(
    people=(
        person("kim", "lnd-manager", name="Kim Abara", salary=115_000, keep=True),
        person("ana", "instructional-designer", name="Ana Ruiz", salary=82_000, wants=("knowledge-manager",)),
        person("ben", "instructional-designer", name="Ben Cho", salary=82_000),
        person("cleo", "elearning-developer", name="Cleo Marsh", salary=80_000, manager="kim"),
        *(person(full.split()[0].lower(), "trainer", name=full, salary=66_000) for full in TRAINERS),
        person("jo", "coach", name="Jo Adeyemi", salary=84_000, unit="nursing"),
        person("lee", "trainer", name="Lee Novak", salary=66_000, contract=True),
        person("mia", "elearning-developer", name="Mia van den Heuvel-Castellanos", salary=80_000, fte=0.5),
        person("noa", "it-specialist", name="Noa Brandt", salary=92_000),
    ),
    pool=(
        person("raj", "business-analyst", name="Raj Patel", salary=76_000),
        person("sue", "it-specialist", name="Sue Lang", salary=90_000),
    ),
    roles=ROLES,
    paths=PATHS,
    profile=PROFILE,
    quarters=6,
    as_of=date(2026, 10, 1),
    attrition=0.05,
    budget=Budget(payroll=2_000_000, change={2027: 57_000, 2028: 40_000}, on_costs=0.30),
    limits=Limits(
        releases=Releases.CONTRACTORS, hires_per_quarter=2, reskilling_at_once=0.4, headcount=Headcount(max=20)
    ),
    needs=(need("it-specialist", at_least=2, starts="2027-Q3", because="run the intranet"),),
).model_copy(update={"department": "Riverbend Health L&D"})


def because(reason: str, action: Action) -> Action:
    """Return the action with a reason."""
    return action.model_copy(update={"reason": reason})


def planned(roster: Roster = ROSTER) -> Plan:
    """Return the plan: proven, audited, with two limits that bind."""
    actions = (
        because(f"{ASKED}; {KM}", moves(roster, "ana", "knowledge-manager", "2027-Q1 2027-Q3", cost=4_500)),
        because(KM, moves(roster, "ben", "knowledge-manager", "2027-Q1 2027-Q3", cost=4_500)),
        because(EMBED, moves(roster, "dana", "coach", "2027-Q1 2027-Q2", cost=2_500)),
        because(FLOOR, moves(roster, "raj", "org-designer", "2027-Q1 2027-Q2", cost=4_000)),
        because(KM, moves(roster, "sue", "it-specialist", "2027-Q1 2027-Q1")),
        because(NEED, hires("new-it-specialist-1", "it-specialist", "2027-Q1 2027-Q2", cost=6_000, salary=92_000)),
        because(NEED, hires("new-it-specialist-2", "it-specialist", "2027-Q1 2027-Q2", cost=6_000, salary=92_000)),
        because(
            KM,
            hires("new-it-specialist-3", "it-specialist", "2027-Q2 2027-Q3", cost=6_000, salary=92_000, unit="nursing"),
        ),
        because(KM, moves(roster, "cleo", "it-specialist", "2027-Q2 2028-Q1", cost=7_250)),
        because(KM, moves(roster, "mia", "it-specialist", "2027-Q2 2028-Q1", cost=7_250)),
        because(SOCIAL, moves(roster, "eli", "community-manager", "2027-Q3 2028-Q1", cost=3_500)),
        because(SOCIAL, moves(roster, "fay", "community-manager", "2027-Q3 2028-Q1", cost=3_500)),
        because("the contract ends; training is above its share", releases(roster, "lee", "2027-Q4")),
        because(KM, hires("new-it-specialist-4", "it-specialist", "2028-Q1 2028-Q2", cost=6_000, salary=92_000)),
        because(KM, hires("new-it-specialist-5", "it-specialist", "2028-Q1 2028-Q2", cost=6_000, salary=92_000)),
    )
    plan = plan_of(roster, *actions)
    bound = (plan.gap.plan or 0.0) - 0.03
    first = Stage(goal=plan.stages[0].goal, value=plan.gap.plan or 0.0, bound=bound)
    proven = plan.model_copy(
        update={
            "profile": PROFILE.id,
            "gap": plan.gap.model_copy(update={"best_possible": bound}),
            "stages": (first, *plan.stages[1:]),
            "binding": (
                Binding(limit="change 2027: 55,000 of 57,000 used", next_step="USD 10,000 more", gap_change=-0.4),
                Binding(
                    limit="openings: 2 a quarter, all used in 2027-Q1, 2028-Q1",
                    next_step="one opening a quarter more",
                    gap_change=0.0,
                ),
                Binding(limit="headcount: 20 FTE, no room for one more in 2028-Q2", next_step="one head more"),
            ),
        }
    )
    return proven.model_copy(update={"audit": audit(roster, proven)})


def unfinished(roster: Roster = ROSTER) -> Plan:
    """Return the same plan as it is when the time ran out: the bound is far away."""
    plan = planned(roster)
    best = (plan.gap.plan or 0.0) - 4.25
    first = plan.stages[0].model_copy(update={"bound": best})
    return plan.model_copy(
        update={
            "status": Status.FEASIBLE,
            "termination": Termination.TIME_LIMIT,
            "gap": plan.gap.model_copy(update={"best_possible": best}),
            "stages": (first, *plan.stages[1:]),
        }
    )


def broken(roster: Roster = ROSTER) -> Verification:
    """Return the audit of the plan against a smaller change budget."""
    smaller = roster.model_copy(update={"budget": roster.budget.model_copy(update={"change": 50_000})})
    verdict = audit(smaller, planned(roster))
    return Verification(ok=verdict.ok, checks=verdict.checks)


def unchanged(roster: Roster = ROSTER) -> Plan:
    """Return a plan that does nothing."""
    plan = plan_of(roster)
    none = Levels(today=plan.gap.today, baseline=plan.gap.plan, plan=plan.gap.plan, best_possible=plan.gap.plan)
    return plan.model_copy(update={"gap": none})


ASKED = "asked for it"
KM = "km is below its share"
EMBED = "nursing has no coach of its own; social is below its share"
FLOOR = "the profile asks for 5 % organisation designers and there are none today"
NEED = "the need “run the intranet” binds from 2027-Q3"
SOCIAL = "social is below its share"
REMARKS = (
    Finding(
        code="LDP301",
        severity=Severity.INFO,
        message="no salary for 2 people; their role's pay is assumed",
        place=Place(file="roster.yaml", line=21, column=5, end_line=21, end_column=9),
    ),
    Finding(
        code="LDP401",
        severity=Severity.WARNING,
        message="“Course completions” is measured and favours training, which the profile wants less of",
        place=Place(file="roster.yaml", line=88, column=5, end_line=88, end_column=9),
        help="measure what the plan is for, or the plan will not hold",
    ),
)


def at(line: int, column: int, end_column: int, file: str = "roster.yaml") -> Place:
    """Return a stretch of one line."""
    return Place(file=file, line=line, column=column, end_line=line, end_column=end_column)


SOURCES = {
    "roster.yaml": """\
department: Riverbend Health L&D
horizon: {starts: 2027-Q5, quarters: 6}
budget:
  payroll: {2027: 3100000, 2028: 3000000}
  change: 240000
people:
  - id: ana
    name: Ana Ruiz
    role: instructional-desinger
    salary: 82000
    fte: 1.0
    salary: 84000
  - {id: ben, role: trainer, salry: 66000}
""",
    "profiles/ours.yaml": "profile: ours\ntitle: \x1b[31mOurs\n",
}
FINDINGS = (
    Finding(
        code="LDP207",
        severity=Severity.ERROR,
        message="duplicate key `salary`",
        place=at(12, 5, 11),
        help="keep one of the two lines; YAML readers silently keep the last",
        related=(Related(place=at(10, 5, 11), message="first set here"),),
    ),
    Finding(
        code="LDP210",
        severity=Severity.ERROR,
        message="`2027-Q5` is not a quarter",
        place=at(2, 19, 26),
        help="write it like 2027-Q1",
    ),
    Finding(
        code="LDP203",
        severity=Severity.ERROR,
        message="unknown key `salry`",
        place=at(13, 30, 35),
        help="did you mean `salary`?",
        related=(Related(place=at(7, 5, 12), message="the others have one"),),
    ),
    Finding(
        code="LDP105",
        severity=Severity.WARNING,
        message="a character that cannot be seen",
        place=at(2, 8, 9, "profiles/ours.yaml"),
        related=(Related(place=at(1, 1, 11), message="used here"),),
    ),
    Finding(code="LDP305", severity=Severity.INFO, message="no budget by year is given for 2029"),
)
