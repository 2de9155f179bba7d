"""Rows of an ODS or XLSX, after a look at how far its cells reach.

A cell at XFD1048576, or one value repeated a million times, makes readers ask for gigabytes. Blank rows
and columns repeated to a sheet's end are usual, and cost nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from bot.errors import PublicationRefused
from bot.sources.archive import Archive, open_archive

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MOST_REPEATS = 999  # of a filled row or column, or of blanks before one

# Four digits or more, but for the blank cell that fills a row up to its end.
_REPEAT = re.compile(rb"""-repeated=["'](\d{4,})["'](?![^>]*/></table:table-row>)""")
_FILLED = re.compile(rb"office:(?:date-|time-|string-|boolean-)?value|<text:p")
_ROW_END = b"</table:table-row>"
# Row 100,000 on, or column AAA on; rows and dimensions as well as cells.
_FAR = re.compile(rb"""\b(?:r|ref)=["'](?:[^"':]*:)?(?:[A-Za-z]{3,}\d+|[A-Za-z]{0,2}\d{6,})["']""")


@dataclass(frozen=True, slots=True)
class Workbook:
    """A spreadsheet that is safe to read; ``sheets`` are its names, in order."""

    sheets: tuple[str, ...]
    opened: "CalamineWorkbook"

    def rows(self, sheet: str) -> Sequence[Sequence[object]]:
        """All rows of a sheet, of equal length, blanks as "". Raises ``PublicationRefused``."""
        from python_calamine import CalamineError

        if sheet not in self.sheets:
            named = ", ".join(self.sheets[:8]) or "none"
            raise PublicationRefused(f"The spreadsheet has no sheet '{sheet}'; its sheets: {named}.")
        try:
            return self.opened.get_sheet_by_name(sheet).to_python()
        except CalamineError as error:
            raise PublicationRefused(f"The sheet '{sheet}' cannot be read.") from error


def open_workbook(data: bytes) -> Workbook:
    """An ODS or XLSX, checked. Raises ``PublicationRefused``. Meant for a process with a memory limit."""
    from python_calamine import CalamineError, CalamineWorkbook  # only the reading process needs it

    archive = open_archive(data)
    if "content.xml" in archive.entries:
        _check_ods(archive)
    else:
        _check_xlsx(archive)
    try:
        opened = CalamineWorkbook.from_filelike(BytesIO(data))
    except (CalamineError, ValueError, OSError) as error:
        raise PublicationRefused("The spreadsheet cannot be read: it is broken.") from error
    return Workbook(tuple(opened.sheet_names), opened)


def _check_ods(archive: Archive) -> None:
    for name in archive.entries:
        if name.endswith(".xml") and name != "content.xml":
            archive.xml(name)
    text = archive.xml("content.xml")
    for found in _REPEAT.finditer(text):
        if int(found[1]) > MOST_REPEATS and not _blank_to_the_end(text, found):
            raise PublicationRefused(
                f"A cell of the spreadsheet lies {int(found[1]):,} places out, or is repeated so often."
            )


def _blank_to_the_end(text: bytes, found: re.Match[bytes]) -> bool:
    """True where nothing is filled in what is repeated, nor after it in the row or sheet."""
    start = text.rfind(b"<", 0, found.start())
    if text.startswith(b"<table:table-column", start):
        return True
    end_mark = b"</table:table>" if text.startswith(b"<table:table-row", start) else _ROW_END
    end = text.find(end_mark, start)
    return end >= 0 and not _FILLED.search(text, start, end)


def _check_xlsx(archive: Archive) -> None:
    for name in archive.entries:
        if not name.endswith((".xml", ".rels")):
            continue
        text = archive.xml(name)
        if name.startswith("xl/worksheets/") and (far := _FAR.search(text)):
            place = far[0].decode("ascii", "replace")
            raise PublicationRefused(f"A cell of the spreadsheet lies too far out ({place}): refused.")
