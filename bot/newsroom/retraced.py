"""What a message stated that was written from figures held before those held now."""

from collections.abc import Callable

from bot.newsroom.asking import OneDoor
from bot.newsroom.at_edition import AtEdition
from bot.sending.content import Content, Ready
from bot.sending.delivery import Statements
from bot.sending.said import mark

MOST = 24
"""Editions looked at: the releases of more than a week."""


def retraced(
    borne: str, write: Callable[[OneDoor], Content], now: OneDoor, then: AtEdition | None
) -> Statements | None:
    """As of the newest edition from which ``write`` makes a message of the mark that it bears; None where
    there is none: a release has been lost since, or another version of the desk worded it."""
    found = _stated(write(now))
    newest = max((one["edition"] for one in found if "question" in one), default=0)
    for edition in range(newest - 1, max(newest - MOST, 0), -1):
        if mark(found) == borne or then is None:
            break
        found = _stated(write(then(edition)))
    return found if mark(found) == borne else None


def _stated(content: Content) -> Statements:
    return content.said if isinstance(content, Ready) else ()
