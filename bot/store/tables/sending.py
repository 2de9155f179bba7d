"""What the desk sends of its own accord: who asked for what, and each sending, once."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlalchemy.types import JSON
from sqlmodel import Field

from bot.store.tables.base import Base, words

DUE = text("state = 'active'")
KEPT = text("state <> 'removed'")
SPARSE = JSON(none_as_null=True)
CLAIMED = text("lease_until IS NOT NULL")


class Subscription(Base, table=True):
    """A channel's standing order. ``kind``: a digest, on ``weekday`` (Monday is 0) at ``at`` (HH:MM) in
    ``time_zone``; or a watch, with its canonical condition in ``watch``. ``late``: what to do while the
    data are late. ``next_due``: when the clock must look again, worked out from the local calendar;
    ``last_period``: the newest local key, an ISO week, for which a delivery was made. A channel has one
    digest, and each watch once."""

    __table_args__ = (
        ForeignKeyConstraint(["workspace"], ["workspace.id"], name="subscription_workspace"),
        CheckConstraint("kind IN ('digest', 'watch')", name="subscription_kind"),
        CheckConstraint("state IN ('active', 'paused', 'removed')", name="subscription_state"),
        CheckConstraint("late IN ('wait', 'notice', 'skip')", name="subscription_late"),
        CheckConstraint("weekday BETWEEN 0 AND 6", name="subscription_weekday"),
        Index("subscription_due", "next_due", sqlite_where=DUE, postgresql_where=DUE),
        Index(
            "subscription_place",
            "workspace",
            "channel",
            "kind",
            "watch",
            unique=True,
            sqlite_where=KEPT,
            postgresql_where=KEPT,
        ),
    )
    id: int = Field(default=None, primary_key=True)
    workspace: int
    channel: str = words()
    owner: str = words()
    kind: str = words()
    watch: str = words(default="")
    weekday: int = 0
    at: str = words(default="09:00")
    time_zone: str = words(default="Europe/London")
    measures: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    chart: bool = True
    late: str = words(default="wait")
    state: str = words(default="active")
    why: str = words(default="")
    created_at: float
    next_due: float | None = None
    last_period: str = words(default="")


class SubscriptionChange(Base, table=True):
    """Who changed a subscription, when, and to what."""

    __tablename__ = "subscription_change"
    __table_args__ = (
        ForeignKeyConstraint(["subscription"], ["subscription.id"], name="subscription_change_of"),
        Index("subscription_change_subscription", "subscription"),
    )
    id: int = Field(default=None, primary_key=True)
    subscription: int
    at: float
    who: str = words()
    what: str = words()


class Delivery(Base, table=True):
    """One sending of one message to one channel. ``subject``: whose it is, ``subscription:7`` or
    ``said:C024:1787043600.000100``. ``not_before``: when the machine must look at it again; when it was
    sent, once it was. ``fence`` rises each time somebody takes it up, and only its holder may write.
    ``payload``, ``said``: fixed once it is ready, forgotten once it was sent. ``lease_until``: of the last
    claim, kept, so that others see how lately a channel was written to."""

    __table_args__ = (
        UniqueConstraint("subject", "period", "kind", "revision", name="delivery_once"),
        ForeignKeyConstraint(["workspace"], ["workspace.id"], name="delivery_workspace"),
        CheckConstraint(
            "state IN ('waiting', 'ready', 'sending', 'unknown', 'sent', 'held', 'skipped')",
            name="delivery_state",
        ),
        Index("delivery_due", "state", "not_before"),
        Index(
            "delivery_place",
            "workspace",
            "channel",
            "lease_until",
            sqlite_where=CLAIMED,
            postgresql_where=CLAIMED,
        ),
    )
    id: str = Field(primary_key=True, sa_type=Text)
    subject: str = words()
    period: str = words()
    kind: str = words()
    revision: int = 0
    workspace: int
    channel: str = words()
    thread: str = words(default="")
    corrects: str = words(default="")
    state: str = words()
    due_at: float
    deadline: float | None = None
    not_before: float
    fence: int = 0
    lease_until: float | None = None
    attempts: int = 0
    first_attempt: float | None = None
    unknown_since: float | None = None
    payload: dict[str, Any] | None = Field(default=None, sa_column=Column(SPARSE, nullable=True))
    said: list[dict[str, Any]] | None = Field(default=None, sa_column=Column(SPARSE, nullable=True))
    ts: str = words(default="")
    why: str = words(default="")
