"""What a digest states, for the ledger: its answers, and the weeks that it sets them against."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.answers.digest import Digest
from bot.newsroom.unsent import unsent
from bot.periods import Span
from bot.sending.said import Said

BLOCK = 8


def stated(digest: Digest, at: float) -> Iterator[Said]:
    for answer in digest.answers:
        yield unsent(answer, at)
    for answer in digest.bases:
        yield _found_from_few(unsent(answer, at))


def _found_from_few(said: Said) -> Said:
    """Six weeks apart, cut at each one's own days, would be dozens of rows a digest; at whole blocks of
    eight days (``bot.store.ledger.blocks``) they are a few. What is found too often is asked again, and
    found to be the same."""
    return replace(said, spans=tuple(Span(_down(span.first), _up(span.last)) for span in said.spans))


def _down(day: date) -> date:
    return date.fromordinal(day.toordinal() // BLOCK * BLOCK)


def _up(day: date) -> date:
    return date.fromordinal(day.toordinal() // BLOCK * BLOCK + BLOCK - 1)
