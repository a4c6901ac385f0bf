from collections.abc import Callable

import pytest

from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.profile import shipped_profiles
from ldplanner.render.look import Look
from ldplanner.render.mix_page import mix_page
from ldplanner.render.profiles_page import profile_page, profiles_page
from ldplanner.render.roles_page import role_page, roles_page
from support.worlds import role, world

ROLES = tuple(read_catalogue().roles.values())
PATHS = tuple(read_catalogue().paths.values())
LONG = "Senior principal trainer of whoever comes to work in the northern theatres"


def _every_profile(look: Look) -> list[str]:
    return [line.plain for profile in shipped_profiles() for line in profile_page(profile, look)]


def _every_role(look: Look) -> list[str]:
    return [line.plain for one in ROLES for line in role_page(one, ROLES, PATHS, look)]


def _mixes(look: Look) -> list[str]:
    roles = (
        role("trainer", title=LONG, stream=Stream.TRAINING),
        role("coach", title="Coach", stream=Stream.SOCIAL),
        *ROLES,
    )
    known = {one.id: one for one in reversed(roles)}.values()
    return [
        line.plain
        for profile in shipped_profiles()
        for line in mix_page(Today(world(profile=profile, roles=tuple(known))), (), look)
    ]


PAGES: dict[str, Callable[[Look], list[str]]] = {
    "profiles": lambda look: [line.plain for line in profiles_page(shipped_profiles(), look)],
    "profile": _every_profile,
    "roles": lambda look: [line.plain for line in roles_page(ROLES, look)],
    "role": _every_role,
    "mix": _mixes,
}
# Columns of figures beside an id: on 40 columns neither can be wrapped without losing which figure is whose.
TABLES = {(40, "profiles"), (40, "roles")}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int, page: str) -> None:
    wide = [line for line in PAGES[page](Look(width)) if len(line) > width]
    if (width, page) in TABLES:
        assert all(any(map(str.isdigit, line)) or line.startswith(("  id ", "profile ")) for line in wide)
    else:
        assert wide == []


@pytest.mark.parametrize("width", [40, 80])
def test_a_long_title_is_wrapped_at_words(width: int) -> None:
    text = " ".join(_mixes(Look(width)))
    for word in LONG.split():
        assert word in text.split()


def test_the_roles_of_a_floor_are_not_cut() -> None:
    words = {word for line in _mixes(Look(40)) for word in line.split()}
    assert {one for profile in shipped_profiles() for floor in profile.floors for one in floor.roles} <= words
