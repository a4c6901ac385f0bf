"""The occupations that paths are compared by: named, one for each role, and with the figures that the data have."""

import csv
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.load.catalogue import read_catalogue

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("LDPLANNER_SHARED", ROOT.parents[1] / "shared"))
PAIRS = SHARED / "data" / "onet_29_3_pairwise_gap_cosine_derived.csv"
COMPARED = re.compile(r"O\*NET 29\.3, (?P<first>.+) to (?P<second>.+): gap (?P<gap>\.\d\d), cosine (?P<cosine>\.\d\d)")
ROUNDED = 0.00501


class Comparison(NamedTuple):
    """What the source of a path says: its roles, the occupations that stand for them, and the two figures."""

    roles: tuple[RoleId, RoleId]
    occupations: tuple[str, str]
    figures: tuple[float, float]


def comparisons() -> Iterator[Comparison]:
    for path in read_catalogue().paths.values():
        if "O*NET" in path.source:
            found = COMPARED.search(path.source)
            assert found, path.source
            first, second, gap, cosine = found.groups()
            yield Comparison((path.from_role, path.to_role), (first, second), (float(gap), float(cosine)))


def test_one_occupation_stands_for_a_role_in_all_of_its_paths() -> None:
    occupations = defaultdict(set)
    for one in comparisons():
        for role, occupation in zip(one.roles, one.occupations, strict=True):
            occupations[role].add(occupation)
    assert {role: names for role, names in occupations.items() if len(names) > 1} == {}


def test_the_catalogue_says_which_occupation_stands_for_which_role() -> None:
    page = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    for one in comparisons():
        for role, occupation in zip(one.roles, one.occupations, strict=True):
            assert any(f"`{role}`" in row and occupation in row for row in rows), (role, occupation)


@pytest.mark.skipif(not PAIRS.exists(), reason="the O*NET pairs are not here")
def test_gap_and_cosine_are_those_of_the_occupations_named() -> None:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        data = {
            (row["source_title"], row["target_title"]): (
                float(row["upskill_gap_levels"]),
                float(row["centered_cosine"]),
            )
            for row in csv.DictReader(file)
        }
    for one in comparisons():
        assert one.figures == pytest.approx(data[one.occupations], abs=ROUNDED), one
