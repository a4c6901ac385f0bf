"""Leave out findings that are known and accepted, and write down which are."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ldplanner.check.identity import Identity
from ldplanner.check.run_codes import ALWAYS_TOLD
from ldplanner.domain.baseline import Baseline, Known
from ldplanner.load.source import name_of


def baseline_of(found: Sequence[Identity], file: str) -> Baseline:
    """Return the baseline that accepts these findings, to be kept in `file`."""
    counts = Counter(_key(one, file) for one in found if one.code not in ALWAYS_TOLD)
    known = (Known(file=name, code=code, path=path, count=number) for (name, code, path), number in counts.items())
    return Baseline(findings=tuple(sorted(known, key=lambda one: (one.file, one.code, one.path))))


def unknown_in(found: Sequence[Identity], baseline: Baseline, file: str) -> list[bool]:
    """Tell of each finding whether the baseline kept in `file` does not know it."""
    left = Counter({(known.file, known.code, known.path): known.count for known in baseline.findings})
    verdicts = []
    for one in found:
        key = _key(one, file)
        is_known = left[key] > 0 and one.code not in ALWAYS_TOLD
        left[key] -= is_known
        verdicts.append(not is_known)
    return verdicts


def _key(one: Identity, baseline: str) -> tuple[str, str, str]:
    """Return file, code and path; the file as seen from the baseline's folder, so that one may call from anywhere."""
    if one.file in {"", name_of("-")}:
        return one[:3]
    return Path(os.path.relpath(one.file, Path(baseline).parent)).as_posix(), one.code, one.path
