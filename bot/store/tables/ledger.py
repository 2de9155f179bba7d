"""What was said where: each answer posted to a channel and each digest, so that it can be corrected."""

from datetime import date
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import JSON
from sqlmodel import Field

from bot.store.tables.base import Base, words

LATE = text("late")
SMALL = text("small_at IS NOT NULL")


class Said(Base, table=True):
    """One answer in one message of a channel; a digest has several. ``figures``: [[name, value, unit], ...]
    as they were last told there; ``first_said``: as they were before any correction, null where there was
    none. ``today`` and ``edition``: when it was asked, and of what: they fix the days it stands for.
    ``told``: the edition whose values it gives. ``late``: recorded after a check of a newer edition had
    begun, so to be checked by itself. ``small``: its figures by edition ``small_at``, changed so little
    that they wait for a digest. ``delivery``: the sending it came by; empty for an answer that somebody
    posted."""

    __table_args__ = (
        ForeignKeyConstraint(["workspace"], ["workspace.id"], name="said_workspace"),
        UniqueConstraint("workspace", "channel", "ts", "question", name="said_once"),
        CheckConstraint("told >= edition", name="said_editions"),
        Index("said_at", "said_at"),
        Index("said_late", "id", sqlite_where=LATE, postgresql_where=LATE),
        Index("said_small", "workspace", "channel", sqlite_where=SMALL, postgresql_where=SMALL),
    )
    id: int = Field(default=None, primary_key=True)
    workspace: int
    channel: str = words()
    ts: str = words()
    thread: str = words(default="")
    delivery: str = words(default="")
    question: str = words()
    figures: list[list[Any]] = Field(sa_column=Column(JSON, nullable=False))
    first_said: list[list[Any]] | None = Field(sa_column=Column(JSON(none_as_null=True), nullable=True))
    today: date
    edition: int
    told: int
    late: bool
    small: list[list[Any]] | None = Field(sa_column=Column(JSON(none_as_null=True), nullable=True))
    small_at: int | None = None
    said_at: float


class SaidSpan(Base, table=True):
    """Where a message is found from a day that it counts: one row a block of days of length a power of
    two that its spans are cut into (``bot.store.ledger.blocks``), so that "which spans hold this day" is
    a few exact look-ups."""

    __tablename__ = "said_span"
    __table_args__ = (
        PrimaryKeyConstraint("measure", "block", "said", name="said_span_key"),
        ForeignKeyConstraint(["said"], ["said.id"], name="said_span_of", ondelete="CASCADE"),
        Index("said_span_said", "said"),
    )
    measure: str = words()
    block: int
    said: int


class LedgerCheck(Base, table=True):
    """How far what was said has been set against what is held: one row. ``begun``: the edition of the
    newest check that was begun; ``done``: of the newest that came to its end."""

    __tablename__ = "ledger_check"
    __table_args__ = (CheckConstraint("id = 1", name="ledger_check_one"),)
    id: int = Field(default=None, primary_key=True)
    begun: int
    done: int
