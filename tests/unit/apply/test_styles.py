"""Rows in every style of YAML, carried out in place: what comes out, with the comments of what stays."""

from pathlib import Path

import pytest

from ldplanner.domain.plan import Action
from ldplanner.domain.roster import Roster
from support.plans import hires, moves
from unit.apply.test_apply import ANA, COACH, COST, DONE, HEAD, KM, NEW, Desk, applied, raj_joins


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def ana_moves(roster: Roster) -> list[Action]:
    return [moves(roster, "ana", KM, "2027-Q1 2027-Q3", cost=COST)]


def hire(_roster: Roster) -> list[Action]:
    return [hires("new-coach-1", "coach", "2027-Q1 2027-Q2", salary=90_000)]


AT_THE_KEY = """\
- id: ana
  role: trainer
  wants:
  - coach # c
  - knowledge-specialist # k
  # about pay
  salary: 5
"""
INDENTED = """\
  - id: ana
    role: trainer # r
    salary: 5
    wants: # w
      - knowledge-specialist # k
      # own
      - coach # c
      - 'mentoring-lead'
"""
NOTHING_LEFT = """\
  - id: ana
    role: trainer
    salary: 5
    moves_to: # m
    - knowledge-specialist # k
    # about the unit
    unit: north
"""
FOLDED = """\
  - id: ana
    role: >-   # r
      trainer
    salary: # s
      5
"""
OVER_LINES = """\
  - { id: ana, # i
      role: "trainer", # r
      salary: 5, # s
      wants: [ # w
        coach, # c
        knowledge-specialist # k
      ]
    } # a
"""
LAST_IN_BRACES = """\
  - { id: ana, # i
      role: trainer, # r
      salary: 5, # s
      wants: [knowledge-specialist] # w
    } # a
"""
COMMAS_FIRST = """\
  - { id: ana # i
    , role: trainer # r
    , salary: 5 # s
    , wants: [knowledge-specialist] # w
    } # a
"""
FIRST_KEY = """\
  - wants: [knowledge-specialist] # w
    # about the role
    role: trainer
    id: ana
    salary: 5
"""
QUESTION_MARKS = """\
  - ? id
    # about the id
    : ana # i
    ? role # r
    : trainer
    ? # s
      >- # t
      salary
    : 5
"""
BEHIND_SEVERAL = """\
  - id: ana
    role: trainer
    salary: 5
    wants: [coach, knowledge-specialist, # both
      mentoring-lead]
"""
TABS = "  - id: ana\t# i\n    role: trainer\t\n    salary: 5\n    wants: [knowledge-specialist]\t# w\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (AT_THE_KEY, AT_THE_KEY.replace("trainer", KM).replace("  - knowledge-specialist # k\n", "")),
        (INDENTED, INDENTED.replace("trainer", KM).replace("      - knowledge-specialist # k\n", "")),
        (
            NOTHING_LEFT,
            NOTHING_LEFT.replace("trainer", KM)
            .replace("    - knowledge-specialist # k\n", "")
            .replace("moves_to:", "moves_to: []"),
        ),
        (FOLDED, FOLDED.replace(">-   # r\n      trainer", f"{KM}   # r")),
        (
            OVER_LINES,
            OVER_LINES.replace('"trainer"', KM)
            .replace("        knowledge-specialist # k\n", "")
            .replace("coach,", "coach"),
        ),
        (
            LAST_IN_BRACES,
            LAST_IN_BRACES.replace("trainer", KM)
            .replace("      wants: [knowledge-specialist] # w\n", "")
            .replace("5,", "5"),
        ),
        (
            COMMAS_FIRST,
            COMMAS_FIRST.replace("trainer", KM).replace("    , wants: [knowledge-specialist] # w\n", ""),
        ),
        (FIRST_KEY, FIRST_KEY.replace("trainer", KM).replace(" wants: [knowledge-specialist] # w", "")),
        (
            QUESTION_MARKS,
            f"  - id:\n    # about the id\n      ana # i\n    role: # r\n      {KM}\n    salary: # s # t\n      5\n",
        ),
        (BEHIND_SEVERAL, BEHIND_SEVERAL.replace("trainer", KM).replace(" knowledge-specialist,", "")),
        (TABS, TABS.replace("trainer", KM).replace("    wants: [knowledge-specialist]\t# w\n", "")),
    ],
)
def test_a_mover_keeps_the_comments_of_what_stays(desk: Desk, before: str, after: str) -> None:
    assert applied(desk, f"{HEAD}people:\n{before}", ana_moves) == f"{DONE}people:\n{after}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("skills:\n    - writing # a\n    # below\n", "skills:\n    - writing # a\n{}    # below\n"),
        ("skills: [\n      writing # a\n    ] # z\n", "skills: [\n      writing, # a\n      {}\n    ] # z\n"),
        ("skills: [ # none\n    ]\n", "skills: [{} # none\n    ]\n"),
    ],
)
def test_skills_are_put_behind_those_there_are(desk: Desk, before: str, after: str) -> None:
    row = "  - id: ana\n    role: trainer\n    salary: 5\n    "
    cost = COST if "writing" not in before else 3_000
    learned = ["curation", "metadata", "taxonomy"] + (["writing"] if cost == COST else [])
    done = applied(
        desk,
        f"{HEAD}people:\n{row}{before}",
        lambda roster: [moves(roster, "ana", KM, "2027-Q1 2027-Q3", cost=cost)],
    )
    if after.startswith("skills:\n"):
        put = "".join(f"    - {skill}\n" for skill in learned)
    else:
        put = (", " if cost == COST else ",\n      ").join(learned)
    assert done == f"{DONE}people:\n{row.replace('trainer', KM)}{after.format(put)}"


def test_a_move_under_way_is_counted_down_in_place(desk: Desk) -> None:
    before = (
        "  - id: ana\n    role: trainer\n    salary: 5\n    moving: # m\n      to: coach # t\n      quarters: 3 # q\n"
    )
    done = applied(
        desk,
        f"{HEAD}people:\n{before}",
        lambda roster: [moves(roster, "ana", "coach", "2027-Q1 2027-Q4")],
        "2027-Q1",
    )
    assert done.endswith(f"people:\n{before.replace('quarters: 3', 'quarters: 2')}")


HIRED = f"  - {NEW}  # hired, opened 2027-Q1\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"pool:\n- {ANA}\n...\n# over\n", f"pool:\n- {ANA}\n\npeople:\n{HIRED}...\n# over\n"),
        (f"pool: [{ANA}]\npeople: [ # nobody\n]\n", f"pool: [{ANA}]\npeople: [{NEW} # nobody\n]\n"),
        (f"pool: [{ANA}]\npeople: null  # nobody\n", f"pool: [{ANA}]\npeople:   # nobody\n{HIRED}"),
        (f"? pool # who\n: - {ANA}\n? people # nobody\n", f"pool: # who\n  - {ANA}\npeople: # nobody\n{HIRED}"),
        (
            f"people: [\n  {ANA}, # first\n]\n",
            f"people: [\n  {ANA}, # first\n  {NEW}\n]\n",
        ),
    ],
)
def test_whoever_is_hired_is_put_into_any_list(desk: Desk, before: str, after: str) -> None:
    done = applied(desk, HEAD + COACH + before, hire)
    assert done == DONE + COACH.replace("max_hires: 3", "max_hires: 2") + after


def test_a_file_that_is_further_in_as_a_whole_stays_so(desk: Desk) -> None:
    text = f"horizon: {{starts: 2027-Q1, quarters: 4}}\n{COACH}pool:\n  - {ANA}\n"
    before = "".join(f"  {line}\n" for line in text.splitlines())
    done = applied(desk, before, hire)
    assert done.startswith("  as_of: 2027-12-31\n  horizon: {starts: 2028-Q1, quarters: 1}\n")
    assert done.endswith(f"  pool:\n    - {ANA}\n\n  people:\n  {HIRED}")


def test_a_last_line_without_an_end_gets_one_before_what_is_new(desk: Desk) -> None:
    before = f"{HEAD}{COACH}pool: [{ANA}]\nbudget:\n  change:\n    2027: 5000"
    done = applied(desk, before, hire)
    assert done.endswith(f"budget:\n  change:\n    2027: 5000\n    2028: 0\n\npeople:\n{HIRED}")


def test_the_day_is_put_behind_what_is_new_in_the_section_before(desk: Desk) -> None:
    before = f"budget:\n  change:\n    2027: 5000\nhorizon: {{starts: 2027-Q1, quarters: 4}}\npeople:\n  - {ANA}\n"
    done = applied(desk, before, lambda _roster: [])
    assert done.startswith("budget:\n  change:\n    2027: 5000\n    2028: 0\nas_of: 2027-12-31\nhorizon:")


def test_who_joins_from_further_in_comes_as_far_out(desk: Desk) -> None:
    before = f"{HEAD}people:\n- {ANA}\npool:\n    - id: raj # r\n      role: trainer\n      salary: 5\n      # below\n"
    raj = f"- id: raj # r\n  role: {KM}\n  salary: 5\n  # below\n"
    assert applied(desk, before, raj_joins) == f"{DONE}people:\n- {ANA}\n{raj}pool:\n"


def test_who_joins_takes_the_comment_behind_the_comma_along(desk: Desk) -> None:
    pool = "pool: [\n  {id: raj, role: trainer, salary: 5}, # r\n  {id: sue, role: coach} # s\n]\n"
    before = f"{HEAD}people: [{ANA}]\n{pool}"
    raj = f"{{id: raj, role: {KM}, salary: 5}}"
    assert applied(desk, before, raj_joins) == (
        f"{DONE}people: [{ANA},\n  # r\n  {raj}]\npool: [\n  {{id: sue, role: coach}} # s\n]\n"
    )


def test_who_joins_from_brackets_gets_a_line_with_the_comments_above(desk: Desk) -> None:
    before = f"{HEAD}people:\n  - {ANA}\npool: [{{id: raj, # i\n  role: trainer, salary: 5}} # r\n  ]\n"
    raj = f"  # i\n  # r\n  - {{id: raj, role: {KM}, salary: 5}}\n"
    assert applied(desk, before, raj_joins) == f"{DONE}people:\n  - {ANA}\n{raj}pool: [\n  ]\n"


def test_a_file_as_json_over_lines_gets_new_keys_on_lines_of_their_own(desk: Desk) -> None:
    before = '{\n  "horizon": {"starts": "2027-Q1", "quarters": 4},\n  "limits": {"hires_per_quarter": 1},\n'
    roles = '  "roles": {"coach": {"salary": 90000, "hire_cost": 0, "hire_quarters": 1}},\n'
    pool = '  "pool": [\n    {"id": "raj", "role": "coach"}\n  ]'
    done = applied(desk, f"{before}{roles}{pool}\n}}\n", hire)
    assert done.endswith(f"{roles}{pool},\n  as_of: 2027-12-31,\n  people: [{NEW}]\n}}\n")


def test_who_joins_a_list_in_brackets_takes_every_comment_along(desk: Desk) -> None:
    raj = "  - id: raj\n    role: >-  # r\n      trainer\n    salary: 5  # s\n"
    done = applied(desk, f"{HEAD}people: [{ANA}]\npool:\n{raj}", raj_joins)
    assert f"people: [{ANA},\n  # r\n  # s\n  {{id: raj, role: {KM}, salary: 5}}]\n" in done


def test_pay_comes_behind_the_comments_of_a_list(desk: Desk) -> None:
    row = "  - id: ana\n    role: trainer\n    skills:\n    - writing\n      # below\n"
    done = applied(
        desk,
        f"{HEAD}people:\n{row}",
        lambda roster: [moves(roster, "ana", KM, "2027-Q1 2027-Q3", cost=3_000)],
    )
    assert done.endswith("      # below\n    - curation\n    - metadata\n    - taxonomy\n    salary: 69280\n")


@pytest.mark.parametrize("nothing", ["people: ", "people", "? people", "people: ~", "people: # none\n"])
def test_whoever_is_hired_is_put_where_nothing_was_in_braces(desk: Desk, nothing: str) -> None:
    before = "{horizon: {starts: 2027-Q1, quarters: 4}, limits: {hires_per_quarter: 1}, "
    roles = "roles: {coach: {salary: 90000, hire_cost: 0, hire_quarters: 1}}, "
    done = applied(desk, f"{before}{roles}pool: [{ANA}], {nothing}, department: Ours}}", hire)
    assert f"people: [{NEW}]" in done


def raj_joins_as_he_is(roster: Roster) -> list[Action]:
    return [moves(roster, "raj", "trainer", "2027-Q1 2027-Q1")]


def test_whoever_joins_above_a_blank_line_does_not_take_its_space_for_their_role(desk: Desk) -> None:
    raj, blank = "  - id: raj\n    salary: 5\n    role: >-\n       trainer\n", "         \n"
    done = applied(desk, f"{HEAD}people:\n  - {ANA}\n{blank}pool:\n{raj}", raj_joins_as_he_is)
    assert done == f"{DONE}people:\n  - {ANA}\n{raj}\npool:\n"


def test_a_role_that_comes_to_stand_above_a_blank_line_does_not_take_its_space(desk: Desk) -> None:
    raj, sue = "  - id: raj\n    role: trainer\n", "  - id: sue\n    role: |-\n       coach\n"
    done = applied(desk, f"{HEAD}people:\n  - {ANA}\npool:\n{sue}{raj}          \n", raj_joins_as_he_is)
    assert done == f"{DONE}people:\n  - {ANA}\n{raj}pool:\n{sue}\n"


def test_space_on_blank_lines_stays_where_it_does_no_harm(desk: Desk) -> None:
    raj = "  - id: raj\n    role: trainer\n"
    done = applied(desk, f"{HEAD}people:\n  - {ANA}\n     \npool:\n{raj}", raj_joins_as_he_is)
    assert done == f"{DONE}people:\n  - {ANA}\n{raj}     \npool:\n"
