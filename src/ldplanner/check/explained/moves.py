"""Who may move where: LDP303 and LDP318 to LDP320."""

from ldplanner.check.codes import Code
from ldplanner.check.explained.sample import HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity

KINDS = (
    explained(
        Code.NO_PATH,
        "Somebody asks for a role, or may move to it, and no path leads there from the role they have. A path says "
        "how long reskilling takes and what it costs; what has none is not planned, so the wish stays unheard.",
        HORIZON + "people:\n  - {id: ana, role: trainer, wants: [data-analyst]}\n",
        "Add the path with its quarters and cost under `paths:`, or take the role out.",
        Severity.WARNING,
    ),
    explained(
        Code.NOBODY_MAY_MOVE,
        "Nobody in the department or the pool can take another role: all are kept, no path leads anywhere, or every "
        "way takes longer than the horizon. Only hires are left, and the people you already have get no new "
        "chances.",
        HORIZON + "people:\n  - {id: ana, role: trainer, keep: true}\n",
        "Leave out `keep`, widen `moves_to`, add `paths:` or plan more quarters; the finding says which of them it is.",
        Severity.WARNING,
    ),
    explained(
        Code.KEPT_WITH_MOVES,
        "`keep: true` holds somebody in their role whatever else is said, so their `moves_to` has no effect. One of "
        "the two was not meant.",
        HORIZON + "people:\n  - {id: ana, role: trainer, keep: true, moves_to: [coach]}\n",
        "Remove `keep`, or `moves_to`.",
        Severity.WARNING,
    ),
    explained(
        Code.COSTLY_PATH,
        "One of your own paths costs more for one person than to hire somebody into the role: the cost of the "
        "search, and the pay for what a new hire does not get done at first. Reskilling can be worth that, but a "
        "digit too many is more likely. Paths of the catalogue are not remarked on.",
        TEAM + "paths:\n  - {from: trainer, to: community-manager, quarters: 2, cost: 35000}\n",
        "Check `cost`: one-off money for one person (courses, certificates, mentoring), not their pay meanwhile.",
        Severity.WARNING,
    ),
)
