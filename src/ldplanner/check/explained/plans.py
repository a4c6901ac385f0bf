"""Saved plans that cannot be read: LDP114 to LDP116."""

from ldplanner.check.kind import explained
from ldplanner.load.codes import Code

KINDS = (
    explained(
        Code.NOT_JSON,
        "A saved plan is JSON, as `ldplanner plan -o plan.json` writes it. This file is not: it was cut short, "
        "edited by hand, or is another file.",
        '{"format_version": "1.0",\n',
        "Make the plan again from its roster.",
    ),
    explained(
        Code.NOT_A_PLAN,
        "The file is JSON, but parts of a plan are missing in it or have values that no plan has. A plan that was "
        "changed by hand cannot be verified.",
        '{"format_version": "1.0", "status": "perfect"}\n',
        "Make the plan again from its roster; change the roster rather than the plan.",
    ),
    explained(
        Code.NEWER_FORMAT,
        "The plan was written by a later version of ldplanner, whose plans mean something that this version does "
        "not know. It is refused rather than half understood.",
        '{"format_version": "9.0"}\n',
        "Update ldplanner, or make the plan again with this version.",
    ),
)
