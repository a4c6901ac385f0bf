import pytest

from ldplanner.program.quantity import Effect, Kind, Phase, Quantity

ALL = range(1, 6)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("ramp", [(), (0.25, 0.5)])
@pytest.mark.parametrize(("start", "effective"), [(1, 1), (1, 3), (2, 5), (5, 5)])
def test_what_is_added_in_all_quarters_is_what_is_added_in_each(
    phase: Phase, ramp: tuple[float, ...], start: int, effective: int
) -> None:
    effect = Effect(Quantity(Kind.PAYROLL), phase, (1.0, 2.0, 4.0, 8.0, 16.0), ramp)
    each = {t: effect.at(t, start, effective) for t in ALL}
    assert dict(effect.added(start, effective)) == {t: amount for t, amount in each.items() if amount}
