"""A message as plain text: a whole one, or one line."""

from collections.abc import Iterator
from textwrap import wrap

from bot.wording.aligned import aligned
from bot.wording.message import Message
from bot.wording.tables import Table

WIDTH = 100


def line(message: Message) -> str:
    """The headline, how the question was read, and whether figures are stale, cut short or lack days."""
    if message.outcome != "answered":
        return " ".join([message.headline, *_offered_on_a_line(message)])
    return f"{message.headline} [{'; '.join((message.read_as, *message.brief))}]"


def whole(message: Message, width: int = WIDTH) -> str:
    """Everything, without colour, no wider than ``width`` but for addresses."""
    return "\n".join(_lines(message, width))


def table_lines(table: Table) -> Iterator[str]:
    """The headings, then each row, as wide as they are."""
    return aligned((table.columns, *table.rows), table.numeric)


def _offered_on_a_line(message: Message) -> list[str]:
    if not message.suggestions:
        return []
    return [*filter(None, [message.lead]), "; ".join(message.labels)]


def _lines(message: Message, width: int) -> Iterator[str]:
    yield from wrap(message.headline, width)
    if message.read_as:
        yield from wrap(f"Read as: {message.read_as}", width)
    yield from _offered(message, width)
    if message.table is not None:
        yield ""
        yield from (row[:width] for row in table_lines(message.table))
    for block in (message.context, message.caveats):
        if block:
            yield ""
        for sentence in block:
            yield from wrap(sentence, width, initial_indent="- ", subsequent_indent="  ")
    if message.sources:
        yield ""
    for source in message.sources:
        yield from wrap(f"Source: {source.line}", width, subsequent_indent="  ")
        yield f"  {source.url}"


def _offered(message: Message, width: int) -> Iterator[str]:
    if message.lead:
        yield message.lead
    for label in message.labels:
        yield from wrap(label, width, initial_indent="  ", subsequent_indent="    ")
