"""What a workbook is before it is opened: an archive of XML, within limits, or something else under its name."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from ldplanner.exchange.codes import Code
from ldplanner.exchange.notes import Notes

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_ENTRIES = 2_000
_MOST_UNPACKED = 200_000_000
# Spreadsheets shrink to a tenth, repetitive ones to a fiftieth; a bomb to a thousandth. Small ones may do as they like.
_MOST_RATIO, _SMALL = 150, 5_000_000
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)"')
_CHUNK, _OVERLAP = 1_000_000, 200


def refuse_old_workbook(raw: bytes, notes: Notes) -> Exception:
    """Return the exception for a file of the kind that Excel wrote until 2003, and still writes with a password."""
    if _ENCRYPTED in raw:
        hint = "open it in Excel, remove the password (File, Info) and save it as .xlsx or CSV UTF-8"
        return notes.refuse(Code.NOT_A_TABLE, "the workbook is encrypted with a password", hint=hint)
    hint = "open it in Excel and save it as .xlsx or CSV UTF-8"
    return notes.refuse(Code.NOT_A_TABLE, "this is an old Excel workbook (.xls)", hint=hint)


def opened(raw: bytes, notes: Notes) -> ZipFile:
    """Return the archive of a workbook.

    Raises:
        RejectedInputError: it is another kind of archive, damaged, or unpacks to more than a table of people would.
    """
    try:
        archive = ZipFile(BytesIO(raw))
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        hint = "copy or export the file again; it may have been cut off"
        raise notes.refuse(Code.NOT_A_TABLE, "the workbook is damaged", hint=hint) from error
    entries = archive.infolist()
    _check_size(entries, len(raw), notes)
    if "xl/workbook.xml" not in {entry.filename for entry in entries}:
        hint = "open it in your spreadsheet and save it as .xlsx or CSV UTF-8"
        raise notes.refuse(Code.NOT_A_TABLE, "this archive is not an Excel workbook (.xlsx)", hint=hint)
    return archive


def _check_size(entries: list[ZipInfo], packed: int, notes: Notes) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    hint = "is it the right file? Otherwise export fewer people or columns, or save it as CSV UTF-8"
    if len(entries) > _MOST_ENTRIES:
        raise notes.refuse(Code.TABLE_TOO_LARGE, f"the workbook has {len(entries):,} parts", hint=hint)
    if unpacked > _MOST_UNPACKED or (unpacked > _SMALL and unpacked > _MOST_RATIO * packed):
        message = f"the workbook unpacks to {unpacked // 1_000_000:,} MB, which no table of people does"
        raise notes.refuse(Code.TABLE_TOO_LARGE, message, hint=hint)


def has_formulas(archive: ZipFile, part: str) -> bool:
    """Tell whether a part of the workbook holds formulas."""
    return any(b"<f>" in chunk or b"<f " in chunk or b":f>" in chunk for chunk in _chunks(archive, part))


def merged_ranges(archive: ZipFile, part: str) -> list[tuple[str, int, int]]:
    """Return the merged ranges of a sheet that span several rows: name, first row, last row."""
    found = {
        (f"{left}{top}:{right}{bottom}", int(top), int(bottom))
        for chunk in _chunks(archive, part)
        for left, top, right, bottom in (tuple(one.decode() for one in ends) for ends in _MERGED.findall(chunk))
    }
    return sorted((one for one in found if one[1] < one[2]), key=lambda one: (one[1], one[0]))


def _chunks(archive: ZipFile, part: str) -> Iterator[bytes]:
    """Return a part piece by piece, each beginning with the end of the one before."""
    before = b""
    with archive.open(part) as stream:
        while piece := stream.read(_CHUNK):
            yield before + piece
            before = piece[-_OVERLAP:]
