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
    posted. ``reach``: what its figures rest on."""

    __table_args__ = (
        ForeignKeyConstraint(["workspace"], ["workspace.id"], name="said_workspace"),
        ForeignKeyConstraint(["reach"], ["reach.id"], name="said_resting_on"),
        UniqueConstraint("workspace", "channel", "ts", "question", name="said_once"),
        CheckConstraint("told >= edition", name="said_editions"),
        Index("said_at", "said_at"),
        Index("said_reach", "reach"),
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
    reach: int


class Reach(Base, table=True):
    """What answers rest on: measures, and days. Thousands of channels are told the same week, so each is
    kept once, and the answers name it. ``key``: tells it from all others."""

    __table_args__ = (UniqueConstraint("key", name="reach_once"),)
    id: int = Field(default=None, primary_key=True)
    key: str = words()


class ReachBlock(Base, table=True):
    """Where answers are found from a day that they count: one row a block of days of length a power of two
    that the spans are cut into (``bot.store.ledger.blocks``), so that "which spans hold this day" is a few
    exact look-ups."""

    __tablename__ = "reach_block"
    __table_args__ = (
        PrimaryKeyConstraint("measure", "block", "reach", name="reach_block_key"),
        ForeignKeyConstraint(["reach"], ["reach.id"], name="reach_block_of", ondelete="CASCADE"),
        Index("reach_block_reach", "reach"),
    )
    measure: str = words()
    block: int
    reach: int


class LedgerCheck(Base, table=True):
    """How far what was said has been set against what is held: one row. ``begun``: the edition of the
    newest check that was begun; ``done``: of the newest that came to its end."""

    __tablename__ = "ledger_check"
    __table_args__ = (CheckConstraint("id = 1", name="ledger_check_one"),)
    id: int = Field(default=None, primary_key=True)
    begun: int
    done: int
