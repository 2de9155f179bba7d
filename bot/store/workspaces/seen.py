"""Which of Slack's requests were taken up, and what was done at clicks: each key once, whichever process
asks."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, delete, text
from sqlmodel import col

from bot.store.engine import writing
from bot.store.tables import Seen
from bot.store.workspaces.seen_file import SeenFile

CLAIMING = {
    "sqlite": text(
        "INSERT INTO seen (key, at) SELECT value, :at FROM json_each(:keys) WHERE true "
        "ON CONFLICT (key) DO NOTHING RETURNING key"
    ),
    "postgresql": text(
        "INSERT INTO seen (key, at) SELECT value, :at FROM json_array_elements_text(CAST(:keys AS json)) "
        "ON CONFLICT (key) DO NOTHING RETURNING key"
    ),
}
"""One statement however many keys: it is on the way of every request."""
NOT_FLUSHED = "SET LOCAL synchronous_commit TO off"
"""Claims bind other processes at once; only a crash of the whole server forgets the newest, and then
nobody is asking."""


@dataclass(frozen=True, slots=True)
class SeenStore:
    """``bot.slack.ports.Seen``, kept in the database."""

    engine: Engine

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        """Those of ``keys`` that nobody had claimed, now claimed; all in one transaction."""
        if not keys:
            return frozenset()
        asked = json.dumps(sorted(set(keys)))  # one order: no two processes wait for each other
        with writing(self.engine) as connection:
            if self.engine.dialect.name == "postgresql":
                connection.exec_driver_sql(NOT_FLUSHED)
            claimed = connection.execute(CLAIMING[self.engine.dialect.name], {"keys": asked, "at": at})
            return frozenset(claimed.scalars())

    def claim_at_once(self, keys: Collection[str], at: float) -> frozenset[str] | None:
        """Never: the database answers in its own time."""

    def release(self, keys: Collection[str]) -> None:
        """Give claims back: what they were for certainly did not happen."""
        with writing(self.engine) as connection:
            connection.execute(delete(Seen).where(col(Seen.key).in_(keys)))

    def forget(self, before: float) -> None:
        """Claims made before that moment."""
        with writing(self.engine) as connection:
            connection.execute(delete(Seen).where(col(Seen.at) < before))


def requests_seen(engine: Engine) -> SeenStore | SeenFile:
    """Where the requests that were taken up are kept: it is on the way of each, and many come at once."""
    if engine.dialect.name == "sqlite":
        return SeenFile(Path(str(engine.url.database)))
    return SeenStore(engine)
