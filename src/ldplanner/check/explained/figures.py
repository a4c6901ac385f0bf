"""What is assumed, and figures and dates that were hardly meant: LDP304, LDP308 to LDP312, LDP321, LDP323, LDP324."""

from ldplanner.check.codes import Code
from ldplanner.check.explained.sample import HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity

KINDS = (
    explained(
        Code.ASSUMED,
        "What a roster leaves out is assumed: everyone works full time, nobody leaves (no attrition), pay costs no "
        "more than itself (no on-costs), money and reskilling have no limit. A plan made on these is optimistic. "
        "The finding lists what was assumed for this roster.",
        TEAM,
        "Give `fte`, `attrition`, `budget` and `limits` where the assumption is not true.",
        Severity.INFO,
    ),
    explained(
        Code.TINY_FTE,
        "An FTE below 0.1 is less than half a day a week (judgement). It is more often a slip: 0.08 for 0.8, or per "
        "cent divided once too often.",
        HORIZON + "people:\n  - {id: ana, role: trainer, fte: 0.08}\n",
        "1.0 is full time, 0.5 half time. Leave it if somebody does work that little.",
        Severity.WARNING,
    ),
    explained(
        Code.HIGH_ON_COSTS,
        "On-costs are what comes on top of pay, as a part of it: insurance, pension, taxes. Above 1.0 everybody "
        "costs more than twice their pay (judgement; US state and local government, among the highest, comes to "
        "0.63: BLS ECEC, June 2025). Often the factor was given instead: 1.3 for 0.3.",
        "budget: {on_costs: 1.3}\n" + TEAM,
        "Give the part on top: 0.3 is 30 %.",
        Severity.WARNING,
    ),
    explained(
        Code.HIGH_ATTRITION,
        "At an attrition above 0.4 a year (judgement; 10 to 15 % are usual) most of the team is gone before the "
        "plan ends. What the plan says about the mix is then mostly about vacancies.",
        "attrition: 0.9\n" + TEAM,
        "Give the share that leaves in a year: 0.10 means one in ten.",
        Severity.WARNING,
    ),
    explained(
        Code.LEFT_ALREADY,
        "Somebody's last day lies before the day the list was right (`as_of`; without it, the day before the "
        "horizon). They would still count in today's mix and payroll, and make both look larger than they are.",
        "as_of: 2026-10-01\n" + HORIZON + "people:\n  - {id: ana, role: trainer, leaves: 2026-06-30}\n",
        "Take them out of the list, correct the date, or give `as_of` if it is missing.",
        Severity.WARNING,
    ),
    explained(
        Code.DATES_APART,
        "The plan starts from the list of people. If the first quarter was already over when the list was right, "
        "the plan would change the past; if more than a year lies between (judgement), much will have changed by "
        "then.",
        "as_of: 2027-05-01\n" + TEAM,
        "Move the start of the horizon, or bring the list and `as_of` up to date.",
        Severity.WARNING,
    ),
    explained(
        Code.SKILL_NEARLY_NAMED,
        "Skills that a person has make reskilling shorter and cheaper, and they are compared letter by letter. A "
        "skill that no role asks for but that is spelt nearly like one that a role does is probably meant to be "
        "that.",
        HORIZON + "people:\n  - {id: ana, role: trainer, skills: [facilitaton]}\n",
        "Correct the spelling; `ldplanner roles ROLE` shows the skills of a role.",
        Severity.WARNING,
    ),
    explained(
        Code.LONG_COURSE,
        "The length of a required course is in hours, and every learner takes it every year. From 30 hours on "
        "(judgement) minutes were more likely meant: 45 hours instead of 45 minutes would ask for sixty times the "
        "staff.",
        TEAM + "compliance:\n  - {name: Fire safety, learners: 100, hours: 45, format: elearning-1}\n",
        "Write hours: 45 minutes are 0.75.",
        Severity.WARNING,
    ),
    explained(
        Code.ROLE_OUTSIDE_THE_MIX,
        "A role that you added has no `stream`, so whoever has it is in the payroll and not in the mix. That is "
        "right for leads and coordinators, and easily forgotten for everyone else.",
        HORIZON + "people:\n  - {id: ana, role: poet, salary: 50000}\nroles:\n  poet: {title: Poet}\n",
        "Give the role `stream: km`, `social` or `training`; `stream: null` says that it is meant.",
        Severity.INFO,
    ),
)
