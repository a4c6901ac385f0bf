"""How far the mix is from the profile, as rows: FTE that would have to sit in another stream."""

from collections.abc import Mapping

from bench.linear import Column, Linear, Model, Row, one, weighted
from ldplanner.domain.profile import Profile
from ldplanner.domain.stream import Stream


def distance(profile: Profile, model: Model, mix: Mapping[Stream, Linear]) -> Linear:
    """Add a column that is at least what all streams lack below their bands, and at least what they have above."""
    total = weighted((1.0, held) for held in mix.values())
    amount = Column(0, greatest(total, model), whole=False)
    wrong = one(model.column(amount))
    below, above = [(-1.0, wrong)], [(-1.0, wrong)]
    for stream, held in mix.items():
        low, high = profile.band(stream)
        lacking, exceeding = one(model.column(amount)), one(model.column(amount))
        model.rows.append(Row(weighted([(low, total), (-1.0, held), (-1.0, lacking)]), upper=0))
        model.rows.append(Row(weighted([(1.0, held), (-high, total), (-1.0, exceeding)]), upper=0))
        below.append((1.0, lacking))
        above.append((1.0, exceeding))
    model.rows += [Row(weighted(below), upper=0), Row(weighted(above), upper=0)]
    return wrong


def greatest(total: Linear, model: Model) -> float:
    """Return a figure that a sum of columns from 0 up cannot be above."""
    pairs = zip(total.columns, total.amounts, strict=True)
    return max(0.0, total.constant) + sum(max(0.0, amount) * model.columns[column].upper for column, amount in pairs)
