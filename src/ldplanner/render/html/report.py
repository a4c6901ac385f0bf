"""The report of a plan: one page of HTML that holds everything it needs and asks nothing of anyone."""

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ldplanner.audience.audience import Audience
from ldplanner.audience.told import Told, tell
from ldplanner.domain.finding import Finding
from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.html.charts import svg
from ldplanner.render.sections.blocks import Section
from ldplanner.render.sections.conversation import conversation_section
from ldplanner.render.sections.decided import decided_section
from ldplanner.render.sections.limits import limits_section
from ldplanner.render.sections.mix import mix_section
from ldplanner.render.sections.money import money_section
from ldplanner.render.sections.needs import needs_section
from ldplanner.render.sections.people import people_section
from ldplanner.render.sections.questions import questions_section
from ldplanner.render.sections.remarks import remarks_section
from ldplanner.render.sections.road import road_section
from ldplanner.render.sections.sources import sources_section
from ldplanner.render.sections.steps import steps_section
from ldplanner.render.sections.systems import systems_section
from ldplanner.render.sections.timeline import timeline_section
from ldplanner.render.sections.verdict import verdict
from ldplanner.render.visible import visible

SECTIONS: tuple[Callable[[Told], Section | None], ...] = (
    mix_section,
    steps_section,
    timeline_section,
    road_section,
    money_section,
    limits_section,
    needs_section,
    systems_section,
    conversation_section,
    people_section,
    decided_section,
    sources_section,
    remarks_section,
    questions_section,
)

_UNIT = re.compile(r"(?<=\d) (?=%)|(?<=\b[A-Z]{3}) (?=\d)")


def report_html(
    roster: Roster,
    plan: Plan,
    findings: Sequence[Finding] = (),
    audience: Audience = Audience.OWNER,
    *,
    redact: bool = False,
) -> str:
    """Return the report of a plan as an audience may see it."""
    return told_html(tell(roster, plan, findings, audience, redact=redact))


def told_html(told: Told) -> str:
    """Return the report of what an audience is told."""
    pages = Environment(
        loader=PackageLoader("ldplanner.render.html", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters["drawn"] = svg
    style, script = (_part(pages, name) for name in ("report.css", "report.js"))
    sections = [section for make in SECTIONS if (section := make(told)) is not None]
    circle = "" if told.audience is Audience.OWNER else told.audience
    return pages.get_template("report.html.j2").render(
        verdict=verdict(told),
        sections=sections,
        plan=told.plan,
        circle=circle,
        style=style,
        script=script,
        policy=_policy(style, script),
    )


def _harmless(value: object) -> object:
    """Spell out what cannot be seen in texts, such as marks that turn the direction of writing; keep units together."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNIT.sub("\N{NO-BREAK SPACE}", visible(value))
    return value


def _part(pages: Environment, name: str) -> Markup:
    """Return a part of the page that is ours and goes in as it is."""
    loader = pages.loader
    source = "" if loader is None else loader.get_source(pages, name)[0]
    return Markup(source)  # noqa: S704  our own file, no text of a user in it


def _policy(style: str, script: str) -> str:
    """Return the content-security policy: nothing is loaded, nothing runs but this style sheet and this script."""
    allowed = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
