"""Tables by heading: CSV with a header row, and rows of a sheet under one."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from bot.errors import PublicationRefused

Record = Mapping[str, object]

MOST_ROWS = 200_000


def text_of(data: bytes) -> str:
    """UTF-8 text, less a byte order mark. Raises ``PublicationRefused``."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PublicationRefused("The file is not text in UTF-8.") from error


def read_csv(data: bytes, required: Sequence[str] = ()) -> list[Record]:
    """The rows of a CSV, each a mapping from the header's names. Raises ``PublicationRefused``."""
    lines = csv.reader(io.StringIO(text_of(data), newline=""), strict=True)
    try:
        header = next(lines, [])
        missing = [name for name in required if name not in header]
        if missing or not header:
            raise PublicationRefused(f"The table has no column '{(missing or ['(any)'])[0]}'.")
        return list(_records(lines, header))
    except csv.Error as error:
        raise PublicationRefused(f"The file is not a table in CSV: {error}.") from error


def _records(lines: Iterator[list[str]], header: list[str]) -> Iterator[Record]:
    for number, cells in enumerate(lines, start=2):
        if number > MOST_ROWS:
            raise PublicationRefused(f"The table has more than {MOST_ROWS:,} rows.")
        if cells and len(cells) != len(header):
            raise PublicationRefused(
                f"Row {number} of the table has {len(cells)} cells, and its header has {len(header)}."
            )
        if cells:
            yield dict(zip(header, cells, strict=True))


def records(rows: Sequence[Sequence[object]]) -> list[Record]:
    """Rows under a header row, each a mapping from the header's names."""
    header = [" ".join(str(cell).split()) for cell in rows[0]] if rows else []
    return [dict(zip(header, row, strict=False)) for row in rows[1:]]
