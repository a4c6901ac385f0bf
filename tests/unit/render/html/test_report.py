import re
from base64 import b64encode
from hashlib import sha256

import pytest

from golden.team import REMARKS, ROSTER, unchanged, unfinished
from golden.team import planned as golden_plan
from ldplanner.audience.audience import Audience
from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.html.report import report_html
from support.page import shown_text, tags_of
from support.plans import moves, plan_of
from support.worlds import person, world

NASTY = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "</style><b>", "a\u202eb\x1b[31m")


def page(roster: Roster = ROSTER, plan: Plan | None = None, audience: Audience = Audience.OWNER) -> str:
    return report_html(roster, golden_plan() if plan is None else plan, REMARKS, audience)


def nasty_page() -> str:
    crew = [person(f"p{n}", name=name, unit=name) for n, name in enumerate(NASTY)]
    roster = world(crew).anew({"department": NASTY[0]})
    steps = [moves(roster, one.id, "coach", "2027-Q1 2027-Q2").model_copy(update={"reason": one.name}) for one in crew]
    return report_html(roster, plan_of(roster, *steps), REMARKS)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert page() == page()


def test_nothing_in_the_page_is_loaded_from_anywhere() -> None:
    loaders = {"src", "srcset", "href", "xlink:href", "action", "data", "poster"}
    for tag in ("a", "img", "link", "script", "iframe", "use", "image", "object", "form", "svg"):
        for attributes in tags_of(page(), tag):
            assert all((value or "").startswith("#") for name, value in attributes.items() if name in loaders)
    assert "url(" not in page()


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    made = page()
    policy = next(tag["content"] for tag in tags_of(made, "meta") if "http-equiv" in tag) or ""
    for name in ("style", "script"):
        inside = re.findall(rf"<{name}>(.*?)</{name}>", made, re.DOTALL)
        digest = b64encode(sha256(inside[0].encode()).digest()).decode()
        assert len(inside) == 1
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_no_tag_has_a_style_or_a_handler_of_its_own() -> None:
    assert not re.search(r"<[^>]*\s(style|on\w+)=", re.sub(r"<(style|script)>.*?</\1>", "", page(), flags=re.DOTALL))


def test_texts_from_files_are_texts() -> None:
    made, text = nasty_page(), shown_text(nasty_page())
    assert len(tags_of(made, "script")) == 1
    assert not tags_of(made, "img")
    for name in NASTY[:4]:
        assert name in text


def test_what_cannot_be_seen_is_spelled_out() -> None:
    assert "a\\u202eb\\x1b[31m" in shown_text(nasty_page())


def test_ids_come_once_and_every_reference_finds_its_own() -> None:
    made = page()
    ids = re.findall(r'\sid="([^"]+)"', made)
    assert len(ids) == len(set(ids))
    referred = re.findall(r'aria-labelledby="([^"]+)"', made) + re.findall(r'href="#([^"]+)"', made)
    assert set(referred) <= set(ids)


def test_a_chart_is_told_in_words_and_its_figures_stand_in_a_table() -> None:
    made = page()
    charts = [tag for tag in tags_of(made, "div") if tag.get("class") == "chart"]
    assert len(charts) == 5
    assert all(tag["role"] == "img" and tag["aria-label"] for tag in charts)
    assert made.count("<svg") == 5


@pytest.mark.parametrize("audience", list(Audience))
def test_the_verdict_stands_first(audience: Audience) -> None:
    text = shown_text(page(audience=audience))
    assert "From 74.0 to 7.04 points off the 70/20/10 by 2028-Q2" in text.split("How far it goes")[0]


def test_the_team_sees_no_money_section_and_who_it_is_for() -> None:
    sections = {tag["id"] for tag in tags_of(page(audience=Audience.TEAM), "section")}
    assert "money" not in sections
    assert "money" in {tag["id"] for tag in tags_of(page(audience=Audience.BOARD), "section")}
    assert "for the team" in shown_text(page(audience=Audience.TEAM))


def test_a_plan_that_changes_nothing_and_one_out_of_time_have_their_pages() -> None:
    assert "Nothing is changed." in shown_text(page(plan=unchanged()))
    assert "The time limit ended the search." in shown_text(page(plan=unfinished()))


def test_nobody_in_the_mix_is_no_trouble() -> None:
    roster = world((person("kim", "lnd-manager"),))
    assert "Nobody is in the mix" in shown_text(report_html(roster, plan_of(roster)))
