from ldplanner.audience.aliases import Aliases
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from support.plans import hires, moves, plan_of
from support.worlds import need, person, world

ANA = person("ana", name="Ana Ruiz", manager="kim")
KIM = person("kim", "lnd-manager", name="Kim Ng")
ROSTER = world((ANA, KIM), needs=(need("coach", at_least=0.5, because="after Ana Ruiz and anaconda"),))


def aliases(roster: Roster = ROSTER, seed: str = "seed") -> Aliases:
    return Aliases(roster, seed)


def test_everyone_gets_an_alias_for_id_and_name_and_managers_follow() -> None:
    people = {one.name: one for one in aliases().roster(ROSTER).people}
    assert sorted(people) == ["person-01", "person-02"]
    ana, kim = sorted(people.values(), key=lambda one: one.manager is None)
    assert (ana.id, ana.role, ana.manager) == (ana.name, "trainer", kim.id)


def test_the_same_roster_gives_the_same_aliases_and_another_seed_others() -> None:
    crew = world(tuple(person(f"p{n}") for n in range(30)))
    first, again, other = (aliases(crew, seed) for seed in ("one", "one", "two"))
    assert [first.text(one) for one in crew.everyone] == [again.text(one) for one in crew.everyone]
    assert [first.text(one) for one in crew.everyone] != [other.text(one) for one in crew.everyone]


def test_the_numbers_do_not_follow_the_alphabet() -> None:
    crew = world(tuple(person(f"p{n:02}") for n in range(30)))
    numbered = [aliases(crew).text(one) for one in crew.everyone]
    assert numbered != sorted(numbered)


def test_a_hundred_people_have_three_digits() -> None:
    crew = world(tuple(person(f"p{n}") for n in range(100)))
    assert min(one.id for one in aliases(crew).roster(crew).people) == "person-001"


def test_names_in_free_texts_are_replaced_as_whole_words_only() -> None:
    told = aliases().roster(ROSTER).needs[0].because
    assert "Ana Ruiz" not in told
    assert told.endswith("and anaconda")


def test_a_longer_name_is_not_taken_for_a_shorter_one() -> None:
    crew = world((person("a", name="Ana"), person("b", name="Ana Ruiz"), person("trainer-1"), person("trainer-12")))
    one = aliases(crew)
    assert one.text("Ana Ruiz") == one.text("b")
    assert one.text("trainer-12 and trainer-1") == f"{one.text('trainer-12')} and {one.text('trainer-1')}"
    assert "Ruiz" not in one.text("Ana Ruiz, Ana")


def test_actions_have_aliases_and_hires_keep_theirs() -> None:
    made = plan_of(
        ROSTER,
        moves(ROSTER, "ana", "coach", "2027-Q1 2027-Q2").model_copy(update={"reason": "leads Kim Ng"}),
        hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000),
    )
    hired, moved = aliases().plan(made).actions
    assert (moved.person, moved.reason) == (aliases().text("ana"), f"leads {aliases().text('kim')}")
    assert hired.person == "new-coach-1"


def test_actions_stand_in_the_order_of_the_aliases() -> None:
    crew = world(tuple(person(f"p{n:02}") for n in range(30)))
    made = plan_of(crew, *(moves(crew, one, "coach", "2027-Q1 2027-Q2") for one in crew.everyone))
    told = [action.person for action in aliases(crew).plan(made).actions]
    assert told == sorted(told)


def test_names_in_a_row_stand_in_the_order_of_the_aliases() -> None:
    crew = world(tuple(person(f"p{n:02}") for n in range(30)))
    asked = "asked for by P03, P11, P27 and 2 more, see `ldplanner explain`; leads P05 and P06, so goes first"
    step = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000).model_copy(
        update={"reason": asked}
    )
    for seed in ("one", "two", "three"):
        one = aliases(crew, seed)
        three, two = (sorted(map(one.text, names)) for names in (("p03", "p11", "p27"), ("p05", "p06")))
        assert one.plan(plan_of(crew, step)).actions[0].reason == (
            f"asked for by {', '.join(three)} and 2 more, see `ldplanner explain`; "
            f"leads {' and '.join(two)}, so goes first"
        )


def test_a_finding_loses_its_path() -> None:
    told = aliases().finding(Finding(code="X", severity=Severity.INFO, message="`ana` is odd", path="/people/ana"))
    assert (told.message, told.path) == (f"`{aliases().text('ana')}` is odd", "")


def test_a_roster_without_people_has_nothing_to_replace() -> None:
    assert aliases(world(())).text("anyone") == "anyone"
