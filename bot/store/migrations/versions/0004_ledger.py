"""What was said where, and the days that it counts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _said()
    _said_span()


def downgrade() -> None:
    for table in ("said_span", "said"):
        op.drop_table(table)


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
        sa.Column("said_at", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspace.id"], name="said_workspace"),
        sa.PrimaryKeyConstraint("id", name="said_key"),
    )
    op.create_index("said_at", "said", ["said_at"], unique=False)
    op.create_index("said_place", "said", ["workspace", "channel", "ts"], unique=False)


def _said_span() -> None:
    op.create_table(
        "said_span",
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("block", sa.Integer(), nullable=False),
        sa.Column("said", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["said"], ["said.id"], name="said_span_of", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("measure", "block", "said", name="said_span_key"),
    )
    op.create_index("said_span_said", "said_span", ["said"], unique=False)
