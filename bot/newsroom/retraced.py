"""What a message stated that was written from figures held before those held now."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.newsroom.asking import Asked
from bot.newsroom.at_edition import AtEdition
from bot.sending.content import Content, Ready
from bot.sending.said import mark

MOST = 24
"""Editions looked at: the releases of more than a week."""
Stated = Sequence[Mapping[str, Any]]


def retraced(
    borne: str, write: Callable[[Asked], Content], now: Asked, then: AtEdition | None
) -> Stated | None:
    """As of the newest edition from which ``write`` makes a message of the mark that it bears; None where
    there is none: a release has been lost since, or another version of the desk worded it."""
    found = _stated(write(now))
    newest = max((one["edition"] for one in found if "question" in one), default=0)
    for edition in range(newest - 1, max(newest - MOST, 0), -1):
        if mark(found) == borne or then is None:
            break
        found = _stated(write(then(edition)))
    return found if mark(found) == borne else None


def _stated(content: Content) -> Stated:
    return content.said if isinstance(content, Ready) else ()
