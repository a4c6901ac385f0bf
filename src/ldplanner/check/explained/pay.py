"""Pay and currency: LDP221 to LDP223, LDP305 to LDP307."""

from ldplanner.check.codes import Code as CheckCode
from ldplanner.check.explained.sample import HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity
from ldplanner.load.codes import Code

KINDS = (
    explained(
        Code.NO_SALARY,
        "Somebody has no `salary`, and none is known for their role: it is a role of your own, or the catalogue's "
        "pay is not used because the roster is in another currency. Without it neither payroll nor cost can be "
        "told.",
        "currency: EUR\n" + TEAM,
        "Give the person a `salary`, or the role one under `roles:`, or a `pay_scale` for the catalogue's pay.",
    ),
    explained(
        Code.SALARY_OF_ROLE,
        "Whoever has no `salary` is planned with the pay of their role. That is enough for the mix; for money it is "
        "as good as the role's figure.",
        TEAM,
        "Give everyone's `salary` for a plan in real money.",
        Severity.INFO,
    ),
    explained(
        Code.OTHER_CURRENCY,
        "The catalogue's money is in US dollars. In another currency it means nothing without a scale, so roles "
        "without money of their own are not hired, and paths without a cost of their own are left out. The finding "
        "says which.",
        "currency: EUR\n" + HORIZON + "people:\n  - {id: ana, role: trainer, salary: 52000}\n",
        "Give `pay_scale`, what a USD of pay is in your money, or the figures themselves under `roles:` and `paths:`.",
        Severity.INFO,
    ),
    explained(
        CheckCode.PAY_OUT_OF_RANGE,
        "Somebody is paid less than 0.4 or more than 2.5 times what their role is: what you give the role, or the "
        "catalogue's pay times `pay_scale`. Both bounds are judgement; half of the US trainers are paid between "
        "0.72 and 1.37 times the median (BLS, May 2025). Pay for a month, a digit too many or the wrong role are "
        "more likely. If most salaries are off in the same direction, the cause is the currency or the scale, and "
        "it is told once.",
        HORIZON + "people:\n  - {id: ana, role: trainer, salary: 690000}\n",
        "Check the figure, the role and `pay_scale`. If it is right, give the role its own `salary` under `roles:`.",
        Severity.WARNING,
    ),
    explained(
        CheckCode.PAY_NOT_YEARLY,
        "A salary below 1,000 is hardly money for a year: it is in thousands, or pay by the hour. The payroll would "
        "look as if that person worked for nothing.",
        HORIZON + "people:\n  - {id: ana, role: trainer, salary: 95.0}\n",
        "Write whole money for a year of full-time work: 95000.",
        Severity.WARNING,
    ),
    explained(
        CheckCode.PART_TIME_PAY,
        "`salary` is full-time pay, and the planner multiplies it by `fte` itself. HR systems often give what is "
        "paid out, so a half-time person would cost a quarter. The finding appears where a part-timer of up to 0.6 "
        "FTE is paid within 0.05 of the same part of what full-time colleagues in the role earn (judgement).",
        HORIZON
        + "people:\n  - {id: ana, role: trainer, salary: 70000}\n  - {id: ben, role: trainer, salary: 70000}\n"
        + "  - {id: joao, role: trainer, fte: 0.5, salary: 35000}\n",
        "Divide the pay by the FTE: 35000 for half time is a `salary` of 70000.",
        Severity.WARNING,
    ),
)
