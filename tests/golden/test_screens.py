from dataclasses import replace

from golden.clashes import CLASHES, RELAXED, WRITTEN, clash
from golden.screens import assert_screen, assert_text
from golden.team import (
    FINDINGS,
    PROFILE,
    REMARKS,
    ROLES,
    ROSTER,
    SOURCES,
    UNBAND,
    at,
    broken,
    planned,
    unchanged,
    unfinished,
)
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.today import Today
from ldplanner.render.conflict import conflict_page
from ldplanner.render.findings import findings_page
from ldplanner.render.look import ASCII, Look
from ldplanner.render.mix_page import mix_page
from ldplanner.render.plan.page import plan_page
from ldplanner.render.plan.remarks import warnings_section
from ldplanner.render.profiles_page import profile_page, profiles_page
from ldplanner.render.roles_page import role_page, roles_page
from ldplanner.render.told.markdown import told_markdown
from ldplanner.render.told.page import told_page
from ldplanner.render.verdicts import verdicts_page

NARROW = Look(80)
WIDE = Look(120)


def slip(code: str, message: str, line: int) -> Finding:
    return Finding(
        code=code, severity=Severity.WARNING, message=message, place=at(line, 5, 9), help="a digit too many?"
    )


def test_a_plan_on_80_columns() -> None:
    assert_screen("plan-80", plan_page(ROSTER, planned(), REMARKS, NARROW))


def test_a_plan_on_120_columns() -> None:
    assert_screen("plan-120", plan_page(ROSTER, planned(), REMARKS, WIDE), 120)


def test_a_plan_where_only_ascii_can_be_shown() -> None:
    assert_screen("plan-ascii", plan_page(ROSTER, planned(), REMARKS, Look(80, ASCII)))


def test_a_plan_as_a_document_to_paste() -> None:
    assert_text("plan.md", told_markdown(tell(ROSTER, planned(), REMARKS)))


def test_a_plan_as_a_document_for_the_team() -> None:
    assert_text("plan-team.md", told_markdown(tell(ROSTER, planned(), REMARKS, Audience.TEAM, redact=True)))


def test_a_plan_that_the_time_limit_left_unproven() -> None:
    assert_screen("plan-unfinished", plan_page(ROSTER, unfinished(), (), NARROW))


def test_a_plan_that_changes_nothing() -> None:
    assert_screen("plan-unchanged", plan_page(ROSTER, unchanged(), (), NARROW))


def test_a_plan_as_the_board_sees_it() -> None:
    assert_screen("plan-board", told_page(tell(ROSTER, planned(), REMARKS, Audience.BOARD), NARROW))


def test_a_plan_as_the_team_sees_it_without_names() -> None:
    assert_screen("plan-team", told_page(tell(ROSTER, planned(), REMARKS, Audience.TEAM, redact=True), NARROW))


def test_todays_mix() -> None:
    assert_screen("mix-80", mix_page(Today(ROSTER), REMARKS, NARROW))


def test_the_audit_of_a_plan_that_breaks_a_rule() -> None:
    assert_screen("verify-broken", verdicts_page(broken(), NARROW))


def test_findings_in_two_files() -> None:
    assert_screen("findings", findings_page(FINDINGS, SOURCES, NARROW))


def test_findings_with_pay_shown() -> None:
    assert_screen("findings-pay", findings_page(FINDINGS, SOURCES, NARROW, show_pay=True))


def test_a_clash_of_limits_and_what_would_do() -> None:
    page = conflict_page(clash(CLASHES), WRITTEN, NARROW)
    assert_screen("conflict", page)


def test_a_clash_of_limits_on_120_columns_with_pay_shown() -> None:
    shown = replace(WRITTEN, show_pay=True)
    assert_screen("conflict-120-pay", conflict_page(clash(CLASHES), shown, WIDE), 120)


def test_a_clash_among_others() -> None:
    alone = tuple(one.model_copy(update={"changes": ()}) for one in CLASHES)
    assert_screen("conflict-among-others", conflict_page(clash(alone, nearest=RELAXED), WRITTEN, NARROW))


def test_a_clash_that_the_time_limit_left_open() -> None:
    assert_screen("conflict-unfinished", conflict_page(clash(CLASHES[1:], minimal=False), WRITTEN, NARROW))


def test_a_clash_of_which_nothing_more_is_known() -> None:
    assert_screen("conflict-unknown", conflict_page(clash((), minimal=False), WRITTEN, NARROW))


def test_warnings_that_may_be_the_cause_that_there_is_no_plan() -> None:
    paid = [slip("LDP305", f"`p{n}` is paid more than 2.5 times what a `trainer` is", n) for n in range(1, 13)]
    warnings = [*paid, slip("LDP313", "in 2027-Q1 the payroll is 20 % above its limit", 40)]
    assert_screen("warnings", warnings_section(warnings, NARROW))


def test_a_plan_of_a_relaxed_roster() -> None:
    lines = plan_page(ROSTER, planned().model_copy(update={"relaxed": RELAXED}), (), NARROW)
    assert_screen("plan-relaxed", lines[:12])


def test_the_audit_of_a_relaxed_plan() -> None:
    lines = verdicts_page(broken().model_copy(update={"relaxed": RELAXED}), NARROW)
    assert_screen("verify-relaxed", lines[:12])


def test_the_profiles() -> None:
    assert_screen("profiles", profiles_page((PROFILE, UNBAND), NARROW))


def test_a_profile() -> None:
    assert_screen("profile", profile_page(PROFILE, NARROW))


def test_the_roles() -> None:
    assert_screen("roles", roles_page(ROLES, NARROW))


def test_a_role() -> None:
    assert_screen("role", role_page(ROLES[5], ROLES, ROSTER.paths, NARROW))
