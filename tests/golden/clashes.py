"""Limits that clash, where they are written, and what would do."""

from ldplanner.domain.finding import Place
from ldplanner.domain.plan import Change, Clash, Input, NoPlan, Relaxed, Status, Termination
from ldplanner.render.conflict import Written

TEXT = """\
horizon: {starts: 2027-Q1, quarters: 6}
budget: {payroll: {2027: 3100000, 2028: 3000000}, change: 240000, on_costs: 0.3}  # as agreed with the board in May
limits:
  headcount: {max: 12}
needs:
  - role: it-specialist
    at_least: 3
    from: 2027-Q2
    because: run the intranet
"""

WRITTEN = Written(
    places={
        "/budget/payroll/2027": Place(file="roster.yaml", line=2, column=26, end_line=2, end_column=33),
        "/limits/headcount": Place(file="roster.yaml", line=4, column=3, end_line=4, end_column=12),
        "/needs/0": Place(file="roster.yaml", line=6, column=5, end_line=6, end_column=9),
        "/compliance": Place(file="other.yaml", line=3, column=1, end_line=3, end_column=11),
    },
    sources={"roster.yaml": TEXT},
)

CLASHES = (
    Clash(
        limit="payroll of 3,100,000 in 2027",
        path="/budget/payroll/2027",
        changes=(
            Change(
                words="payroll in 2027 3,141,000 instead of 3,100,000", path="/budget/payroll/2027", value=3_141_000
            ),
        ),
    ),
    Clash(limit="headcount of at most 12 FTE", path="/limits/headcount/max"),
    Clash(
        limit="need of 3 FTE: run the intranet",
        path="/needs/0",
        changes=(
            Change(words="at_least 1.5 instead of 3", path="/needs/0/at_least", value=1.5),
            Change(words="first needed in 2027-Q4 instead of 2027-Q2", path="/needs/0/from", value="2027-Q4"),
        ),
    ),
    Clash(
        limit="compliance: design, 0.54 FTE of instructional-designer or elearning-developer",
        path="/compliance",
        changes=(
            Change(
                words="compliance design 0.3 FTE instead of 0.543: fewer hours of development",
                path="/compliance",
                value=None,
            ),
        ),
    ),
    Clash(limit="somebody in the mix at the end of the horizon", path=""),
)

RELAXED = (
    Relaxed(
        limit="payroll of 3,100,000 in 2027",
        words="payroll in 2027 3,141,000 instead of 3,100,000",
        path="/budget/payroll/2027",
        before=3_100_000,
        after=3_141_000,
    ),
    Relaxed(
        limit="need of 3 FTE: run the intranet",
        words="first needed in 2027-Q4 instead of 2027-Q2",
        path="/needs/0/from",
        before="2027-Q2",
        after="2027-Q4",
    ),
)


def clash(conflict: tuple[Clash, ...], *, minimal: bool = True, nearest: tuple[Relaxed, ...] = ()) -> NoPlan:
    """Return what is known of a roster without a plan."""
    return NoPlan(
        tool="ldplanner 0.1.0",
        input=Input(path="roster.yaml", sha256="0" * 64),
        profile="modern-702010",
        status=Status.INFEASIBLE,
        termination=Termination.PROVED,
        conflict=conflict,
        minimal=minimal,
        nearest=nearest,
    )
