"""What makes a finding the same finding in the next version of a file: its code and its place in the structure."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ldplanner.domain.finding import Finding
from ldplanner.domain.ids import PersonId
from ldplanner.load.shown import writable

_STEPS_TO_AN_ENTRY = 3  # "", "people", "3"
_DIGITS = 32


class Identity(NamedTuple):
    """File, code and path; `number` tells apart, from 0, several of the same kind at one place."""

    file: str
    code: str
    path: str
    number: int

    def fingerprint(self, *, with_file: bool = True) -> str:
        """Return the identity as hexadecimal digits."""
        parts = self if with_file else self[1:]
        return hashlib.sha256(writable("\0".join(map(str, parts))).encode()).hexdigest()[:_DIGITS]


def identities(findings: Iterable[Finding], people: Mapping[str, Mapping[PersonId, str]]) -> tuple[Identity, ...]:
    """Return the identity of each finding; `people` has the path of everyone by id, for each file.

    People go by their ids and not by their numbers, so that somebody new further up changes nothing.
    """
    ids = {file: {path: one for one, path in reversed(tuple(paths.items()))} for file, paths in people.items()}
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for finding in findings:
        file = finding.place.file if finding.place else ""
        key = (file, finding.code, _by_id(finding.path, ids.get(file, {})))
        found.append(Identity(*key, seen[key]))
        seen[key] += 1
    return tuple(found)


def _by_id(path: str, ids: Mapping[str, PersonId]) -> str:
    steps = path.split("/")
    entry = "/".join(steps[:_STEPS_TO_AN_ENTRY])
    return "/".join(["", steps[1], ids[entry], *steps[_STEPS_TO_AN_ENTRY:]]) if entry in ids else path
