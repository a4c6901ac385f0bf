import csv
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Role
from ldplanner.exchange.titles.department import setting_of
from ldplanner.exchange.titles.lexicon import expanded, read_lexicon
from ldplanner.exchange.titles.matcher import Outcome, Setting, match
from ldplanner.load.catalogue import read_catalogue

SHARED = Path(os.environ.get("LDPLANNER_SHARED", Path(__file__).resolve().parents[4] / "shared"))
ONET = SHARED / "data" / "onet_29_3_alternate_titles_lnd.csv"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("SR TRAINING SPECIALIST", "trainer"),
        ("Instructional Designer III", "instructional-designer"),
        ("Instructional Designer GS-12", "instructional-designer"),
        ("Training Officer-U", "trainer"),
        ("Trainer (Exempt)", "trainer"),
        ("Dir, Learning & Development", "lnd-manager"),
        ("Manager, L&D", "lnd-manager"),
        ("DIRECTO OF TRAINING", "lnd-manager"),
        ("INSTRUCTIONAL DESIGNE", "instructional-designer"),
        ("HHSC - Training Specialist V", "trainer"),
        ("DSHS TRAINING SPEC II", "trainer"),
        ("Mgr Learning/Development", "lnd-manager"),
        ("TrainingSpecialist", "trainer"),
        ("instructionaldesigner", "instructional-designer"),
        ("Trainer/Training Specialist", "trainer"),
        ("Instr Dsgnr II", "instructional-designer"),
        ("eLearning Dev", "elearning-developer"),
        ("Learning Tech", "learning-technologist"),
        ("Knowledge Mgmt Spec", "knowledge-specialist"),
        ("CKO", "knowledge-manager"),
        ("SHAREPOINT ADMIN", "social-technologist"),
        ("Organisational Development Consultant", "org-designer"),
        ("Mentoring Programme Manager", "mentoring-lead"),
        ("Internal Comms Manager", "internal-comms"),
        ("Sales Trainer", "trainer"),
        ("Traner", "trainer"),
        ("Trainer G", "trainer"),
    ],
)
def test_the_noise_of_payrolls_makes_no_difference(title: str, role: str) -> None:
    found = match(title)
    assert (found.outcome, found.role) == (Outcome.SURE, role)


@pytest.mark.parametrize("role", read_catalogue().roles.values(), ids=lambda role: role.id)
def test_every_role_is_among_the_candidates_for_its_own_title(role: Role) -> None:
    title, _, elsewhere = role.title.partition(" (")
    assert role.id in match(title, Setting.ELSEWHERE if elsewhere else Setting.UNKNOWN).candidates


@pytest.mark.parametrize(
    "title",
    [
        "Coach",
        "Head Coach",
        "Coach, Basketball",
        "Community Manager",
        "Sr. Community Manager",
        "Learning Specialist",
        "LEARNING SPECIALIST II",
        "Student Learning Specialist",
        "Communications Specialist",
        "Communications Specialist (911)",
        "911 Communications Specialist",
        "Athletic Trainer",
        "Personal Trainer",
        "Dog Trainer",
        "Machine Learning Engineer",
        "Information Security Architect",
        "Training Specialist (911 Dispatch)",
        "Trainer (Athletics)",
        "Learning Center Instructor",
    ],
)
@pytest.mark.parametrize(
    "department", ["", "Athletics", "Property Management", "Student Success", "911 Communications Center", "Division 7"]
)
def test_treacherous_titles_are_never_sure(title: str, department: str) -> None:
    assert match(title, setting_of(department)).outcome is not Outcome.SURE


@pytest.mark.parametrize(
    ("title", "department", "role"),
    [
        ("Coach", "Learning & Development", "coach"),
        ("Community Manager", "Knowledge Management", "community-manager"),
        ("Learning Specialist", "Talent Development", "trainer"),
        ("Librarian", "University Library", "librarian"),
        ("Librarian", "Knowledge Services", "knowledge-specialist"),
        ("Communications Specialist", "Marketing & Communications", "communications-specialist"),
        ("Systems Analyst", "Information Technology", "systems-analyst"),
        ("Systems Analyst", "", "it-specialist"),
    ],
)
def test_the_department_decides_where_the_title_does_not(title: str, department: str, role: str) -> None:
    assert match(title, setting_of(department)).role == role


@pytest.mark.parametrize("title", ["Coach", "Learning Specialist", "Facilitator", "Director"])
def test_in_another_trade_a_doubtful_title_is_not_of_learning(title: str) -> None:
    assert match(title, setting_of("Student Athletics")).outcome is Outcome.NOT_LND


def test_two_roles_in_one_title_are_asked_with_both() -> None:
    found = match("Trainer / LMS Administrator")
    assert found.outcome is Outcome.ASK
    assert set(found.candidates[:2]) == {"trainer", "learning-technologist"}


@pytest.mark.parametrize("title", ["Registered Nurse", "Accountant II", "Janitor", "", "???", "-"])
def test_other_work_is_not_of_learning(title: str) -> None:
    assert match(title).outcome is Outcome.NOT_LND


def test_a_guess_is_less_certain_than_a_title_as_it_stands() -> None:
    plain, of_sales, cut = (match(one).confidence for one in ("Trainer", "Sales Trainer", "TRAINING SPECIALIS"))
    assert plain == 1.0 > of_sales > cut


def test_the_lexicon_names_only_roles_of_the_catalogue() -> None:
    assert {phrase.role for phrase in read_lexicon().phrases} == set(read_catalogue().roles)


def test_braces_stand_for_every_combination() -> None:
    assert list(expanded("{a,b} c {d,e f}")) == ["a c d", "a c e f", "b c d", "b c e f"]


# Occupations whose work is that of one role. Others have several, or only lend a role their pay.
ONE = {
    "11-3131.00": "lnd-manager",
    "13-1151.00": "trainer",
    "25-9031.00": "instructional-designer",
    "13-1141.00": "rewards-analyst",
    "25-4022.00": "knowledge-specialist",
    "25-4011.00": "knowledge-specialist",
    "27-3042.00": "knowledge-specialist",
    "15-1299.03": "knowledge-specialist",
    "19-3032.00": "org-designer",
    "15-2051.01": "data-analyst",
}
# What else their titles, and those of other occupations, may rightly mean. Elsewhere every sure role counts as wrong.
ALSO = {
    "11-2032.00": "communications-specialist internal-comms",
    "11-3121.00": "hr-specialist",
    "11-3131.00": "lnd-coordinator",
    "13-1071.00": "hr-specialist",
    "13-1082.00": "project-manager",
    "13-1111.00": "business-analyst org-designer performance-consultant",
    "13-1151.00": "coach mentoring-lead lnd-coordinator elearning-developer performance-consultant "
    "instructional-designer",
    "13-1199.00": "change-manager hr-specialist",
    "13-1199.04": "change-manager",
    "15-1211.00": "it-specialist systems-analyst learning-technologist",
    "15-1232.00": "it-support-specialist learning-technologist it-specialist",
    "15-1243.00": "information-architect data-analyst",
    "15-1244.00": "systems-administrator social-technologist",
    "15-1255.00": "information-architect",
    "15-1299.01": "social-technologist",
    "15-1299.08": "it-specialist information-architect",
    "15-1299.09": "project-manager it-specialist",
    "25-4022.00": "librarian learning-technologist",
    "25-9031.00": "elearning-developer learning-technologist",
    "27-3031.00": "internal-comms community-manager communications-specialist",
    "27-3042.00": "technical-writer",
}


def onet() -> Iterator[tuple[str, str]]:
    with ONET.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["O*NET-SOC Code"], row["Alternate Title"]


@pytest.mark.skipif(not ONET.exists(), reason="the O*NET titles are not here")
def test_on_the_titles_of_o_net_few_are_wrong_and_sure() -> None:
    right: dict[str, set[str]] = defaultdict(set)
    for code, title in onet():
        right[title] |= {ONE[code]} if code in ONE else set()
        right[title] |= set(ALSO.get(code, "").split())
    titles = list(onet())
    sure = [(title, match(title).role) for _, title in titles if match(title).role]
    wrong = [(title, role) for title, role in sure if role not in right[title]]
    assert len(wrong) <= 0.03 * len(titles)
    assert len(wrong) <= 0.08 * len(sure), wrong


@pytest.mark.skipif(not ONET.exists(), reason="the O*NET titles are not here")
def test_on_the_titles_of_o_net_half_are_sure_and_right_and_most_others_among_the_candidates() -> None:
    outcomes = Counter(_outcome(title, RoleId(ONE[code])) for code, title in onet() if code in ONE)
    assert outcomes["right"] >= 0.5 * outcomes.total(), outcomes
    assert outcomes["candidate"] >= 0.6 * (outcomes.total() - outcomes["right"]), outcomes


def _outcome(title: str, role: RoleId) -> str:
    found = match(title)
    if found.role:
        return "right" if found.role == role else "other"
    return "candidate" if role in found.candidates else "missed"
