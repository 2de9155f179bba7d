"""What was said where: each answer posted to a channel and each digest, so that it can be corrected."""

from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, Index, PrimaryKeyConstraint
from sqlalchemy.types import JSON
from sqlmodel import Field

from bot.store.tables.base import Base, words


class Said(Base, table=True):
    """One message in a channel that gave figures. ``figures``: [[name, value, unit], ...] as said.
    ``delivery``: the sending it came by; empty for an answer that somebody posted."""

    __table_args__ = (
        ForeignKeyConstraint(["workspace"], ["workspace.id"], name="said_workspace"),
        Index("said_at", "said_at"),
        Index("said_place", "workspace", "channel", "ts"),
    )
    id: int = Field(default=None, primary_key=True)
    workspace: int
    channel: str = words()
    ts: str = words()
    thread: str = words(default="")
    delivery: str = words(default="")
    question: str = words()
    figures: list[list[Any]] = Field(sa_column=Column(JSON, nullable=False))
    said_at: float


class SaidSpan(Base, table=True):
    """Where a message is found from a day that it counts: one row a block of days of length a power of
    two that its spans are cut into, so that "which spans hold this day" is a few exact look-ups."""

    __tablename__ = "said_span"
    __table_args__ = (
        PrimaryKeyConstraint("measure", "block", "said", name="said_span_key"),
        ForeignKeyConstraint(["said"], ["said.id"], name="said_span_of", ondelete="CASCADE"),
        Index("said_span_said", "said"),
    )
    measure: str = words()
    block: int
    said: int
