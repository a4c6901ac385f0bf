"""What is known where there is no plan, without names: there, needs are told by their place alone."""

from ldplanner.domain.plan import Clash, NoPlan, Relaxed

_NEEDS = "/needs/"


def unnamed(outcome: NoPlan) -> NoPlan:
    """Return the outcome with its needs as `need of 1 FTE`, without what they are for and in which unit."""
    conflict = tuple(clash.model_copy(update={"limit": _limit(clash)}) for clash in outcome.conflict)
    nearest = tuple(relaxed.model_copy(update={"limit": _limit(relaxed)}) for relaxed in outcome.nearest)
    return outcome.model_copy(update={"conflict": conflict, "nearest": nearest})


def _limit(told: Clash | Relaxed) -> str:
    return told.limit.partition(":")[0] if told.path.startswith(_NEEDS) else told.limit
