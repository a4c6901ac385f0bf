"""The codes of what is remarked about a roster that could be read: LDP3xx plausibility, LDP4xx the department."""

from enum import StrEnum


class Code(StrEnum):
    """A kind of finding; `label` names it in one line."""

    HIRING_UNBOUND = "LDP301"
    NEED_AFTER_HORIZON = "LDP302"
    NO_PATH = "LDP303"
    ASSUMED = "LDP304"
    PAY_OUT_OF_RANGE = "LDP305"
    PAY_NOT_YEARLY = "LDP306"
    PART_TIME_PAY = "LDP307"
    TINY_FTE = "LDP308"
    HIGH_ON_COSTS = "LDP309"
    HIGH_ATTRITION = "LDP310"
    LEFT_ALREADY = "LDP311"
    DATES_APART = "LDP312"
    PAYROLL_EXCEEDED = "LDP313"
    HEADCOUNT_EXCEEDED = "LDP314"
    LIMIT_OF_ZERO = "LDP315"
    CHANGE_BUYS_NOTHING = "LDP316"
    NOBODY_TO_HIRE = "LDP317"
    NOBODY_MAY_MOVE = "LDP318"
    KEPT_WITH_MOVES = "LDP319"
    COSTLY_PATH = "LDP320"
    SKILL_NEARLY_NAMED = "LDP321"
    NEED_TOO_LARGE = "LDP322"
    LONG_COURSE = "LDP323"
    ROLE_OUTSIDE_THE_MIX = "LDP324"

    TRAINING_LARGEST = "LDP401"
    EMPTY_STREAM = "LDP402"
    KNOWLEDGE_ALONE = "LDP403"
    UNIT_WITHOUT_COACH = "LDP404"
    COMPLIANCE_SHORT = "LDP405"
    COMPLIANCE_AMPLE = "LDP406"
    SYSTEMS_PULL_BACK = "LDP407"
    LEADER_KEPT = "LDP408"
    SKILLS_LEFT_OUT = "LDP409"
    WISH_SHUT_OUT = "LDP410"
    RELEASED_WHILE_HIRING = "LDP411"
    NOBODY_IN_THE_MIX = "LDP412"

    @property
    def label(self) -> str:
        """What kind of finding it is, in one line."""
        return _LABELS[self]


_LABELS = {
    Code.HIRING_UNBOUND: "nothing bounds hiring",
    Code.NEED_AFTER_HORIZON: "a need that starts after the horizon",
    Code.NO_PATH: "a role that no path leads to",
    Code.ASSUMED: "what was left out, and what is assumed instead",
    Code.PAY_OUT_OF_RANGE: "a salary far outside what the role pays",
    Code.PAY_NOT_YEARLY: "a salary that is not in whole money a year",
    Code.PART_TIME_PAY: "the pay of a part-timer given as part-time pay",
    Code.TINY_FTE: "an FTE so small that it may be a slip",
    Code.HIGH_ON_COSTS: "on-costs above the pay itself",
    Code.HIGH_ATTRITION: "an attrition that few departments survive",
    Code.LEFT_ALREADY: "somebody who left before the list was right",
    Code.DATES_APART: "a list and a horizon that do not fit together",
    Code.PAYROLL_EXCEEDED: "a payroll budget that is exceeded before anything is done",
    Code.HEADCOUNT_EXCEEDED: "a headcount limit that is broken before anything is done",
    Code.LIMIT_OF_ZERO: "a limit of 0",
    Code.CHANGE_BUYS_NOTHING: "a change budget that pays for nothing",
    Code.NOBODY_TO_HIRE: "openings, but no role that can be filled",
    Code.NOBODY_MAY_MOVE: "nobody who may change roles",
    Code.KEPT_WITH_MOVES: "somebody who is kept, with roles to move to",
    Code.COSTLY_PATH: "a path that costs more than a hire",
    Code.SKILL_NEARLY_NAMED: "a skill that is nearly one of the catalogue's",
    Code.NEED_TOO_LARGE: "a need larger than the department",
    Code.LONG_COURSE: "a course so long that minutes may be meant",
    Code.ROLE_OUTSIDE_THE_MIX: "a role of your own without a stream",
    Code.TRAINING_LARGEST: "training is the largest stream",
    Code.EMPTY_STREAM: "a stream that nobody is in",
    Code.KNOWLEDGE_ALONE: "knowledge management without organisation design or IT",
    Code.UNIT_WITHOUT_COACH: "a unit without an embedded coach or mentor",
    Code.COMPLIANCE_SHORT: "fewer designers or trainers than compliance needs",
    Code.COMPLIANCE_AMPLE: "many more designers and trainers than compliance needs",
    Code.SYSTEMS_PULL_BACK: "rewards and measures that favour another mix than the profile",
    Code.LEADER_KEPT: "a leader who is kept while the team may move",
    Code.SKILLS_LEFT_OUT: "a role that somebody in the pool could take, left out of `moves_to`",
    Code.WISH_SHUT_OUT: "a wish that the roster itself shuts out",
    Code.RELEASED_WHILE_HIRING: "people who may be let go while others are hired",
    Code.NOBODY_IN_THE_MIX: "a department that is wholly outside the mix",
}
