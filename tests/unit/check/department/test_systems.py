from pathlib import Path

import pytest

from ldplanner.check.codes import Code
from support.remarks import TEAM, Told, marked


def systems(*favours: str) -> str:
    rows = [f"  - {{kind: measure, name: M{n}, favours: {stream}}}\n" for n, stream in enumerate(favours)]
    return TEAM + "systems:\n" + "".join(rows)


def test_systems_that_favour_another_mix_are_shown_beside_the_teams(told: Told) -> None:
    [one] = told(Code.SYSTEMS_PULL_BACK, systems("training", "km", "training", "social"))
    assert one.message == (
        "rewards, recognition and measures favour 25/25/50 (km/social/training), the team is 0/0/100, "
        "and the profile aims at 70/20/10: the system will pull the plan back"
    )
    assert one.help.startswith("change `M0`, `M2` with the plan")
    assert (one.path, marked(one)) == ("/systems", "systems")


def test_half_for_a_stream_that_the_profile_wants_little_of_pulls_both_ways(told: Told) -> None:
    [one] = told(Code.SYSTEMS_PULL_BACK, systems("training", "km"))
    assert one.message.endswith(
        "favour 50/0/50 (km/social/training), the team is 0/0/100, and the profile aims at "
        "70/20/10: the system will pull both ways"
    )
    assert one.help.startswith("change `M0` with the plan")


def test_a_tie_outside_one_band_is_enough(told: Told) -> None:
    # km has its half; training, at most a quarter, has the other
    assert told(Code.SYSTEMS_PULL_BACK, "profile: most-much-some\n" + systems("training", "km"))


def test_a_mix_of_systems_within_all_bands_is_fine(told: Told, tmp_path: Path) -> None:
    loose = "streams: {km: {at_least: 0.4}, training: {at_most: 0.6}}\n"
    (tmp_path / "loose.yaml").write_text(loose, encoding="utf-8")
    favours = ("km", "km", "training", "training", "training")
    assert told(Code.SYSTEMS_PULL_BACK, "profile: ./loose.yaml\n" + systems(*favours)) == []
    assert told(Code.SYSTEMS_PULL_BACK, "profile: ./loose.yaml\n" + systems("social")), "km has less than its 0.4"


@pytest.mark.parametrize(
    "text",
    [
        systems("km", "km", "training"),
        systems(),
        "profile: training-centric\n" + systems("training"),
    ],
    ids=["more km", "none", "what the profile wants"],
)
def test_systems_that_go_with_the_profile(told: Told, text: str) -> None:
    assert told(Code.SYSTEMS_PULL_BACK, text) == []


def test_a_profile_that_wants_no_stream_most_has_nothing_pulled_back(told: Told, tmp_path: Path) -> None:
    half = "streams: {km: {share: 0.4}, social: {share: 0.4}, training: {share: 0.2}}\n"
    (tmp_path / "half.yaml").write_text(half, encoding="utf-8")
    assert told(Code.SYSTEMS_PULL_BACK, "profile: ./half.yaml\n" + systems("training")) == []


def test_bands_are_shown_as_bands(told: Told) -> None:
    [one] = told(Code.SYSTEMS_PULL_BACK, "profile: most-much-some\n" + systems("training"))
    assert "the profile aims at 50-100/15-35/0-25" in one.message
