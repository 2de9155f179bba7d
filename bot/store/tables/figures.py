"""Figures. Each is bitemporal: the days it counts, and the releases between which it stood.

The constraints make wrong states impossible: one current figure a cell, no figure without its release,
no release that replaces itself, no file recorded twice for a day.
"""

from datetime import date
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import JSON
from sqlmodel import Field, col

from bot.store.tables.base import Base, words

CELL = ("publication", "measure", "category", "first_day", "last_day")


class Release(Base, table=True):
    """One release of one publication. ``sequence`` orders those of one day, from 1."""

    __table_args__ = (
        UniqueConstraint("publication", "published", "sequence", name="release_in_order"),
        UniqueConstraint("publication", "published", "digest", name="release_file"),
        UniqueConstraint("publication", "id", name="release_of_publication"),
        CheckConstraint("sequence >= 1", name="release_sequence"),
    )
    id: int = Field(default=None, primary_key=True)
    publication: str = words()
    published: date
    sequence: int
    digest: str = words()
    edited: str = words(default="")
    url: str = words(default="")


class Coverage(Base, table=True):
    """Days for which a release is complete: ``bot.releases.Covered``, field by field."""

    __table_args__ = (
        PrimaryKeyConstraint("release", "measure", "grain_days", "first_day", name="coverage_key"),
        ForeignKeyConstraint(["release"], ["release.id"], name="coverage_release"),
        CheckConstraint("first_day <= last_day", name="coverage_days"),
    )
    release: int
    measure: str = words()
    grain_days: int
    first_day: date
    last_day: date


class Figure(Base, table=True):
    """A count for an inclusive range of days, as ``stated_by`` first gave it, until ``replaced_by``."""

    __table_args__ = (
        ForeignKeyConstraint(
            ["publication", "stated_by"], ["release.publication", "release.id"], name="figure_stated_by"
        ),
        ForeignKeyConstraint(
            ["publication", "replaced_by"], ["release.publication", "release.id"], name="figure_replaced_by"
        ),
        Index(
            "figure_current",
            *CELL,
            unique=True,
            sqlite_where=text("replaced_by IS NULL"),
            postgresql_where=text("replaced_by IS NULL"),
        ),
        UniqueConstraint(*CELL, "stated_by", name="figure_once_a_release"),
        CheckConstraint("first_day <= last_day", name="figure_days"),
        CheckConstraint("value >= 0", name="figure_value"),
        CheckConstraint("replaced_by > stated_by", name="figure_order"),
    )
    id: int = Field(default=None, primary_key=True)
    publication: str = words()
    measure: str = words()
    category: str = words(default="")
    first_day: date
    last_day: date
    value: int
    stated_by: int
    replaced_by: int | None = None


CELL_COLUMNS: list[Any] = [col(getattr(Figure, name)) for name in CELL]


class Run(Base, table=True):
    """What one reading did. ``at``: ISO time, UTC. ``refused``: [[where, why], ...]."""

    id: int = Field(default=None, primary_key=True)
    at: str = words()
    publication: str = words()
    published: date
    digest: str = words()
    new: int
    changed: int
    withdrawn: int
    unchanged: int
    taken: bool
    refused: list[list[str]] = Field(sa_column=Column(JSON, nullable=False))


class EventRow(Base, table=True):
    """A dated reference point: ``bot.events.Event``, field by field."""

    __tablename__ = "event"
    id: str = Field(primary_key=True, sa_type=Text)
    title: str = words()
    starts: date
    ends: date | None = None
    kind: str = words()
    aliases: list[str] = Field(sa_column=Column(JSON, nullable=False))
    source: str = words()
    note: str = words()
    end_counted: bool
    counts_from_next_day: bool
