from collections.abc import Callable

import pytest

from ldplanner.domain.finding import Severity
from ldplanner.load.file import KEYS, LISTS
from ldplanner.load.reading import RosterReading

ANA = "people:\n  - {id: ana, role: trainer, salary: 60000}\n"


@pytest.mark.parametrize("key", [key for key in KEYS if key not in {"horizon", "people"}])
def test_only_a_section_may_have_nothing_behind_its_key(key: str, reading: Callable[[str], RosterReading]) -> None:
    errors = [one.code for one in reading(f"{ANA}{key}:\n").findings if one.severity is Severity.ERROR]
    assert bool(errors) is (key not in {"budget", "limits", "roles", *LISTS})
