"""How solving a tiny world ends, in words that a test can be read by."""

from collections.abc import Iterable, Mapping
from typing import TypedDict, Unpack

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.profile import Floor, Measure, Profile, Target
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.step import Step
from ldplanner.solve.outcome import Impossible, Solved
from ldplanner.solve.stages import solve
from support.worlds import ROLES


def best(roster: Roster) -> Solved:
    """Solve exactly; fails unless every goal is proven."""
    solution = solve(roster, seconds=10, exact=True)
    assert isinstance(solution, Solved), solution
    assert solution.proved
    return solution


def is_possible(roster: Roster) -> bool:
    """Tell whether there is a plan; fails if that stays open."""
    solution = solve(roster, seconds=10, exact=True)
    assert isinstance(solution, Solved | Impossible), solution
    return isinstance(solution, Solved)


def clash(roster: Roster) -> set[str]:
    """Return the places in the roster of the limits that cannot hold together; fails if there is a plan."""
    solution = solve(roster, seconds=10, exact=True)
    assert isinstance(solution, Impossible), solution
    return {limit.path for limit in solution.conflict}


def values(roster: Roster) -> Mapping[Goal, float]:
    """Return the proven value of every goal."""
    return {proof.goal: proof.value for proof in best(roster).proofs}


def done(roster: Roster) -> list[str]:
    """Return the steps of the best plan in words: `1-3 ana to coach` starts in quarter 1 and takes effect in 3."""
    return taken(best(roster))


def taken(solution: Solved) -> list[str]:
    """Return the steps of a solution in words."""
    return sorted(map(_words, solution.steps))


def movers(roster: Roster) -> set[str]:
    """Return who is put into another role, let go or taken over in the best plan."""
    return {step.person for step in best(roster).steps if step.person}


def _words(step: Step) -> str:
    when = f"{step.start}-{step.effective}"
    match step.kind:
        case ActionKind.HIRE:
            return f"{when} new {step.to_role}" + (f" in {step.unit}" if step.unit else "")
        case ActionKind.RELEASE:
            return f"{step.start} {step.person} let go"
        case ActionKind.TRANSFER:
            return f"{when} {step.person} joins as {step.to_role}"
        case ActionKind.REASSIGN:
            return f"{when} {step.person} to {step.to_role}"


class ProfileFacts(TypedDict, total=False):
    """Everything of a profile but its streams."""

    measure: Measure
    order: tuple[Stream, ...]
    floors: tuple[Floor, ...]


def aim(
    km: float | Target | None = None,
    social: float | Target | None = None,
    training: float | Target | None = None,
    **facts: Unpack[ProfileFacts],
) -> Profile:
    """Return a profile with those shares or bands; a stream left out may have any share."""
    given = {Stream.KM: km, Stream.SOCIAL: social, Stream.TRAINING: training}
    streams = {
        stream: target if isinstance(target, Target) else Target(share=target)
        for stream, target in given.items()
        if target is not None
    }
    return Profile(id="aim", title="Aim", streams=streams, **facts)


def closed(roles: Iterable[Role] = ROLES) -> tuple[Role, ...]:
    """Return the roles as they are, but nobody can be hired into them."""
    return tuple(Role.model_validate(dict(role) | {"hire_cost": None}) for role in roles)


ALL_KM = aim(km=1.0, social=0.0, training=0.0)
"""The gap is the share of the team that is not in km: everybody who can moves there, and hires help."""
HALF_KM = aim(km=0.5, social=0.0, training=0.5)
"""One trainer and one knowledge manager are just right; the sooner the second is there, the better."""
