from ldplanner.audience.aliases import Aliases
from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.plan import Relaxed
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind, Tool
from support.plans import hires, moves, plan_of
from support.worlds import MODERN, need, path, person, role, world

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


def test_ids_that_are_words_of_the_program_stay_where_it_speaks_of_something_else() -> None:
    crew = world(
        tuple(map(person, ("km", "payroll", "headcount", "2", "coach", "knowledge-manager"))),
        needs=(need("coach", at_least=1),),
    )
    said = (
        "km is 70 points short if nothing is done",
        "payroll: 50 of 60 used, too little left for one more person",
        "headcount: 2 FTE, no room for one more in 2027-Q1",
        "need: coach, 2.00 FTE, no one to spare in 2027-Q1",
        "asked for it; helps to cover a need: coach or knowledge-manager",
        "asked for by Jo and 2 more, see `ldplanner explain`",
    )
    assert tuple(map(aliases(crew).said, said)) == said


def test_such_people_are_not_named_where_they_are_meant() -> None:
    one = aliases(world(tuple(person(word, name=word) for word in ("km", "payroll", "ana", "kim"))))
    km, payroll, ana, kim = map(one.text, ("km", "payroll", "ana", "kim"))
    assert one.said("leads km and payroll, so goes first; km is 9 points over if nothing is done") == (
        f"leads {km} and {payroll}, so goes first; km is 9 points over if nothing is done"
    )
    assert one.said("asked for by ana, kim, km and 2 more, see `ldplanner explain`") == (
        f"asked for by {ana}, {kim}, {km} and 2 more, see `ldplanner explain`"
    )
    assert one.said("`km` to `coach`: is kept") == f"`{km}` to `coach`: is kept"


def test_a_need_in_a_text_of_the_program_is_told_as_in_the_roster() -> None:
    crew = world(
        (person("km"), person("ana")), needs=(need("coach", at_least=1, because="for ana and km", unit="ana"),)
    )
    one = aliases(crew)
    told = f"for {one.text('ana')} and {one.text('km')} ({one.text('ana')})"
    assert one.said("need: for ana and km (ana), 1.00 FTE, no one to spare in 2027-Q1; km is 9 points over") == (
        f"need: {told}, 1.00 FTE, no one to spare in 2027-Q1; km is 9 points over"
    )
    assert one.plan(plan_of(crew)).quarters[0].available[0].need == told
    assert one.roster(crew).needs[0].because == f"for {one.text('ana')} and {one.text('km')}"


def test_no_free_text_of_a_roster_keeps_a_name() -> None:
    who = "Zanele Quispe"
    profile = MODERN.model_copy(update={"title": f"{who}'s mix", "source": f"{who} said"})
    crew = world(
        (person("zq", name=who, unit=f"{who} unit"),),
        (person("b", unit=f"with {who}"),),
        roles=(
            role("trainer", title=f"{who}'s trainer", also=(f"{who}'s aide",), sources={"salary": f"told by {who}"}),
            role("coach"),
        ),
        paths=(path("trainer", "coach", 1).model_copy(update={"source": f"{who} said"}),),
        profile=profile,
        needs=(need("coach", at_least=1, because=f"after {who}", unit=f"{who} unit"),),
        compliance=(Course(name=f"{who}'s course", learners=9, hours=1, format=Format.CLASSROOM),),
        tools=(Tool(name=f"{who}'s wiki", stream=Stream.KM, yearly_cost=100),),
        systems=(System(kind=SystemKind.REWARD, name=f"{who} prize", favours=Stream.KM),),
    ).anew({"department": f"Team of {who}"})
    one = aliases(crew)
    told = one.roster(crew)
    assert who not in told.model_dump_json()
    assert told.model_dump_json().count(one.text(who)) == crew.model_dump_json().count(who) + 1  # and the id
    assert told.people[0].unit == told.needs[0].unit == f"{one.text(who)} unit"


def test_what_was_loosened_and_where_somebody_is_hired_has_aliases() -> None:
    crew = world((KIM,), needs=(need("coach", at_least=1, because="Kim Ng's replacement", unit="Kim Ng unit"),))
    loosened = Relaxed(
        limit="need of 1 FTE: Kim Ng's replacement (Kim Ng unit)",
        words="at_least 0 instead of 1",
        path="/needs/0/at_least",
        before=1,
        after=0,
    )
    step = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", salary=80_000, unit="Kim Ng unit")
    told = aliases(crew).plan(plan_of(crew, step).model_copy(update={"relaxed": (loosened,)}))
    assert (told.relaxed[0].limit, told.actions[0].unit) == (
        "need of 1 FTE: person-01's replacement (person-01 unit)",
        "person-01 unit",
    )


def test_a_text_of_the_roster_that_the_program_quotes_has_aliases() -> None:
    prize = System(kind=SystemKind.REWARD, name="prize of ana", favours=Stream.KM)
    one = aliases(world((person("ana"),), systems=(prize,)))
    assert one.said("“prize of ana” is rewarded") == "“prize of person-01” is rewarded"


def test_a_department_called_after_its_file_keeps_its_name() -> None:
    crew = world((person("km"),)).anew({"department": "km"})
    assert aliases(crew).roster(crew).department == "km"


def test_a_finding_loses_its_path() -> None:
    told = aliases().finding(Finding(code="X", severity=Severity.INFO, message="`ana` is odd", path="/people/ana"))
    assert (told.message, told.path) == (f"`{aliases().text('ana')}` is odd", "")


def test_a_roster_without_people_has_nothing_to_replace() -> None:
    assert aliases(world(())).text("anyone") == "anyone"
