"""Which of Slack's deliveries were taken up: each key once, whichever process asks."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Engine, delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from bot.store.engine import writing
from bot.store.tables import Seen


@dataclass(frozen=True, slots=True)
class SeenStore:
    """``bot.slack.ports.Seen``, kept in the database."""

    engine: Engine

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        """Those of ``keys`` that nobody had claimed, now claimed; all in one transaction."""
        if not keys:
            return frozenset()
        rows = [{"key": key, "at": at} for key in sorted(set(keys))]  # one order: no two wait for each other
        dialect = postgresql if self.engine.dialect.name == "postgresql" else sqlite
        insert = dialect.insert(Seen).on_conflict_do_nothing().returning(col(Seen.key))
        with writing(self.engine) as connection:
            return frozenset(connection.execute(insert, rows).scalars())

    def release(self, keys: Collection[str]) -> None:
        """Give claims back: what they were for certainly did not happen."""
        with writing(self.engine) as connection:
            connection.execute(delete(Seen).where(col(Seen.key).in_(keys)))

    def forget(self, before: float) -> None:
        """Claims made before that moment."""
        with writing(self.engine) as connection:
            connection.execute(delete(Seen).where(col(Seen.at) < before))
