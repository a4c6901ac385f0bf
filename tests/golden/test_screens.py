from golden.screens import assert_screen
from golden.team import (
    FINDINGS,
    PROFILE,
    REMARKS,
    ROLES,
    ROSTER,
    SOURCES,
    UNBAND,
    broken,
    planned,
    unchanged,
    unfinished,
)
from ldplanner.domain.finding import Place
from ldplanner.domain.plan import Clash, Input, NoPlan, Status, Termination
from ldplanner.domain.today import Today
from ldplanner.render.conflict import Written, conflict_page
from ldplanner.render.findings import findings_page
from ldplanner.render.look import ASCII, Look
from ldplanner.render.mix_page import mix_page
from ldplanner.render.plan.page import plan_page
from ldplanner.render.profiles_page import profile_page, profiles_page
from ldplanner.render.roles_page import role_page, roles_page
from ldplanner.render.verdicts import verdicts_page

NARROW = Look(80)
WIDE = Look(120)


def test_a_plan_on_80_columns() -> None:
    assert_screen("plan-80", plan_page(ROSTER, planned(), REMARKS, NARROW))


def test_a_plan_on_120_columns() -> None:
    assert_screen("plan-120", plan_page(ROSTER, planned(), REMARKS, WIDE), 120)


def test_a_plan_where_only_ascii_can_be_shown() -> None:
    assert_screen("plan-ascii", plan_page(ROSTER, planned(), REMARKS, Look(80, ASCII)))


def test_a_plan_that_the_time_limit_left_unproven() -> None:
    assert_screen("plan-unfinished", plan_page(ROSTER, unfinished(), (), NARROW))


def test_a_plan_that_changes_nothing() -> None:
    assert_screen("plan-unchanged", plan_page(ROSTER, unchanged(), (), NARROW))


def test_todays_mix() -> None:
    assert_screen("mix-80", mix_page(Today(ROSTER), REMARKS, NARROW))


def test_the_audit_of_a_plan_that_breaks_a_rule() -> None:
    assert_screen("verify-broken", verdicts_page(broken(), NARROW))


def test_findings_in_two_files() -> None:
    assert_screen("findings", findings_page(FINDINGS, SOURCES, NARROW))


def test_findings_with_pay_shown() -> None:
    assert_screen("findings-pay", findings_page(FINDINGS, SOURCES, NARROW, show_pay=True))


def test_a_clash_of_limits() -> None:
    outcome = NoPlan(
        tool="ldplanner 0.1.0",
        input=Input(path="roster.yaml", sha256="0" * 64),
        profile="modern-702010",
        status=Status.INFEASIBLE,
        termination=Termination.PROVED,
        conflict=(
            Clash(limit="headcount of at most 12 FTE", path="/limits/headcount/max"),
            Clash(limit="need of 3 FTE: run the intranet", path="/needs/0"),
        ),
    )
    places = {
        "/limits/headcount": Place(file="roster.yaml", line=18, column=3, end_line=18, end_column=12),
        "/needs/0": Place(file="roster.yaml", line=61, column=5, end_line=61, end_column=9),
    }
    assert_screen("conflict", conflict_page(outcome, Written(places, {}), NARROW))


def test_the_profiles() -> None:
    assert_screen("profiles", profiles_page((PROFILE, UNBAND), NARROW))


def test_a_profile() -> None:
    assert_screen("profile", profile_page(PROFILE, NARROW))


def test_the_roles() -> None:
    assert_screen("roles", roles_page(ROLES, NARROW))


def test_a_role() -> None:
    assert_screen("role", role_page(ROLES[5], ROLES, ROSTER.paths, NARROW))
