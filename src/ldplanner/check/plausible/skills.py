"""Whether skills are spelt as the roles spell them: a slip makes reskilling longer and dearer without a word."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import each_row, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import Speller, shown


def skills_nearly_named(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn, once for each, of skills that no role asks for but that resemble one that a role does."""
    known = sorted({str(skill) for role in roster.roles.values() for skill in role.skills})
    speller, done = Speller(known), set(known)
    for person, row in each_row(reading, (*roster.people, *roster.pool)):
        for index in range(len(person.skills or ())):
            path = f"{row}/skills/{index}"
            skill = reading.places.written(path).strip()
            guess = "" if skill in done else speller.closest(skill)
            done.add(skill)
            if guess:
                yield remark(
                    reading,
                    Code.SKILL_NEARLY_NAMED,
                    Severity.WARNING,
                    f"no role asks for the skill {shown(skill)}",
                    path=path,
                    hint=f"did you mean `{guess}`? Skills are compared letter by letter",
                    instead=guess,
                )
