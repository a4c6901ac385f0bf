"""A plan as Markdown for an audience: to paste into a wiki, a pull request or an e-mail."""

from ldplanner.audience.told import Told
from ldplanner.render.markdown_blocks import section_lines, table_lines
from ldplanner.render.markdown_text import neutral
from ldplanner.render.sections.actions import actions_section
from ldplanner.render.sections.blocks import Section
from ldplanner.render.sections.conversation import short_conversation_section
from ldplanner.render.sections.decided import decided_section
from ldplanner.render.sections.limits import limits_section
from ldplanner.render.sections.mix import mix_section
from ldplanner.render.sections.money import money_section
from ldplanner.render.sections.needs import needs_section
from ldplanner.render.sections.people import people_section
from ldplanner.render.sections.remarks import remarks_section
from ldplanner.render.sections.road import road_section
from ldplanner.render.sections.sources import sources_section
from ldplanner.render.sections.systems import systems_section
from ldplanner.render.sections.timeline import timeline_section
from ldplanner.render.sections.verdict import Verdict, verdict


def told_markdown(told: Told, *, show_pay: bool = False) -> str:
    """Return the report of a plan without its charts, as headings, tables and lists.

    `show_pay` adds the pay after each action and severance, which is for the owner only.
    """
    sections = [line for section in _sections(told, show_pay=show_pay) if section for line in section_lines(section)]
    return "\n".join([*_top(verdict(told, show_pay=show_pay)), *sections, _footer(told)]) + "\n"


def _sections(told: Told, *, show_pay: bool) -> list[Section | None]:
    return [
        mix_section(told),
        actions_section(told, show_pay=show_pay),
        timeline_section(told),
        road_section(told),
        money_section(told),
        limits_section(told),
        needs_section(told),
        systems_section(told),
        short_conversation_section(told),
        people_section(told),
        decided_section(told),
        sources_section(told),
        remarks_section(told),
    ]


def _top(said: Verdict) -> list[str]:
    answers = [[answer.question, answer.figure, answer.remark] for answer in said.answers]
    return [
        f"# {neutral(said.title)}: plan for {said.span}",
        "",
        f"**{neutral(said.sentence)}**",
        "",
        *table_lines(["question", "answer", ""], answers, [False, False, False]),
        *(line for note in said.notes for line in (f"> {neutral(note)}", "")),
    ]


def _footer(told: Told) -> str:
    plan = told.plan
    digest = f", digest {plan.input.sha256[:12]}" if plan.input.sha256 else ""
    return neutral(f"Made by {plan.tool} from {plan.input.path}{digest}.")
