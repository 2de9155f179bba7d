"""A correction as it is posted in the thread of what it corrects."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.answers.correction import Cause, ChangedCell, Correction
from bot.wording.corrections import sentences
from bot.wording.numbers import capital
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Block
from bot.wording.slack.escape import literal
from bot.wording.style import HouseStyle

MOST_TOLD = 12
"""Answers told one by one; a digest gives fewer."""
MOST_CAUSES = 6
MOST_IN_LINE = 800  # characters


def payload(corrections: Sequence[Correction], style: HouseStyle) -> dict[str, Any]:
    """``text`` and ``blocks`` of ``chat.postMessage``: one message, whatever the number of answers."""
    told = tuple(corrections)[:MOST_TOLD]
    return {"text": _text(told, style), "blocks": list(_blocks(told, style))}


def _text(corrections: tuple[Correction, ...], style: HouseStyle) -> str:
    lines = [sentences.opening(corrections)]
    lines += [line for correction in corrections for line in _lines(correction, style)]
    lines += [f"{cause.publisher}, {cause.title}, {_why(cause)}" for cause in _causes(corrections)]
    return _joined(lines)


def _joined(lines: Iterable[str]) -> str:
    """As many lines as one text holds."""
    said, room = [], blocks.TEXT
    for line in (literal(line, MOST_IN_LINE) for line in lines):
        room -= len(line) + 1
        if room >= 0:
            said.append(line)
    return "\n".join(said)


def _blocks(corrections: tuple[Correction, ...], style: HouseStyle) -> Iterator[Block]:
    yield blocks.section(sentences.opening(corrections))
    for correction in corrections:
        yield blocks.line(_joined(_lines(correction, style)))
    causes = [
        blocks.marked(f"{_linked(cause)}, {literal(_why(cause), MOST_IN_LINE)}")
        for cause in _causes(corrections)
    ]
    yield from blocks.context(causes or [blocks.plain("A publisher changed a figure that it rests on.")])


def _lines(correction: Correction, style: HouseStyle) -> Iterator[str]:
    yield f"Now: {sentences.now(correction, style)}"
    was = sentences.before(correction, style)
    if was:
        yield f"Said here before: {was}"
    yield from map(capital, sentences.others(correction, style))


def _why(cause: Cause) -> str:
    return f"{sentences.release(cause)}, {sentences.why(cause)}."


def _linked(cause: Cause) -> str:
    return blocks.link(cause.url, f"{cause.publisher}, {cause.title}")


def _causes(corrections: tuple[Correction, ...]) -> list[Cause]:
    """Each release once, with all that it changed, the newest first."""
    cells: dict[Cause, dict[ChangedCell, None]] = {}
    for cause in (cause for each in corrections for cause in each.causes):
        cells.setdefault(replace(cause, cells=()), {}).update(dict.fromkeys(cause.cells))
    merged = [replace(cause, cells=tuple(its)) for cause, its in cells.items()]
    return sorted(merged, key=lambda cause: cause.published, reverse=True)[:MOST_CAUSES]
