"""What was said where, the days that it counts, and how far it has been checked."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _reach()
    _said()
    _ledger_check()


def downgrade() -> None:
    for table in ("ledger_check", "said", "reach_block", "reach"):
        op.drop_table(table)


def _reach() -> None:
    op.create_table(
        "reach",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="reach_key"),
        sa.UniqueConstraint("key", name="reach_once"),
    )
    op.create_table(
        "reach_block",
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("block", sa.Integer(), nullable=False),
        sa.Column("reach", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reach"], ["reach.id"], name="reach_block_of", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("measure", "block", "reach", name="reach_block_key"),
    )
    op.create_index("reach_block_reach", "reach_block", ["reach"], unique=False)


def _said() -> None:
    op.create_table(
        "said",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=False),
        sa.Column("delivery", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("first_said", sa.JSON(), nullable=True),
        sa.Column("today", sa.Date(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("small", sa.JSON(), nullable=True),
        sa.Column("small_at", sa.Integer(), nullable=True),
        sa.Column("said_at", sa.Float(), nullable=False),
        sa.Column("reach", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspace.id"], name="said_workspace"),
        sa.ForeignKeyConstraint(["reach"], ["reach.id"], name="said_resting_on"),
        sa.PrimaryKeyConstraint("id", name="said_key"),
        sa.UniqueConstraint("workspace", "channel", "ts", "question", name="said_once"),
        sa.CheckConstraint("told >= edition", name="said_editions"),
    )
    op.create_index("said_at", "said", ["said_at"], unique=False)
    op.create_index("said_reach", "said", ["reach"], unique=False)
    late, small = sa.text("late"), sa.text("small_at IS NOT NULL")
    op.create_index("said_late", "said", ["id"], sqlite_where=late, postgresql_where=late)
    place = ["workspace", "channel"]
    op.create_index("said_small", "said", place, sqlite_where=small, postgresql_where=small)


def _ledger_check() -> None:
    check = op.create_table(
        "ledger_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("begun", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="ledger_check_key"),
        sa.CheckConstraint("id = 1", name="ledger_check_one"),
    )
    op.bulk_insert(check, [{"id": 1, "begun": 0, "done": 0}])
