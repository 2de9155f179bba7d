"""Releases, the figures they state, the runs that read them, and events."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

CELL = ("publication", "measure", "category", "first_day", "last_day")
CURRENT = sa.text("replaced_by IS NULL")


def upgrade() -> None:
    _release()
    _coverage()
    _figure()
    _run()
    _event()


def downgrade() -> None:
    for table in ("event", "run", "figure", "coverage", "release"):
        op.drop_table(table)


def _release() -> None:
    op.create_table(
        "release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("edited", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="release_key"),
        sa.UniqueConstraint("publication", "published", "sequence", name="release_in_order"),
        sa.UniqueConstraint("publication", "published", "digest", name="release_file"),
        sa.UniqueConstraint("publication", "id", name="release_of_publication"),
        sa.CheckConstraint("sequence >= 1", name="release_sequence"),
    )


def _coverage() -> None:
    op.create_table(
        "coverage",
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("grain_days", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("release", "measure", "grain_days", "first_day", name="coverage_key"),
        sa.ForeignKeyConstraint(["release"], ["release.id"], name="coverage_release"),
        sa.CheckConstraint("first_day <= last_day", name="coverage_days"),
    )


def _figure() -> None:
    release = ["release.publication", "release.id"]
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("stated_by", sa.Integer(), nullable=False),
        sa.Column("replaced_by", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="figure_key"),
        sa.ForeignKeyConstraint(["publication", "stated_by"], release, name="figure_stated_by"),
        sa.ForeignKeyConstraint(["publication", "replaced_by"], release, name="figure_replaced_by"),
        sa.UniqueConstraint(*CELL, "stated_by", name="figure_once_a_release"),
        sa.CheckConstraint("first_day <= last_day", name="figure_days"),
        sa.CheckConstraint("value >= 0", name="figure_value"),
        sa.CheckConstraint("replaced_by > stated_by", name="figure_order"),
    )
    op.create_index(
        "figure_current", "figure", CELL, unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT
    )


def _run() -> None:
    counts = ("new", "changed", "withdrawn", "unchanged")
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("publication", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        *(sa.Column(count, sa.Integer(), nullable=False) for count in counts),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.Column("refused", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="run_key"),
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("end_counted", sa.Boolean(), nullable=False),
        sa.Column("counts_from_next_day", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="event_key"),
    )
