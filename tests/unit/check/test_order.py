from ldplanner.check.order import gravest, in_order
from ldplanner.domain.finding import Severity
from support.findings import finding, place

WARNING, INFO = Severity.WARNING, Severity.INFO


def test_causes_come_before_what_they_may_have_caused() -> None:
    wrong_role = finding("LDP209", place(2), path="/people/0/role")
    wrong_key = finding("LDP201", place(9), path="/rolse")
    broken_yaml = finding("LDP108", place(30), path="")
    remark = finding("LDP401", place(1), severity=WARNING, path="/people")
    assert in_order([remark, wrong_role, wrong_key, broken_yaml], ["roster.yaml"]) == (
        broken_yaml,
        wrong_key,
        wrong_role,
        remark,
    )


def test_what_is_alike_goes_by_place() -> None:
    later, earlier = finding(at=place(5, 3)), finding(at=place(5, 1))
    assert in_order([later, earlier], ["roster.yaml"]) == (earlier, later)


def test_files_keep_the_order_they_were_given_in() -> None:
    first, second, other = (finding(at=place(file=file)) for file in ("b.yaml", "a.yaml", "profile.yaml"))
    assert in_order([other, second, first], ["b.yaml", "a.yaml"]) == (first, second, other)


def test_of_too_many_the_gravest_are_kept_in_their_order() -> None:
    remark, error, warning = finding(severity=INFO), finding(), finding(severity=WARNING)
    assert gravest([remark, warning, error], 2) == [warning, error]
    assert gravest([remark, warning, error], 3) == [remark, warning, error]
