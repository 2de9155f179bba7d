"""Workspaces that installed the desk, and what the desk must remember of each: ids, canonical questions
and counts, never a word that somebody typed."""

from sqlalchemy import (
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Text,
    UniqueConstraint,
)
from sqlmodel import Field

from bot.store.tables.base import Base, words


class Workspace(Base, table=True):
    """One workspace, or one organisation where ``team`` is empty. ``token``: encrypted; empty where the
    token comes from the environment. ``state``: active; paused (a token that Slack refuses); gone
    (uninstalled). ``house_style``: empty for the deployment's own. ``notices``: the channel that hears
    of stale data and held deliveries; empty for none."""

    __table_args__ = (
        UniqueConstraint("enterprise", "team", name="workspace_once"),
        CheckConstraint("state IN ('active', 'paused', 'gone')", name="workspace_state"),
    )
    id: int = Field(default=None, primary_key=True)
    enterprise: str = words(default="")
    team: str = words(default="")
    token: str = words(default="")
    bot_user: str = words(default="")
    scopes: str = words(default="")
    state: str = words(default="active")
    why: str = words(default="")
    installed_at: float
    house_style: str = words(default="")
    notices: str = words(default="")


class OauthState(Base, table=True):
    """A state of OAuth's that ended an installation. ``digest``: its SHA-256."""

    __tablename__ = "oauth_state"
    digest: str = Field(primary_key=True, sa_type=Text)
    expires_at: float


class Seen(Base, table=True):
    """A request of Slack's that was taken up, by its ``event_id``, ``trigger_id`` or signature; or what was
    done at somebody's click."""

    __table_args__ = (Index("seen_at", "at"),)
    key: str = Field(primary_key=True, sa_type=Text)
    at: float


class Thread(Base, table=True):
    """The last question understood in a thread, in its canonical text: what a follow-up leans on."""

    __table_args__ = (
        PrimaryKeyConstraint("workspace", "channel", "thread", name="thread_key"),
        ForeignKeyConstraint(["workspace"], ["workspace.id"], name="thread_workspace"),
        Index("thread_asked_at", "asked_at"),
    )
    workspace: int
    channel: str = words()
    thread: str = words()
    question: str = words()
    asked_at: float


class Feedback(Base, table=True):
    """How often answers to a kind of question were called useful or not, by day."""

    __table_args__ = (
        PrimaryKeyConstraint("day", "kind", "verdict", name="feedback_key"),
        CheckConstraint("verdict IN ('useful', 'not useful')", name="feedback_verdict"),
    )
    day: str = words()
    kind: str = words()
    verdict: str = words()
    count: int
