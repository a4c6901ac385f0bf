"""Numbers, dates and words: LDP203 to LDP206, LDP213, LDP216 to LDP218, LDP225 and LDP226."""

from ldplanner.check.explained.sample import ANA, HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity
from ldplanner.load.codes import Code

KINDS = (
    explained(
        Code.WRONG_KIND,
        "A value is of another kind than the key wants: text where a list belongs, a list where one value does, "
        "`yes` where true or false is meant. YAML has old rules by which `no` is false and `12:30` is 750; here "
        "only `true` and `false` are, and text stays text.",
        HORIZON + "people:\n  - {id: ana, role: trainer, keep: yes}\n",
        "Write what the help says; a list stands in brackets, `[coach, trainer]`.",
    ),
    explained(
        Code.NOT_A_NUMBER,
        "A number has something in it that is not part of a number: a comma, a currency sign, a `k`, quotes, a per "
        "cent sign. In YAML `95,000` inside braces is even two things. Programs disagree about what such text "
        "means, so it is not guessed.",
        HORIZON + "people:\n  - {id: ana, role: trainer, salary: 95k}\n",
        "Write digits, and a point only before decimals: 95000, 0.5.",
    ),
    explained(
        Code.OUT_OF_RANGE,
        "A number is smaller or larger than the key allows. Most often it is per cent where a part of 1 is meant: "
        "full time is 1.0, not 100; an attrition of 10 % is 0.10.",
        HORIZON + "people:\n  - {id: ana, role: trainer, fte: 80}\n",
        "Write a number within the bounds that the finding names.",
    ),
    explained(
        Code.NO_SUCH_DAY,
        "A date or quarter is not in the calendar, or written in an order that can be read in two ways. Dates are "
        "year, month, day: 2027-06-30; quarters are 2027-Q1 to 2027-Q4, of the calendar year.",
        HORIZON + "people:\n  - {id: ana, role: trainer, leaves: 2027-06-31}\n",
        "Write the day or quarter as shown in the help.",
    ),
    explained(
        Code.UNKNOWN_WORD,
        "Some keys take one of a few words, such as `none`, `contractors` or `all` for releases. This is another one.",
        TEAM + "limits: {releases: contractor}\n",
        "Use one of the words that the help lists.",
    ),
    explained(
        Code.SHARES,
        "The shares of a profile describe one team, so they add up to 1. These do not, or their bands leave no team "
        "that could lie within all of them. The finding gives the sum: 0.99 or 1.7 is a slip in one of them, 100 "
        "means that they are in per cent.",
        "profile: ours\nstreams:\n  km: {share: 0.70}\n  social: {share: 0.20}\n  training: {share: 0.20}\n",
        "Correct one of them; 1 is the whole team, 0.70 is 70 %. Or give a band instead of a share.",
    ),
    explained(
        Code.CONTRADICTION,
        "Two values beside each other exclude each other: a least that is above its most, a group with one person's "
        "name, `role` and `roles` in one need. Which of the two is right only you can tell.",
        TEAM + "limits: {headcount: {min: 50, max: 45}}\n",
        "Swap the two, or correct or remove one.",
    ),
    explained(
        Code.MISSING_YEAR,
        "A budget by calendar year has to name every year that the horizon reaches. Nothing is carried over from "
        "one year to the next, so a year that is left out cannot be filled in.",
        "horizon: {starts: 2027-Q3, quarters: 4}\nbudget: {change: {2027: 60000}}\n" + ANA,
        "Add the year, or give one figure for the whole horizon.",
    ),
    explained(
        Code.NO_VALUE,
        "A key stands there without a value, or with a list that names nothing. It is not clear whether zero, the "
        "default or something else is meant.",
        HORIZON + "people:\n  - id: ana\n    role: trainer\n    salary:\n",
        "Write a value, or remove the line for the default.",
    ),
    explained(
        Code.THOUSANDS,
        "A point in a number is a decimal point here. `95.000`, which is ninety-five thousand in much of Europe, is "
        "ninety-five, and a plan with it would look cheap.",
        HORIZON + "people:\n  - {id: ana, role: trainer, salary: 95.000}\n",
        "Leave the point out for thousands, as in 95000; otherwise leave out the zeros after it.",
        Severity.WARNING,
    ),
)
