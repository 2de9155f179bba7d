"""Corrections that are held while the figure is revised once more: the next one says all that changed since
the channel was last told, instead of waiting behind them."""

from collections.abc import Collection

from sqlalchemy import Connection, Engine

from bot.sending.said import before_from_json
from bot.store.engine import writing
from bot.store.ledger import checks
from bot.store.sending.corrections import held_and_unsent, overtake, subjects_held


class _Changed(Exception):
    """The ledger has what no held correction gave it."""


def overtake_held(engine: Engine, subjects: Collection[str]) -> frozenset[int]:
    """Of messages of which figures changed, leave out the corrections that are held and were not sent, the
    newest first; the answers that are as they were before these, by id. One that may have been sent
    is let be, and what comes after it waits for it."""
    held = subjects_held(engine) if subjects else frozenset()
    return frozenset(
        answer for subject in sorted(held.intersection(subjects)) for answer in _one(engine, subject)
    )


def _one(engine: Engine, subject: str) -> Collection[int]:
    try:
        with writing(engine) as connection:
            return _overtaken(connection, subject)
    except _Changed:
        return ()


def _overtaken(connection: Connection, subject: str) -> Collection[int]:
    answers: set[int] = set()
    for correction in held_and_unsent(connection, subject):
        for before in map(before_from_json, correction.said):
            if not checks.uncorrected(connection, before, anew=True):
                raise _Changed
            answers.add(before.id)
        overtake(connection, correction)
    return answers
