"""What a plan is judged by, one goal per file."""

from ldplanner.program.goals import cost, disruption, mix, pace, shape

TERMS = {term.goal: term for term in (mix.TERM, shape.TERM, cost.TERM, disruption.TERM, pace.TERM)}
