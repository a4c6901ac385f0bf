"""Questions that people ask about a plan, answered from what is on the page."""

from ldplanner.audience.audience import Audience
from ldplanner.audience.rules import unasked_last
from ldplanner.audience.told import Told
from ldplanner.domain.limits import Releases
from ldplanner.domain.plan import ActionKind
from ldplanner.render.figures import count
from ldplanner.render.plan.words import aim
from ldplanner.render.sections.blocks import Item, Items, Section

STREAMS = (
    "Most learning happens in the work, much of it with other people, some of it in courses; yet departments are made "
    "up mostly of training professionals. km holds those who help people work and learn in the work, social those who "
    "connect them, training those who give courses."
)
MINE = "The table of everyone says why, line by line."
AS_THREE = ", letting somebody go counted as three"
WISH = "The last column of the table of everyone answers each wish: yes, or what stands in its way."
FINAL = "No. It is a proposal to talk about: another limit, path or wish in the roster gives another plan."
RIGHT = (
    "Separate code re-checked every rule and every figure before anyone saw the plan; its verdicts are in the audit. "
    "The same roster gives the same plan, byte for byte."
)
PAY = {
    Audience.OWNER: (
        "Nobody's pay is on this page, nor anyone's severance, which is made of pay; what other single steps cost is. "
        "Sums are exact, so pay can still be worked out where one person makes the difference between two of them. The "
        "versions for board and team (`--audience`) leave that out."
    ),
    Audience.BOARD: (
        "No. No one's pay or cost is on this page; totals are rounded, and withheld where the pay of a few people "
        "could be worked out from them."
    ),
    Audience.TEAM: "No. There is no money on this page, since one person's pay can be worked out from most amounts.",
}


def questions_section(told: Told) -> Section:
    """Return the questions with their answers."""
    answers = [
        ("What is the profile, and is it a quota?", _profile(told)),
        ("Why these streams?", STREAMS),
        ("Does anyone lose their job?", _releases(told)),
        ("Why is this step mine, and not somebody else's?", f"{MINE} {unasked_last(told.roster)}{_as_three(told)}."),
        ("I asked for another role. What became of that?", WISH),
        ("Is this final?", FINAL),
        ("Can I see what others earn?", PAY[told.audience]),
        ("How do I know that the figures are right?", RIGHT),
    ]
    items = [Item(answer, question) for question, answer in answers]
    return Section("questions", "Questions answered", [Items("", items, "folded")])


def _profile(told: Told) -> str:
    profile = told.roster.profile
    source = f" ({profile.source})" if profile.source else ""
    return (
        f"It is {aim(profile)}: {profile.title}{source}. It is an aim, never a limit: a department far from it still "
        "gets the best plan there is."
    )


def _as_three(told: Told) -> str:
    return "" if told.roster.limits.releases is Releases.NONE else AS_THREE


def _releases(told: Told) -> str:
    released = sum(action.kind is ActionKind.RELEASE for action in told.plan.actions)
    if released:
        return f"The plan lets {count(released, 'person', 'people')} go; the roster allows it."
    if told.roster.limits.releases is Releases.NONE:
        return "No. Nobody is let go: the roster does not allow it."
    return "No. The roster would allow it, but this plan lets nobody go."
