"""What a run of `check` itself reports, explained."""

from ldplanner.check.kind import explained
from ldplanner.check.run_codes import RunCode
from ldplanner.domain.finding import Severity

RUN_KINDS = (
    explained(
        RunCode.UNREADABLE,
        "The file is not there, is a folder or a device, is too large, or may not be read. Nothing in it was "
        "checked, so the run ends with exit code 2, whatever --fail-on says; what was found in the other files is "
        "reported all the same. It cannot be ignored, selected away or put into a baseline.",
        "",
        "Correct the name, or the rights of the file.",
    ),
    explained(
        RunCode.GAP_TOO_LARGE,
        "`--max-gap POINTS` was given, and today's mix is further from the profile than that. The gap is the "
        "share of the team that would have to sit in another stream, in percentage points; `ldplanner mix` shows where "
        "it comes from. Because the limit was set for the run, no comment and no baseline hides this.",
        "# with --max-gap 60: everyone trains, so the gap is 90 points\n"
        "horizon: {starts: 2027-Q1, quarters: 4}\n"
        "people:\n"
        "  - {role: trainer, count: 8}\n",
        "Bring the team closer to the profile (`ldplanner plan` says how), or allow more with --max-gap.",
    ),
    explained(
        RunCode.GAP_GREW,
        "`--against OLD` was given, and today's mix is further from the profile than that of the old roster. Both "
        "are measured by the profile of the new one, so that the change of the team counts and not that of the aim. "
        "No comment and no baseline hides this.",
        "# with --against a roster that has one trainer less\n"
        "horizon: {starts: 2027-Q1, quarters: 4}\n"
        "people:\n"
        "  - {id: hana, role: knowledge-manager}\n"
        "  - {id: ben, role: trainer}\n"
        "  - {id: chen, role: trainer}\n",
        "Look at who left or joined (`ldplanner diff OLD NEW`); if it has to be so, leave --against out once.",
    ),
    explained(
        RunCode.COVER_LOST,
        "`--against OLD` was given. The old roster had enough FTE for this need, and the new one has not: "
        "somebody left, changed role or unit, or works less. What is needed is taken from the new roster, so a need "
        "that was raised above what the old team could cover is not a loss. No comment and no baseline hides this.",
        "# with --against a roster that has two coaches\n"
        "horizon: {starts: 2027-Q1, quarters: 4}\n"
        "people:\n"
        "  - {id: ana, role: coach}\n"
        "needs:\n"
        "  - {role: coach, at_least: 2, because: embedded in the wards}\n",
        "Staff the need again, or lower it under `needs:` if it no longer holds.",
    ),
    explained(
        RunCode.USELESS_IGNORE,
        "A comment `# ldplanner: ignore[…]` names a code that is not found on the line it covers (its own, or the "
        "next one if it stands alone), that does not exist, or it is not written so that it can be understood. Left in "
        "place it would hide the next real finding. As long as the file has errors, only comments that can never work "
        "are reported: the others may be needed once the errors are mended.",
        "horizon: {starts: 2027-Q1, quarters: 4}\n"
        "people:\n"
        "  - {id: ana, role: coach}  # ldplanner: ignore[LDP209] a role of our own\n",
        "Remove the comment, or correct the code; `# ldplanner: ignore[LDP301, LDP304] why` names several.",
        Severity.WARNING,
    ),
    explained(
        RunCode.NOT_MEASURED,
        "`--max-gap` or `--against` was given, and nothing could be measured: the roster or the older one has errors, "
        "or nobody is in the mix any more. Errors that a comment, a code or a baseline leaves out are errors all the "
        "same. What is not measured would pass unseen, so it fails the run, and no comment and no baseline hides this.",
        "# with --max-gap 60\n"
        "horizon: {starts: 2027-Q1, quarters: 4}\n"
        "people:\n"
        "  - {id: ana, role: trainr}  # ldplanner: ignore[LDP209]\n",
        "Mend the errors of the file named, or leave the option out.",
    ),
)
