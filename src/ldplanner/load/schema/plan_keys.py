"""What each key of `plan.json` means, as an editor and docs/files.md show it."""

from collections.abc import Mapping

from pydantic import BaseModel

from ldplanner.domain.plan import (
    Action,
    Audit,
    Binding,
    BudgetUse,
    Change,
    Check,
    Clash,
    Cover,
    Fte,
    Input,
    Levels,
    Mixes,
    NoPlan,
    Plan,
    QuarterState,
    Relaxed,
    Stage,
)

_HEAD = {
    "format_version": "The version of this format: a new minor version only adds keys.",
    "tool": "The program that made it, with its version.",
    "input": "The roster it was made from.",
    "profile": "The id of the profile aimed at.",
    "status": "Proven best in every goal, only known to obey every limit, proven impossible, or not known.",
    "termination": "Why the search ended.",
}

PLAN_KEYS: Mapping[type[BaseModel], Mapping[str, str]] = {
    Plan: {
        **_HEAD,
        "gap": "How far the mix is off the profile.",
        "shape": "How much the streams lack inside and between them: floors and order.",
        "mix": "The streams' shares.",
        "stages": "Each goal with its bound, the most important first.",
        "actions": "What is done with whom.",
        "quarters": "The department in each quarter.",
        "budget": "What each budget gives and the plan uses.",
        "binding": "The limits that are used up, the most valuable first.",
        "audit": "Every rule and figure, re-checked by separate code.",
        "relaxed": "What was loosened so that there is a plan; empty unless `--relax` had to.",
    },
    NoPlan: {
        **_HEAD,
        "conflict": "The limits and needs that cannot hold together.",
        "minimal": "Whether every one of them is needed for the conflict.",
        "nearest": "What would have to be loosened together, where no single change was found to be enough.",
    },
    Input: {
        "path": "The roster's file, as it was named.",
        "sha256": "A digest of what the roster says, whatever the order of its rows.",
        "parts": "A short digest of each part, by which `verify` tells what changed since.",
    },
    Levels: {
        "today": "On the day before the first quarter.",
        "baseline": "At the end, if nothing is done.",
        "plan": "At the end of the plan.",
        "best_possible": "What no plan within the limits gets below.",
    },
    Mixes: {
        "today": "Each stream's share (0 to 1) on the day before the first quarter.",
        "baseline": "Each stream's share at the end, if nothing is done.",
        "plan": "Each stream's share at the end of the plan.",
    },
    Stage: {
        "goal": "The goal.",
        "value": "Its value: points for mix and shape, money for cost, people for disruption (3 for a release); for "
        "pace the distance of all quarters together, in FTE, or in money where the profile measures that.",
        "bound": "What no plan gets below that keeps the goals before it.",
    },
    Action: {
        "quarter": "When it starts: reskilling begins, a post is opened, somebody joins or is let go.",
        "kind": "A reassignment, a transfer from the pool, a hire or a release.",
        "person": "The id of the person; of somebody to be hired, `new-<role>-<number>`.",
        "from": "The role before it; null for a hire.",
        "to": "The role after it; null for a release.",
        "effective": "The first quarter in the new state.",
        "unit": "The unit that somebody is hired for.",
        "cost": "One-off money: reskilling, hiring or severance.",
        "salary": "Full-time yearly pay after it; 0 for a release.",
        "reason": "Why it is in the plan.",
    },
    QuarterState: {
        "quarter": "The quarter.",
        "mix": "Each stream's share (0 to 1); null where nobody is in the mix.",
        "fte": "FTE expected to be there.",
        "available": "Each need with what is there for it.",
        "payroll": "Loaded pay of everyone expected to be there, as a yearly rate.",
        "change_spend": "One-off money of the actions that start.",
        "hires": "Posts opened for hiring.",
        "reskilling": "FTE of the people who are reskilling.",
    },
    Fte: {
        "roles": "FTE in each role, less expected attrition.",
        "streams": "FTE in each stream, less expected attrition.",
    },
    Cover: {
        "need": "The need, as the roster words it, or one that required courses add up to.",
        "available": "FTE present for it; somebody who reskills counts in part.",
        "at_least": "FTE it asks for; 0 where it does not bind yet.",
    },
    BudgetUse: {
        "name": "Payroll, or one-off money, with its year where each year has a budget of its own.",
        "limit": "What it gives; null where it has no limit.",
        "used": "What the plan uses of it: the highest payroll, or the sum of one-off money.",
    },
    Binding: {
        "limit": "The limit, and what is used of it.",
        "next_step": "One natural step more of it; null where that was not worked out.",
        "gap_change": "What that step does to the gap, in points; null where that was not worked out in time.",
    },
    Audit: {
        "ok": "Whether every rule holds and every figure is right.",
        "checks": "The rules, one by one.",
    },
    Check: {
        "rule": "The rule's name.",
        "ok": "Whether it holds.",
        "detail": "The figures that say why it holds or not.",
    },
    Relaxed: {
        "limit": "The limit or need.",
        "words": "What stands in its place, in words.",
        "path": "Its place in the roster.",
        "from": "The figure in the roster.",
        "to": "The figure the plan was made with.",
    },
    Clash: {
        "limit": "The limit or need.",
        "path": "Its place in the roster.",
        "changes": "Changes to it, each of which was tried and is enough for a plan.",
    },
    Change: {
        "words": "The change in words.",
        "path": "The place of the roster to write it at.",
        "value": "What to write there; null if nothing is to stand there, or no single figure says it.",
    },
}
