"""Run one solver on the obvious model of a roster in this process, and print one line of JSON."""

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict
from time import monotonic

from bench.linear import Model
from bench.obvious import obvious
from bench.ratio import Solver, least_gap
from bench.rosters import read

TOLERANCE = 0.0005
"""0.05 points, as a share."""


def run(solver: Callable[[Model], Solver]) -> None:
    """Read the command line and the roster, solve within the seconds given (all in all), print what came of it."""
    started = monotonic()
    parser = argparse.ArgumentParser(description="Make the gap of a roster small with the obvious model.")
    parser.add_argument("roster")
    parser.add_argument("--seconds", type=float, default=60.0)
    chosen = parser.parse_args()
    roster = read(chosen.roster)
    loaded = monotonic()
    model = obvious(roster)
    engine = solver(model.model)
    built = monotonic()
    result = least_gap(model, engine, until=started + chosen.seconds, tolerance=TOLERANCE)
    parts = {"load": loaded - started, "build": built - loaded, "solve": monotonic() - built}
    size = {"columns": len(model.model.columns), "rows": len(model.model.rows)}
    print(json.dumps(asdict(result) | size | {"parts": parts}))
