"""A frontier for spreadsheets: a row for each point."""

import csv
from io import StringIO

from ldplanner.domain.frontier import Frontier


def frontier_csv(frontier: Frontier) -> str:
    """Return the points under a header; what there is no figure for is empty."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*(each.path for each in frontier.vary), "gap", "best_possible", "status"])
    for point in frontier.points:
        values = [point.value, point.second][: len(frontier.vary)]
        writer.writerow([*values, point.gap, point.best_possible, point.status.value])
    return stream.getvalue()
