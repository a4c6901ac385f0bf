"""What of a plan is told to whom. What an audience may not see is taken out here, before anything is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldplanner.audience.aliases import Aliases
from ldplanner.audience.audience import Audience
from ldplanner.audience.books import Books, blurred_books, exact_books
from ldplanner.audience.in_fte import aimed_in_fte, told_in_fte
from ldplanner.audience.lines import Line, lines
from ldplanner.audience.rules import rules
from ldplanner.audience.scrub import plan_without_money, without_money
from ldplanner.domain.finding import Finding
from ldplanner.domain.plan import Input, Plan
from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster


@dataclass(frozen=True)
class Told:
    """A roster and its plan as an audience may see them.

    For board and team, every amount of money in `roster` and `plan` is 0 or None and must not be drawn; `books` holds
    the totals a board may see, and is None for the team. `in_fte` tells that the mix is told in FTE although the
    profile measures money. `remarks` about the roster file are its owner's only.
    """

    audience: Audience
    redacted: bool
    roster: Roster
    plan: Plan
    remarks: tuple[Finding, ...]
    books: Books | None
    rules: tuple[str, ...]
    lines: tuple[Line, ...]
    in_fte: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing was taken out."""
        return self.audience is Audience.OWNER and not self.redacted

    @property
    def has_prices(self) -> bool:
        """Whether what single steps cost may be drawn."""
        return self.audience is Audience.OWNER


def tell(
    roster: Roster,
    plan: Plan,
    remarks: Sequence[Finding] = (),
    audience: Audience = Audience.OWNER,
    *,
    redact: bool = False,
) -> Told:
    """Return what an audience may see; `redact` puts aliases for ids and names."""
    applied = rules(roster)
    shown_remarks = tuple(remarks) if audience is Audience.OWNER else ()
    aliases = Aliases(roster, plan.input.sha256) if redact else None
    books = _books(roster, plan, audience)
    in_fte = audience is not Audience.OWNER and roster.profile.measure is not Measure.FTE
    if in_fte:
        roster = aimed_in_fte(roster)
        plan = told_in_fte(roster, plan)
    if audience is not Audience.OWNER:
        roster, plan = without_money(roster), plan_without_money(plan)
    if aliases:  # after the money: a budget is known by its name, and somebody may be called like it
        shown_remarks = tuple(aliases.finding(remark) for remark in shown_remarks)
        roster, plan = aliases.roster(roster), _unsigned(aliases.plan(plan))
    told = lines(roster, plan)
    return Told(audience, redact, roster, plan, shown_remarks, books, applied, told, in_fte)


def _unsigned(plan: Plan) -> Plan:
    """Return the plan without its digests: with aliases it is no longer the plan of that roster."""
    return plan.model_copy(update={"input": Input(path=plan.input.path, sha256="")})


def _books(roster: Roster, plan: Plan, audience: Audience) -> Books | None:
    match audience:
        case Audience.OWNER:
            return exact_books(roster, plan)
        case Audience.BOARD:
            return blurred_books(roster, plan)
        case Audience.TEAM:
            return None
