"""Saved plans on trial again: nobody is shown one that its roster does not bear out."""

from ldplanner.audit.audit import audit
from ldplanner.domain.plan import Plan
from ldplanner.errors import UnsoundPlanError
from ldplanner.study.relaxing import as_relaxed
from ldplanner.study.trial import Question


def audited_again(question: Question, plan: Plan) -> Plan:
    """Return a saved plan with a new audit in place of the one that its file claims.

    A plan that was relaxed is audited against its roster with what was loosened.

    Raises:
        UnsoundPlanError: it breaks a rule, or a figure of it is wrong: somebody changed it.
    """
    verdict = audit(as_relaxed(question, plan).roster, plan)
    if not verdict.ok:
        raise UnsoundPlanError([check for check in verdict.checks if not check.ok])
    return plan.model_copy(update={"audit": verdict})
