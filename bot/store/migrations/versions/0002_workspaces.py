"""Workspaces, and what is remembered of each."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _workspace()
    _oauth_state()
    _seen()
    _thread()
    _feedback()


def downgrade() -> None:
    for table in ("feedback", "thread", "seen", "oauth_state", "workspace"):
        op.drop_table(table)


def _workspace() -> None:
    op.create_table(
        "workspace",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("bot_user", sa.Text(), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("installed_at", sa.Float(), nullable=False),
        sa.Column("house_style", sa.Text(), nullable=False),
        sa.Column("notices", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('active', 'paused', 'gone')", name="workspace_state"),
        sa.PrimaryKeyConstraint("id", name="workspace_key"),
        sa.UniqueConstraint("enterprise", "team", name="workspace_once"),
    )


def _oauth_state() -> None:
    op.create_table(
        "oauth_state",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="oauth_state_key"),
    )


def _seen() -> None:
    op.create_table(
        "seen",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="seen_key"),
    )
    op.create_index("seen_at", "seen", ["at"], unique=False)


def _thread() -> None:
    op.create_table(
        "thread",
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspace.id"], name="thread_workspace"),
        sa.PrimaryKeyConstraint("workspace", "channel", "thread", name="thread_key"),
    )
    op.create_index("thread_asked_at", "thread", ["asked_at"], unique=False)


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.CheckConstraint("verdict IN ('useful', 'not useful')", name="feedback_verdict"),
        sa.PrimaryKeyConstraint("day", "kind", "verdict", name="feedback_key"),
    )
