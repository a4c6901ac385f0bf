"""How the plan was proven: each goal against its bound, and the audit."""

from rich.text import Text

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import ActionKind, Audit, Plan, Stage, Status
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import amount_of, count, decimals_apart, points
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.solve.tolerance import tolerance

_MEANINGS = {
    Goal.MIX: "gap at the end, points",
    Goal.SHAPE: "floors and order, points",
    Goal.COST: "one-off and a year's money",
    Goal.DISRUPTION: "people who did not ask",
    Goal.PACE: "distance in all quarters",
}
_WITH_RELEASES = "did not ask, releases x 3"
AS_THREE = "For disruption, a release counts as three people."
SAME = 1e-6
OPEN = "open by"


def proof_section(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return a row for each goal in the order of priority, and what the audit found."""
    header = [ink(name, "dim") for name in ("goal", "", "this plan", "bound", "")]
    rows = [_stage(roster, stage, plan) for stage in plan.stages]
    note = (
        "Each goal is improved while those above it keep their value. No plan within these limits that keeps "
        f"them goes below the bound.{_unit(roster, plan)}{f' {AS_THREE}' if counts_releases(plan) else ''}"
    )
    explained = paragraph(ink(note, "dim"), look.width, indent=2)
    audit = [] if plan.audit is None else _audit(plan.audit, look)
    return joined([[heading("Proof")], [*columns([header, *rows], "<<>><"), *explained], audit])


def meaning(goal: Goal, plan: Plan) -> str:
    """Say what the figure of a goal is in a plan."""
    return _WITH_RELEASES if goal is Goal.DISRUPTION and counts_releases(plan) else _MEANINGS[goal]


def counts_releases(plan: Plan) -> bool:
    """Tell whether releases are in the figure of disruption."""
    told = any(stage.goal is Goal.DISRUPTION for stage in plan.stages)
    return told and any(action.kind is ActionKind.RELEASE for action in plan.actions)


def _unit(roster: Roster, plan: Plan) -> str:
    return f" Money in {roster.currency}." if any(stage.goal is Goal.COST for stage in plan.stages) else ""


def _stage(roster: Roster, stage: Stage, plan: Plan) -> list[Text]:
    number = roster.goals.index(stage.goal) + 1
    value, bound, _ = stage_figures(stage)
    verdict = stage_verdict(roster, stage, plan.status)
    told = ink(verdict, "yellow" if verdict.startswith(OPEN) else "green")
    return [ink(f"{number} {stage.goal}"), ink(meaning(stage.goal, plan), "dim"), ink(value), ink(bound), told]


def stage_verdict(roster: Roster, stage: Stage, status: Status) -> str:
    """Say how well a goal is proven: best, best within so much, or open by so much.

    In a plan that is not proven as a whole, a goal is proven if it is within the tolerance of an ordinary search.
    """
    within = stage_figures(stage)[2]
    same = abs(stage.value - stage.bound) <= SAME * max(1.0, abs(stage.value))
    if same or not within.strip("0.,"):
        return "proven best"
    near = tolerance(roster, stage.goal, exact=False).allows(stage.value, stage.bound)
    return f"proven to {within}" if near or status is Status.OPTIMAL else f"{OPEN} {within}"


def stage_figures(stage: Stage) -> tuple[str, str, str]:
    """Return value, bound and their difference, as precise as it takes to tell them apart."""
    apart = abs(stage.value - stage.bound)
    match stage.goal:
        case Goal.COST:
            return amount_of(stage.value), amount_of(stage.bound), amount_of(apart)
        case Goal.DISRUPTION:
            return f"{stage.value:g}", f"{stage.bound:.4g}", f"{apart:.2g}"
        case Goal.MIX | Goal.SHAPE | Goal.PACE:
            decimals = max(2, decimals_apart(stage.value, stage.bound)) if apart else 1
            return points(stage.value, decimals), points(stage.bound, decimals), points(apart, decimals)


def _audit(audit: Audit, look: Look) -> list[Text]:
    broken = [check for check in audit.checks if not check.ok]
    rules = count(len(audit.checks), "rule")
    if audit.ok and not broken:
        return paragraph(ink(f"Audit: {rules} re-checked by separate code, all hold.", "green"), look.width, indent=2)
    lines = paragraph(ink(f"Audit: {len(broken)} of {rules} broken.", "bold red"), look.width, indent=2)
    for check in broken:
        lines += paragraph(ink(f"{check.rule}: {check.detail}"), look.width, indent=4)
    return lines
