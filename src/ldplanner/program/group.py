"""Who is alike for everything that limits and goals see: only how many of them do what matters."""

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.program.option import Option


@dataclass(frozen=True, slots=True)
class Group:
    """People who are alike, in order of id, with the same options.

    `destinations` holds, member by member and option by option, the role that the option leads to; None for a release.
    """

    members: tuple[PersonId, ...]
    options: tuple[Option, ...]
    destinations: tuple[tuple[RoleId | None, ...], ...]


def groups_of(options: Mapping[PersonId, tuple[Option, ...]], apart: Container[PersonId] = ()) -> tuple[Group, ...]:
    """Put people with equal options together, those set `apart` only with each other."""
    alike: dict[tuple[bool, tuple[Option, ...]], list[tuple[PersonId, tuple[RoleId | None, ...]]]] = defaultdict(list)
    for who in sorted(options):
        own = sorted(options[who], key=_order)
        alike[who in apart, tuple(own)].append((who, tuple(option.to_role for option in own)))
    return tuple(
        Group(tuple(who for who, _ in members), shared, tuple(roles for _, roles in members))
        for (_, shared), members in alike.items()
    )


def _order(option: Option) -> tuple[object, ...]:
    return (
        option.kind,
        option.quarters,
        option.cost,
        option.upset,
        tuple((effect.quantity, effect.phase.value, effect.amounts, effect.ramp) for effect in option.effects),
        option.to_role or "",
    )
