"""A digest as plain text, for a terminal."""

from collections.abc import Iterator
from textwrap import wrap

from bot.wording.digest.printed import Printed
from bot.wording.plain import WIDTH
from bot.wording.tables import Table


def whole(printed: Printed, width: int = WIDTH) -> str:
    """Everything, without colour, no wider than ``width`` but for addresses."""
    return "\n".join(_lines(printed, width))


def _lines(printed: Printed, width: int) -> Iterator[str]:
    yield from (printed.title, "")
    for sentence in (printed.headline, *printed.body):
        yield from wrap(sentence, width)
    if printed.table.rows:
        yield ""
        yield from _table(printed.table)
    for listed in (printed.news, printed.revised, printed.notes):
        if listed:
            yield ""
        for sentence in listed:
            yield from wrap(sentence, width, initial_indent="- ", subsequent_indent="  ")
    yield ""
    for source in printed.sources:
        yield from wrap(f"Source: {source.line}", width, subsequent_indent="  ")
        yield f"  {source.url}"


def _table(table: Table) -> Iterator[str]:
    rows = (table.columns, *table.rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *(c.rjust(w) for c, w in zip(others, widths[1:], strict=True))]
        yield "  ".join(cells).rstrip()
