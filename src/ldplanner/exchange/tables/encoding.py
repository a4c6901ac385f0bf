"""Bytes of a CSV to text."""

import codecs

from ldplanner.exchange.codes import Code
from ldplanner.exchange.notes import Notes

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOOKED_AT = 400


def decoded(raw: bytes, notes: Notes) -> str:
    """Return the text: UTF-8 with or without a mark, UTF-16, or else Windows-1252, which is told.

    Raises:
        RejectedInputError: it is none of them, or holds a NUL.
    """
    text = _unicode(raw)
    if text is None:
        text = _windows(raw, notes)
    at = text.find("\x00")
    if at >= 0:
        before = text[:at]
        line = before.count("\n") + 1 if "\n" in before else before.count("\r") + 1
        column = len(before) - max(before.rfind("\n"), before.rfind("\r"))
        hint = "the file is damaged: export it again, or save it in your spreadsheet as CSV UTF-8"
        message = f"a NUL character in line {line}, which no table has"
        raise notes.refuse(Code.TEXT_ENCODING, message, hint=hint, line=line, column=column)
    return text


def _unicode(raw: bytes) -> str | None:
    if raw.startswith(_UTF_16):
        return _try(raw, "utf-16")
    even, odd = raw[:_LOOKED_AT:2], raw[1:_LOOKED_AT:2]
    if odd and odd.count(0) > len(odd) // 2:
        return _try(raw, "utf-16-le")
    if even and even.count(0) > len(even) // 2:
        return _try(raw, "utf-16-be")
    return _try(raw, "utf-8-sig")


def _windows(raw: bytes, notes: Notes) -> str:
    text = _try(raw, "cp1252")
    if text is None:
        hint = "save it in your spreadsheet as CSV UTF-8"
        raise notes.refuse(Code.TEXT_ENCODING, "the characters of this file are in no encoding I can read", hint=hint)
    strange = next(index for index, byte in enumerate(raw) if byte > 0x7F)  # noqa: PLR2004  beyond ASCII
    line = len(raw[:strange].replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    notes.warn(
        Code.TEXT_ENCODING,
        f"the file is not UTF-8; it was read as Windows-1252, first in line {line}",
        hint="look at the accents in names; if they are wrong, save the file as CSV UTF-8 and import again",
        line=line,
    )
    return text


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None
