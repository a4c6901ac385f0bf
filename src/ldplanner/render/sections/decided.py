"""How it was decided: the rules, the goals in their order with their proof, and the audit."""

from ldplanner.audience.told import Told
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Audit, Stage, Status, Termination
from ldplanner.render.figures import count
from ldplanner.render.plan.proof import AS_THREE, OPEN, counts_releases, meaning, stage_figures, stage_verdict
from ldplanner.render.sections.blocks import Block, Cell, Column, Item, Items, Section, Table, Words

SEARCH = {
    Termination.PROVED: "The search ended by itself.",
    Termination.TIME_LIMIT: "The time limit ended the search.",
    Termination.INTERRUPTED: "The search was interrupted.",
}


def decided_section(told: Told) -> Section:
    """Return rules, goals and audit."""
    plan = told.plan
    proven = plan.status is Status.OPTIMAL
    best = "proven best, goal by goal, to within what the table says"
    status = best if proven else "the best one found, not proven best"
    lead = "Each goal is improved while those above it keep their value. No plan within the rules that keeps them goes"
    lead += f" below the bound. This plan is {status}. {SEARCH[plan.termination]}"
    lead += f" {AS_THREE}" if counts_releases(plan) else ""
    columns = [Column("goal"), Column("what it counts"), Column("this plan", numeric=True)]
    columns += [Column("bound", numeric=True), Column("proof")]
    blocks: list[Block] = [
        Items("Rules it was made by", [Item(rule) for rule in told.rules]),
        Words(lead),
        Table("Goals, the most important first", columns, [_row(told, stage) for stage in plan.stages]),
    ]
    blocks += [] if told.has_prices else [Words(_unseen(told), "note")]
    blocks += _audit(plan.audit) if plan.audit else []
    return Section("decided", "How it was decided, proven and audited", blocks)


def _row(told: Told, stage: Stage) -> list[Cell]:
    value, bound, _ = stage_figures(stage)
    verdict = stage_verdict(told.roster, stage, told.plan.status)
    unit = f", {told.roster.currency}" if stage.goal is Goal.COST else ""
    goal = f"{told.roster.goals.index(stage.goal) + 1} {stage.goal}"
    tone = "" if verdict.startswith(OPEN) else "good"
    return [
        Cell(goal),
        Cell(f"{meaning(stage.goal, told.plan)}{unit}"),
        Cell(value, stage.value),
        Cell(bound, stage.bound),
        Cell(verdict, tone=tone),
    ]


def _unseen(told: Told) -> str:
    seen = {stage.goal for stage in told.plan.stages}
    left_out = [goal for goal in told.roster.goals if goal not in seen]
    return f"Left out, since it is made of money: {', '.join(left_out)}."


def _audit(audit: Audit) -> list[Block]:
    broken = sum(not check.ok for check in audit.checks)
    verdict = f"{broken} broken" if broken else "all hold"
    words = f"{count(len(audit.checks), 'rule')} re-checked by code that shares nothing with the search: {verdict}."
    rows = [
        [
            Cell(check.rule),
            Cell("holds" if check.ok else "broken", tone="good" if check.ok else "bad"),
            Cell(check.detail),
        ]
        for check in audit.checks
    ]
    columns = [Column("rule"), Column("verdict"), Column("figures")]
    return [Words(words), Table("Audit, rule by rule", columns, rows)]
