"""What the roster leaves out, and what is assumed instead."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


def assumptions(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell in one finding which defaults stand in for figures that would change the plan."""
    full_time = sum(
        f"{reading.paths_of_people[person.id]}/fte" not in reading.places for person in (*roster.people, *roster.pool)
    )
    everyone = len(roster.people) + len(roster.pool)
    assumed = []
    if full_time == everyone:  # where some say otherwise, the file shows that it was thought of
        assumed.append("everyone works full time")
    assumed += [
        words
        for path, words in (
            ("/attrition", "nobody leaves but those whose last day is given"),
            ("/budget/on_costs", "pay costs no more than itself"),
            ("/budget/payroll", "payroll has no limit"),
            ("/budget/change", "one-off money has no limit"),
            ("/limits/reskilling_at_once", "any number may reskill at once"),
        )
        if path not in reading.places
    ]
    if assumed:
        hint = "give `fte`, `attrition`, `budget` and `limits` where this is not so"
        yield remark(reading, Code.ASSUMED, Severity.INFO, f"assumed: {'; '.join(assumed)}", path="", hint=hint)
