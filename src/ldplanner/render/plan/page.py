"""The whole text of a plan: the verdict first, the proof last."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.finding import Finding
from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.layout import joined
from ldplanner.render.look import Look
from ldplanner.render.plan.actions import actions_section
from ldplanner.render.plan.floors import floors_section
from ldplanner.render.plan.headline import headline
from ldplanner.render.plan.held_back import held_back_section
from ldplanner.render.plan.mix import mix_section
from ldplanner.render.plan.money import money_section
from ldplanner.render.plan.proof import proof_section
from ldplanner.render.plan.relaxed import relaxed_section
from ldplanner.render.plan.remarks import remarks_section
from ldplanner.render.plan.timeline import timeline_section


def plan_page(
    roster: Roster, plan: Plan, remarks: Sequence[Finding], look: Look, *, show_pay: bool = False
) -> list[Text]:
    """Return a plan as lines of text, with what the actions cost; severance is pay, and only there with `show_pay`."""
    return joined(
        [
            relaxed_section(plan.relaxed, look),
            headline(roster, plan, look, show_pay=show_pay),
            mix_section(roster, plan, look),
            floors_section(roster, plan, look),
            actions_section(roster, plan, look, show_pay=show_pay),
            timeline_section(roster, plan, look),
            money_section(roster, plan, look),
            held_back_section(roster, plan, look),
            proof_section(roster, plan, look),
            remarks_section(remarks, look),
        ]
    )
