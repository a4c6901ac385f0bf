"""What a department does, by its name."""

import re
from functools import lru_cache

from ldplanner.exchange.titles.lexicon import read_lexicon
from ldplanner.exchange.titles.matcher import Setting


@lru_cache(maxsize=8192)
def setting_of(department: str) -> Setting:
    """Return what a department does; `UNCLEAR` if its name does not tell, `UNKNOWN` if there is no name."""
    text = " ".join(re.findall(r"[\w&]+", department.casefold().replace("organis", "organiz")))
    if not text:
        return Setting.UNKNOWN
    kinds = read_lexicon().departments
    for kind, setting in (
        ("other_trades", Setting.OTHER_TRADE),
        ("learning", Setting.LEARNING),
        ("elsewhere", Setting.ELSEWHERE),
    ):
        if any(re.search(rf"\b{re.escape(name)}\b", text) for name in kinds[kind]):
            return setting
    return Setting.UNCLEAR
