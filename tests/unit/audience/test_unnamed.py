from golden.team import planned as golden_plan
from ldplanner.audience.unnamed import unnamed
from ldplanner.domain.plan import Clash, NoPlan, Relaxed, Status

FACTS = golden_plan().model_dump(include={"tool", "input", "profile", "termination"})


def test_needs_are_told_without_what_they_are_for_and_other_limits_as_they_are() -> None:
    need = "need of 1 FTE: Ana Ruiz's replacement (Ana's unit)"
    outcome = NoPlan.model_validate(FACTS | {"status": Status.INFEASIBLE}).model_copy(
        update={
            "conflict": (
                Clash(limit=need, path="/needs/0"),
                Clash(limit="0 openings per quarter", path="/limits/hires_per_quarter"),
                Clash(limit="compliance: design, 1.00 FTE of trainer", path="/compliance"),
            ),
            "nearest": (Relaxed(limit=need, words="0 instead of 1", path="/needs/0/at_least", before=1, after=0),),
        }
    )
    told = unnamed(outcome)
    assert [one.limit for one in told.conflict] == [
        "need of 1 FTE",
        "0 openings per quarter",
        "compliance: design, 1.00 FTE of trainer",
    ]
    assert [one.limit for one in told.nearest] == ["need of 1 FTE"]
