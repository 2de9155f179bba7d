"""Show working: a window with how a figure was worked out, so that it can be checked by hand.

A window takes no table block, so rows are text in columns.
"""

from collections.abc import Iterator, Sequence

from bot.answers import Answer, Figure
from bot.periods import range_name
from bot.questions import Definition, shown
from bot.wording.message import Message
from bot.wording.numbers import numeral
from bot.wording.slack import blocks
from bot.wording.slack.answer import source_links
from bot.wording.slack.arithmetic import arithmetic
from bot.wording.slack.blocks import Block, View
from bot.wording.slack.sums import sums
from bot.wording.style import HouseStyle
from bot.wording.subject import by_week, measure_of
from bot.wording.tables import cell, named

CALLBACK = "working"
MOST_FIGURES = 60
MOST_PARTS = 60
MOST_NOTES = 40
MOST_CHANGES = 20
ROWS_IN_A_BLOCK = 30
_ONE = {"people": "person"}
"""Of which one is not said by leaving the s away."""


def working(answer: Answer, message: Message, style: HouseStyle, changes: Sequence[Figure] = ()) -> View:
    """What is counted, the figures, how they follow from each other and what they are sums of, how they were
    revised, all that must be known, the sources and the question as it can be typed. ``changes``: the
    figures that answer what was revised in the days that are counted."""
    parts = [
        *_opening(message),
        *_definition(answer),
        *_listed("Figures", [_figure(figure, answer, style) for figure in answer.figures], MOST_FIGURES),
        *_arithmetic(answer, style),
        *_sums(answer),
        *_changes(changes),
        *_notes(message),
        *_sources(answer, message),
    ]
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": blocks.plain("Show working", blocks.VIEW_TITLE),
        "close": blocks.plain("Close", blocks.VIEW_TITLE),
        "blocks": parts[: blocks.VIEW_BLOCKS],
    }


def _opening(message: Message) -> Iterator[Block]:
    yield blocks.section(message.headline)
    yield from blocks.context([blocks.plain(f"Read as: {message.read_as}")])


def _definition(answer: Answer) -> Iterator[Block]:
    """What is counted, unless the headline says just that."""
    if not isinstance(answer.question, Definition):
        yield blocks.header("What is counted")
        yield blocks.section(measure_of(answer.question.subject).definition)


def _figure(figure: Figure, answer: Answer, style: HouseStyle) -> tuple[str, str]:
    value = cell(figure.value, figure.unit, style)
    bare = figure.unit == "per cent" or isinstance(figure.value, (str, bool))
    unit = _ONE.get(figure.unit, figure.unit.removesuffix("s")) if figure.value == 1 else figure.unit
    return value if bare else f"{value} {unit}", f"{named(figure, answer)} ({figure.status})"


def _arithmetic(answer: Answer, style: HouseStyle) -> Iterator[Block]:
    lines = arithmetic(answer, style)
    if lines:
        yield blocks.header("Worked out")
        yield blocks.columns(lines)


def _changes(changes: Sequence[Figure]) -> Iterator[Block]:
    """Each change: what it was until when, and since then."""
    if changes:
        yield blocks.header("Revised")
        shown = changes[:MOST_CHANGES]
        yield blocks.columns([f"{each.name} {numeral(float(each.value))}" for each in shown])
    if len(changes) > MOST_CHANGES:
        yield from blocks.context([blocks.plain(f"These are the newest {MOST_CHANGES} of {len(changes):,}.")])


def _sums(answer: Answer) -> Iterator[Block]:
    """Each total with its parts; where those are months or years, the days are in a file."""
    subject = answer.question.subject
    unit, pieces = measure_of(subject).unit, "weeks" if by_week(subject) else "days"
    for one in sums(answer):
        title = f"{numeral(one.total)} {unit}, {range_name(one.span)}, is the sum of"
        yield from _listed(title, [(numeral(value), days) for value, days in one.parts], MOST_PARTS)
        if one.rows > len(one.parts):
            yield from blocks.context([blocks.plain(f"The CSV has all {one.rows:,} {pieces}.")])


def _listed(title: str, rows: Sequence[tuple[str, str]], most: int) -> Iterator[Block]:
    """Rows of a number and what it is, numbers under each other."""
    if not rows:
        return
    yield blocks.header(title)
    width = max(len(number) for number, _ in rows)
    for at in range(0, min(len(rows), most), ROWS_IN_A_BLOCK):
        part = rows[at : min(at + ROWS_IN_A_BLOCK, most)]
        yield blocks.columns([f"{number.rjust(width)}  {what}" for number, what in part])
    if most < len(rows):
        more = f"These are the first {most}; the CSV has all {len(rows):,}."
        yield from blocks.context([blocks.plain(more)])


def _notes(message: Message) -> Iterator[Block]:
    notes = [*message.context, message.standing, *message.caveats]
    yield blocks.header("What must be known")
    yield from blocks.context([blocks.plain(note) for note in notes[:MOST_NOTES] if note])


def _sources(answer: Answer, message: Message) -> Iterator[Block]:
    yield blocks.header("Sources")
    yield from blocks.context(source_links(message))
    yield from blocks.context([blocks.plain(f"Question: {shown(answer.question)}")])
