"""Standing orders of channels, and each sending of a message."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

DUE = sa.text("state = 'active'")
KEPT = sa.text("state <> 'removed'")
CLAIMED = sa.text("lease_until IS NOT NULL")


def upgrade() -> None:
    _subscription()
    _subscription_change()
    _delivery()
    _delivery_indexes()


def downgrade() -> None:
    for table in ("delivery", "subscription_change", "subscription"):
        op.drop_table(table)


def _subscription() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("measures", sa.JSON(), nullable=False),
        sa.Column("chart", sa.Boolean(), nullable=False),
        sa.Column("late", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.Column("next_due", sa.Float(), nullable=True),
        sa.Column("last_period", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('digest', 'watch')", name="subscription_kind"),
        sa.CheckConstraint("late IN ('wait', 'notice', 'skip')", name="subscription_late"),
        sa.CheckConstraint("state IN ('active', 'paused', 'removed')", name="subscription_state"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="subscription_weekday"),
        sa.ForeignKeyConstraint(["workspace"], ["workspace.id"], name="subscription_workspace"),
        sa.PrimaryKeyConstraint("id", name="subscription_key"),
    )
    op.create_index(
        "subscription_due", "subscription", ["next_due"], unique=False, sqlite_where=DUE, postgresql_where=DUE
    )
    place = ["workspace", "channel", "kind", "watch"]
    op.create_index(
        "subscription_place", "subscription", place, unique=True, sqlite_where=KEPT, postgresql_where=KEPT
    )


def _subscription_change() -> None:
    op.create_table(
        "subscription_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subscription", sa.Integer(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["subscription"], ["subscription.id"], name="subscription_change_of"),
        sa.PrimaryKeyConstraint("id", name="subscription_change_key"),
    )
    op.create_index("subscription_change_subscription", "subscription_change", ["subscription"], unique=False)


def _delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("workspace", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=False),
        sa.Column("corrects", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", sa.Float(), nullable=False),
        sa.Column("deadline", sa.Float(), nullable=True),
        sa.Column("not_before", sa.Float(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.Float(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_attempt", sa.Float(), nullable=True),
        sa.Column("unknown_since", sa.Float(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=True),
        sa.Column("said", sa.JSON(), nullable=True),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'ready', 'sending', 'unknown', 'sent', 'held', 'skipped')",
            name="delivery_state",
        ),
        sa.ForeignKeyConstraint(["workspace"], ["workspace.id"], name="delivery_workspace"),
        sa.PrimaryKeyConstraint("id", name="delivery_key"),
        sa.UniqueConstraint("subject", "period", "kind", "revision", name="delivery_once"),
    )


def _delivery_indexes() -> None:
    op.create_index("delivery_due", "delivery", ["state", "not_before"], unique=False)
    op.create_index(
        "delivery_place",
        "delivery",
        ["workspace", "channel", "lease_until"],
        unique=False,
        sqlite_where=CLAIMED,
        postgresql_where=CLAIMED,
    )
