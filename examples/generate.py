"""Print an invented roster of any size with every feature on; the same numbers give the same roster anywhere.

    python examples/generate.py --people 300 --quarters 8 --seed 1 > roster.yaml

A few people are kept free to move, and the needs ask for no more than what is there and what those few can do, so a
plan exists. Figures follow the catalogue; people, pay and units are invented.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

T = TypeVar("T")

FIRST_YEAR, PEOPLE_PER_LEAD, PEOPLE_PER_UNIT = 2027, 8, 25
SHORTEST_FOR_MOVES = 4  # quarters; the moves that the needs count on take up to three, one after the other

GIVEN = "Aiko Ben Chioma Diego Elif Farah Goran Hye-jin Imani Jonas Keiko Leon Maya Nils Olu Paz Quinn Rana Sven Tala"
FAMILY = "Abara Berg Cruz Dlamini Endo Fischer Gupta Hassan Ito Jansen Kaya Lopez Mbeki Novak Ortiz Park Reyes Sato Wu"

# What each role is paid in USD, to the hundred, and some of the roles that there is a path to.
ROLES: dict[str, tuple[int, tuple[str, ...]]] = {
    "lnd-manager": (133000, ("knowledge-manager", "org-designer", "performance-consultant")),
    "lnd-coordinator": (50100, ("learning-technologist",)),
    "trainer": (69300, ("change-manager", "coach", "community-manager", "knowledge-specialist", "mentoring-lead")),
    "instructional-designer": (77400, ("community-manager", "information-architect", "knowledge-specialist")),
    "elearning-developer": (77400, ("learning-technologist", "social-technologist")),
    "org-designer": (101900, ()),
    "change-manager": (83100, ()),
    "performance-consultant": (101900, ("change-manager", "org-designer")),
    "learning-technologist": (61900, ("it-specialist", "social-technologist")),
    "internal-comms": (74800, ("community-manager",)),
    "knowledge-specialist": (68300, ("knowledge-manager",)),
    "coach": (95100, ()),
    "business-analyst": (101900, ("change-manager", "data-analyst", "org-designer")),
    "project-manager": (102300, ("change-manager",)),
    "librarian": (68300, ("information-architect", "knowledge-specialist")),
    "technical-writer": (90400, ("internal-comms", "knowledge-specialist")),
    "communications-specialist": (74800, ("community-manager", "internal-comms")),
    "systems-analyst": (105900, ("it-specialist", "social-technologist")),
    "it-support-specialist": (61900, ("learning-technologist", "social-technologist")),
    "hr-specialist": (75900, ("mentoring-lead", "rewards-analyst")),
}
# Who is in the department below the managers, over and over: three quarters in training, as in most.
TEAM = (
    "trainer", "elearning-developer", "instructional-designer", "trainer", "org-designer", "lnd-coordinator", "trainer",
    "instructional-designer", "trainer", "elearning-developer", "trainer", "instructional-designer", "trainer",
    "learning-technologist", "trainer", "change-manager", "instructional-designer", "internal-comms", "trainer",
    "performance-consultant",
)  # fmt: skip
ELSEWHERE = tuple(ROLES)[10:]
OD = ("org-designer", "change-manager", "performance-consultant")
SKILLS = ("change-management", "coaching", "curation", "facilitation", "integration", "learning-platforms", "writing")
LAST_DAYS = (("02-15", "03-31"), ("05-15", "06-30"), ("08-15", "09-30"), ("11-15", "12-31"))
FORMATS = ("elearning-1", "classroom", "elearning-2", "virtual", "elearning-3")

ROSTER = """\
# Invented: generate.py --people {size} --quarters {quarters} --seed {seed}
department: Invented L&D of {size}
as_of: 2026-10-01
currency: USD
profile: modern-702010
horizon: {{starts: 2027-Q1, quarters: {quarters}}}
budget: {{payroll: {payroll}, change: {{{change}}}, on_costs: 0.3}}
limits: {{hires_per_quarter: {hires}, reskilling_at_once: 0.12, reskilling_load: 0.5, leaders_first: true,
  headcount: {{min: {least}, max: {most}}}, releases: contractors}}
attrition: 0.1
roles:
  knowledge-manager: {{pay_min: 88000, max_hires: {hires}}}
  org-designer: {{pay_min: 84000, attrition: 0.08, ramp: [0.4, 0.7, 0.9]}}
  trainer: {{attrition: 0.12}}
paths: [{{from: trainer, to: community-manager, quarters: 2, cost: 3500}}]
tools: [{{name: Enterprise search, stream: km, yearly_cost: 40000, from: 2027-Q2}}]
systems: [{{kind: measure, name: Course completions, favours: training}}]
people:
{people}
pool:
{pool}
needs:
{needs}
compliance:
{compliance}"""


class Dice:
    """Chance from a seed, through `Random.random` alone: the one method whose sequence Python promises to keep."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def chance(self, share: float) -> bool:
        """Say yes in that share of cases."""
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items."""
        return items[self.between(0, len(items) - 1)]

    def some(self, items: Sequence[str], share: float) -> str:
        """Write a list of some of the items, in their order; at least one."""
        return f"[{', '.join([item for item in items if self.chance(share)] or [self.pick(items)])}]"


@dataclass
class Someone:
    """A person; `tenths` is FTE in tenths, `extras` what is written only where it applies."""

    id: str
    name: str
    role: str
    tenths: int
    salary: int
    unit: str
    extras: dict[str, str] = field(default_factory=dict)

    @property
    def loaded_cost(self) -> int:
        """A year's pay with 30 % on-costs, rounded half up."""
        return (self.salary * self.tenths * 13 + 50) // 100

    @property
    def line(self) -> str:
        """The person as an entry of a roster."""
        facts = f"role: {self.role}, fte: {decimal(self.tenths)}, salary: {self.salary}, unit: {self.unit}"
        extras = "".join(f", {key}: {value}" for key, value in self.extras.items())
        return f"  - {{id: {self.id}, name: {self.name}, {facts}{extras}}}"


def decimal(tenths: int) -> str:
    """Write tenths as a decimal number."""
    return f"{tenths // 10}.{tenths % 10}"


def someone(dice: Dice, number: int, role: str, size: int, quarters: int) -> Someone:
    """Return an invented person with pay within 15 % of the usual, some with wishes, skills, ways or a last day."""
    pay, ways = ROLES[role]
    name = f"{dice.pick(GIVEN.split())} {dice.pick(FAMILY.split())}"
    tenths = dice.pick((10, 10, 10, 10, 10, 10, 10, 8, 6, 5))
    unit = f"unit-{dice.between(1, max(2, size // PEOPLE_PER_UNIT))}"
    person = Someone(f"p{number:05}", name, role, tenths, pay * dice.between(85, 115) // 10000 * 100, unit)
    if ways and dice.chance(0.25):
        person.extras["wants"] = dice.some(ways, 0.3)
    elif ways and dice.chance(0.25):
        person.extras["moves_to"] = dice.some(ways, 0.5)
    if dice.chance(0.4):
        person.extras["skills"] = dice.some(SKILLS, 0.25)
    if dice.chance(0.07):
        t = dice.between(0, quarters - 1)
        person.extras["leaves"] = f"{FIRST_YEAR + t // 4}-{dice.pick(LAST_DAYS[t % 4])}"
    return person


def department(dice: Dice, size: int, quarters: int) -> list[Someone]:
    """Return the members: managers first, then everyone else; each of them leads up to eight."""
    managers = max(1, size * 6 // 100)
    roles = [TEAM[(number - managers) % len(TEAM)] if number >= managers else "lnd-manager" for number in range(size)]
    people = [someone(dice, number, role, size, quarters) for number, role in enumerate(roles)]
    for number, person in enumerate(people):
        person.extras |= {"keep": "true"} if dice.chance(0.06) else {}
        person.extras |= {"contract": "true"} if dice.chance(0.05) else {}
        person.extras |= {"manager": people[(number - 1) // PEOPLE_PER_LEAD].id} if number else {}
    return people


def free(people: list[Someone], role: str, count: int) -> list[Someone]:
    """Keep the first few in a role free to move, full-time and here to stay; return them."""
    movers = [person for person in people if person.role == role][:count]
    for person in movers:
        person.tenths = 10
        person.extras = {"manager": person.extras["manager"]}
    return movers


def staying(people: list[Someone], *roles: str, unit: str | None = None) -> int:
    """Return the FTE, in tenths, of those in the roles (and unit) without a known last day."""
    held = [person for person in people if person.role in roles and unit in {None, person.unit}]
    return sum(person.tenths for person in held if "leaves" not in person.extras)


def needs(people: list[Someone], quarters: int) -> list[str]:
    """Return needs: what is there today or half of it, and what those who are kept free to move can add."""
    (trainer,) = free(people, "trainer", 1)
    developers = free(people, "elearning-developer", max(1, len(people) // 60))
    unit = next(person.unit for person in people if person.role == "instructional-designer")
    designers = staying(people, "instructional-designer", unit=unit) // 2
    lines = [
        f"role: instructional-designer, unit: {unit}, at_least: {decimal(designers)}, because: required courses",
        f"roles: [{', '.join(OD)}], at_least: {decimal(staying(people, *OD))}, from: 2027-Q1, because: new structure",
    ]
    if quarters >= SHORTEST_FOR_MOVES:
        platforms = staying(people, "learning-technologist") + 10 * len(developers) - 5
        lines += [
            f"roles: [coach, mentoring-lead], unit: {trainer.unit}, at_least: 0.5, because: embedded in the work",
            f"roles: [it-specialist, learning-technologist], at_least: {decimal(platforms)}, because: platforms run",
        ]
    return [f"  - {{{line}}}" for line in lines]


def courses(dice: Dice, size: int) -> list[str]:
    """Return required courses that take a tenth of the department or less."""
    return [
        f"  - {{name: Course {number + 1}, learners: {size * dice.between(20, 60)}, hours: {dice.between(1, 2)}, "
        f"format: {FORMATS[number % len(FORMATS)]}, class_size: 15, rebuild_years: {dice.between(1, 3)}}}"
        for number in range(min(40, 2 + size // 50))
    ]


def roster(size: int, quarters: int, seed: int) -> str:
    """Return the roster as YAML."""
    dice = Dice(seed)
    people = department(dice, size, quarters)
    pool = [someone(dice, size + i, ELSEWHERE[i % len(ELSEWHERE)], size, quarters) for i in range(size * 3 // 10)]
    required = needs(people, quarters)  # frees those it counts on, so before anything is added up
    fte, cost = sum(person.tenths for person in people), sum(person.loaded_cost for person in people)
    years = [FIRST_YEAR + t // 4 for t in range(0, quarters, 4)]
    return ROSTER.format(
        size=size,
        quarters=quarters,
        seed=seed,
        payroll=cost * dice.between(102, 105) // 100,
        change=", ".join(f"{year}: {max(12000, size * 2500)}" for year in years),
        hires=max(1, size // 40),
        least=decimal(fte * 6 // 10),
        most=decimal(fte * 105 // 100 + 10),
        people="\n".join(person.line for person in people),
        pool="\n".join(person.line for person in pool),
        needs="\n".join(required),
        compliance="\n".join(courses(dice, size)),
    )


def main() -> None:
    """Read the three numbers and print the roster."""
    parser = argparse.ArgumentParser(description="Print an invented roster with every feature on.")
    parser.add_argument("--people", type=int, choices=range(10, 10001), metavar="10..10000", default=40)
    parser.add_argument("--quarters", type=int, choices=range(1, 41), metavar="1..40", default=6)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(roster(chosen.people, chosen.quarters, chosen.seed))


if __name__ == "__main__":
    main()
