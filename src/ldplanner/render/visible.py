"""Make text from files harmless: what a terminal would obey instead of show is spelled out."""

import unicodedata

# control, format (bidi marks, zero-width), surrogate, private use, line and paragraph separators
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def visible(text: str) -> str:
    r"""Return the text with control, bidi and zero-width characters escaped, such as `\x1b` and `\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if unicodedata.category(character) not in _UNSHOWN:
        return character
    return character.encode("unicode_escape").decode("ascii")
