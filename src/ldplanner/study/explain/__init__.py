"""Why a plan is as it is: what to try, what came of it, and what the roster itself says."""
