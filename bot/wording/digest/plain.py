"""A digest as plain text, for a terminal."""

from collections.abc import Iterator
from textwrap import wrap

from bot.wording.digest.printed import Printed
from bot.wording.plain import WIDTH, table_lines


def whole(printed: Printed, width: int = WIDTH) -> str:
    """Everything, without colour, no wider than ``width`` but for addresses."""
    return "\n".join(_lines(printed, width))


def _lines(printed: Printed, width: int) -> Iterator[str]:
    yield from (printed.title, "")
    for sentence in (printed.headline, *printed.body):
        yield from wrap(sentence, width)
    if printed.table.rows:
        yield ""
        yield from table_lines(printed.table)
    for listed in (printed.news, printed.revised, printed.notes):
        if listed:
            yield ""
        for sentence in listed:
            yield from wrap(sentence, width, initial_indent="- ", subsequent_indent="  ")
    yield ""
    for source in printed.sources:
        yield from wrap(f"Source: {source.line}", width, subsequent_indent="  ")
        yield f"  {source.url}"
