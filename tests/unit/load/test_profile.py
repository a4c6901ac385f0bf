from pathlib import Path

import pytest

from ldplanner.domain.profile import Measure
from ldplanner.domain.stream import Stream
from ldplanner.errors import UnreadableInputError, UsageError
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.profile import read_profile, shipped_profiles
from ldplanner.load.roster import read_roster

ROSTER = "horizon: {starts: 2027-Q1, quarters: 4}\npeople:\n  - {id: ana, role: trainer}\n"


def messages(folder: Path, text: str) -> list[str]:
    (folder / "ours.yaml").write_text(text, encoding="utf-8")
    reading = read_profile("ours.yaml", folder)
    assert (reading.profile is None) == bool(reading.findings)
    return [finding.message for finding in reading.findings]


def test_the_shipped_profiles_are_sound_and_go_by_the_names_of_their_files() -> None:
    profiles = {profile.id: profile for profile in shipped_profiles()}
    assert {"modern-702010", "most-much-some", "regulated", "training-centric"} <= set(profiles)
    assert profiles["modern-702010"].band(Stream.KM) == (0.7, 0.7)
    named = {role for profile in profiles.values() for floor in profile.floors for role in floor.roles}
    assert named <= set(read_catalogue().roles)


def test_the_shipped_paths_lead_between_shipped_roles() -> None:
    catalogue = read_catalogue()
    assert {role for ends in catalogue.paths for role in ends} <= set(catalogue.roles)


def test_a_file_is_read_beside_the_roster(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("measure: spend\nstreams: {km: {at_least: 0.5}}\n", encoding="utf-8")
    (tmp_path / "roster.yaml").write_text("profile: ours.yaml\n" + ROSTER, encoding="utf-8")
    reading = read_roster(str(tmp_path / "roster.yaml"))
    assert reading.roster is not None
    assert reading.roster.profile.id == "ours"
    assert reading.roster.profile.measure is Measure.SPEND
    assert str(tmp_path / "ours.yaml") in reading.sources


def test_a_profile_given_for_the_run_replaces_the_rosters_own(tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_text("profile: nonsense\n" + ROSTER, encoding="utf-8")
    reading = read_roster(str(tmp_path / "roster.yaml"), profile="regulated")
    assert reading.roster is not None
    assert reading.roster.profile.id == "regulated"


def test_an_unknown_name_is_met_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="unknown profile `modern`") as caught:
        read_profile("modern")
    assert "`most-much-some`" in caught.value.hint


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError):
        read_profile("ours.yaml", tmp_path)


def test_a_role_that_only_the_profile_names_is_found_in_the_profile(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("floors:\n  - {roles: [poet], at_least: 0.1}\n", encoding="utf-8")
    (tmp_path / "roster.yaml").write_text("profile: ./ours.yaml\n" + ROSTER, encoding="utf-8")
    reading = read_roster(str(tmp_path / "roster.yaml"))
    assert reading.roster is None
    assert [finding.message for finding in reading.findings] == ["unknown role `poet`"]
    assert reading.findings[0].place is not None
    assert reading.findings[0].place.file.endswith("ours.yaml")


@pytest.mark.parametrize(
    ("streams", "message"),
    [
        (
            "{km: {share: 0.69}, social: {share: 0.2}, training: {share: 0.1}}",
            "the shares add up to 0.99; they must add up to 1",
        ),
        (
            "{km: {share: 0.7}, social: {share: 0.7}, training: {share: 0.3}}",
            "the shares add up to 1.7; they must add up to 1",
        ),
        (
            "{km: {share: 70}, social: {share: 20}, training: {share: 9}}",
            "the shares add up to 99; they must add up to 1",
        ),
        ("{km: {share: 0.7}, social: {share: 0.7}}", "the shares add up to 1.4; they cannot be more than 1 together"),
        ("{km: {at_least: 0.7}, social: {at_least: 0.6}}", "the streams ask for at least 1.3 of the team in all"),
        (
            "{km: {at_most: 0.2}, social: {at_most: 0.2}, training: {at_most: 0.2}}",
            "the streams allow at most 0.6 of the team in all",
        ),
        ("{km: {at_least: 0.5, at_most: 0.4}}", "`at_least` 0.5 is above `at_most` 0.4"),
        ("{km: {share: 0.3, at_least: 0.5}}", "`share` 0.3 is outside its band from 0.5 to 1"),
        ("{knowledge: {share: 0.3}}", "unknown key `knowledge` in `streams`"),
    ],
)
def test_shares_and_bands_that_cannot_hold_are_one_finding(tmp_path: Path, streams: str, message: str) -> None:
    assert messages(tmp_path, f"streams: {streams}\n") == [message]


@pytest.mark.parametrize("third", ["0.1", ".1", "1e-1"])
def test_shares_that_add_up_are_fine(tmp_path: Path, third: str) -> None:
    streams = f"streams: {{km: {{share: 0.7}}, social: {{share: 0.2}}, training: {{share: {third}}}}}\n"
    assert messages(tmp_path, streams) == []


def test_an_order_names_each_stream_once(tmp_path: Path) -> None:
    assert messages(tmp_path, "order: [km, km]\n") == ["`km` is already in `order`"]
