"""The last question understood in each thread, in its canonical text: what a follow-up leans on."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Engine, and_, delete, select
from sqlmodel import col

from bot.store.bulk import upserting
from bot.store.engine import reading, writing
from bot.store.tables import Thread

Place = tuple[int, str, str]
"""A workspace's id, a channel, and the ``ts`` of the thread's first message."""


@dataclass(frozen=True, slots=True)
class StoreThreads:
    """Implements ``bot.slack.ports.Threads``. Raises ``StoreError``."""

    engine: Engine

    def question(self, place: Place, since: float = 0.0) -> str | None:
        asked = select(col(Thread.question)).where(_here(place), col(Thread.asked_at) >= since)
        with reading(self.engine) as connection:
            return connection.execute(asked).scalar()

    def keep(self, place: Place, question: str, at: float) -> None:
        """Unless a later one is kept: two that are asked at once may be kept in either order."""
        workspace, channel, thread = place
        new = upserting(self.engine, Thread).values(
            workspace=workspace, channel=channel, thread=thread, question=question, asked_at=at
        )
        kept = new.on_conflict_do_update(
            index_elements=[col(Thread.workspace), col(Thread.channel), col(Thread.thread)],
            set_={"question": new.excluded.question, "asked_at": new.excluded.asked_at},
            where=col(Thread.asked_at) <= new.excluded.asked_at,
        )
        with writing(self.engine) as connection:
            connection.execute(kept)

    def forget(self, before: float) -> None:
        """Threads in which nothing was asked since that moment."""
        with writing(self.engine) as connection:
            connection.execute(delete(Thread).where(col(Thread.asked_at) < before))


def _here(place: Place) -> ColumnElement[bool]:
    workspace, channel, thread = place
    return and_(
        col(Thread.workspace) == workspace, col(Thread.channel) == channel, col(Thread.thread) == thread
    )
