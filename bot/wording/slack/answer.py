"""An answer in Slack: for its asker's eyes, as it stands in a channel, and in a thread."""

from datetime import date

from bot.wording.message import Message
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Block, Said
from bot.wording.slack.buttons import Action, Asked, digest, under_answer
from bot.wording.slack.chart import native, needs_picture
from bot.wording.slack.escape import literal
from bot.wording.slack.feedback import feedback

MOST_INLINE = 5
MOST_ROWS = 40


def reply(message: Message, question: str, today: date) -> Said:
    """For its asker alone. ``question``: its canonical text; ``today``: the day it was answered for."""
    offered = [Action.POST, Action.WORKING, *_files(message), *_picture(message)]
    return _said(message, blocks.actions(_buttons(message, question, today, *offered)))


def posted(message: Message, question: str, today: date, by: str = "") -> Said:
    """As it stands in a channel, for good. ``by``: the user who had it posted."""
    asked_by = blocks.context([blocks.marked(f"Asked by <@{by}>")]) if by else []
    under = blocks.actions(_buttons(message, question, today, Action.WORKING, *_files(message)))
    return _said(message, [*asked_by, *under, *feedback(question)])


def mention_reply(message: Message, question: str, today: date) -> Said:
    """In a thread, where it was asked in plain English, with feedback; a chart's picture follows it there."""
    under = blocks.actions(_buttons(message, question, today, Action.WORKING, *_files(message)))
    return _said(message, [*under, *feedback(question)])


def alone(message: Message) -> str:
    """The whole of it as one text: the headline, how it was read, what must be known, and from where."""
    read = f"Read as: {message.read_as}." if message.read_as else ""
    sources = "; ".join(source.line for source in message.sources)
    parts = [
        message.headline,
        *message.context,
        message.standing,
        *message.foremost,
        read,
        f"Source: {sources}." if sources else "",
    ]
    return literal(" ".join(part for part in parts if part), blocks.TEXT) or " "


def _said(message: Message, under: list[Block]) -> Said:
    body = [
        blocks.section(message.headline),
        *figures(message),
        *native(message.chart),
        *small_print(message),
    ]
    return {"text": alone(message), "blocks": [*body, *under]}


def _buttons(message: Message, question: str, today: date, *offered: Action) -> list[Block]:
    return under_answer(Asked(question, today, digest(message.headline)), *offered)


def _files(message: Message) -> list[Action]:
    return [Action.CSV] if message.has_figures else []


def _picture(message: Message) -> list[Action]:
    return [Action.CHART] if needs_picture(message.chart) else []


def figures(message: Message) -> list[Block]:
    """The table; of a long one, the newest rows of those in time, else the first."""
    table = message.table
    if table is None:
        return []
    in_time = message.chart is not None and bool(message.chart.days)
    rows = table.rows[::-1] if in_time else table.rows
    kept = rows[: blocks.rows_that_fit(table.columns, rows[:MOST_ROWS])]
    made = [blocks.table(table.columns, kept[::-1] if in_time else kept, table.numeric)]
    if len(kept) < len(table.rows):
        which = "newest" if in_time else "first"
        made += blocks.context(
            _plain([f"The {which} {len(kept)} of {len(rows)} rows; the CSV has them all."])
        )
    return made


def small_print(message: Message) -> list[Block]:
    """How fresh and how settled it is, from where, how it was read, and what must be known of it."""
    inline = [*message.foremost, *(caveat for caveat in message.caveats if caveat not in message.foremost)]
    most = max(MOST_INLINE, len(message.foremost))
    left = len(inline) - most
    notes = [*inline[:most], f"{left} more in Show working."] if left > 0 else inline
    read = [f"Read as: {message.read_as}"] if message.read_as else []
    fresh = [" ".join(part for part in (*message.context, message.standing) if part)]
    return [
        *blocks.context([*_plain(fresh), *source_links(message), *_plain(read)]),
        *blocks.context(_plain(notes)),
    ]


def source_links(message: Message) -> list[Block]:
    return [blocks.marked(f"Source: {blocks.link(source.url, source.line)}") for source in message.sources]


def _plain(lines: list[str]) -> list[Block]:
    return [blocks.plain(line) for line in lines if line]
