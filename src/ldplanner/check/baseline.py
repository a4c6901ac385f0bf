"""Leave out findings that are known and accepted, and write down which are."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ldplanner.check.identity import Identity
from ldplanner.check.run_codes import ALWAYS_TOLD
from ldplanner.domain.baseline import Baseline, Known
from ldplanner.load.shown import writable
from ldplanner.load.source import STDIN, name_of


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


def seen_from(baseline: str, file: str) -> str:
    """Return a file as seen from the folder of a baseline, so that one may call from anywhere."""
    if file == name_of(STDIN):
        return file
    return writable(Path(os.path.relpath(file, Path(baseline).parent)).as_posix())


def _key(one: Identity, baseline: str) -> tuple[str, str, str]:
    return seen_from(baseline, one.file), one.code, one.path
