"""Forgetting a workspace, or a channel of it: on request, and when it lets the desk go."""

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, or_, select, update
from sqlmodel import col

from bot.sending.delivery import State
from bot.store.engine import writing
from bot.store.ledger.entries import erase
from bot.store.sending.listing import SHOWN
from bot.store.sending.subscriptions import DESK, paused
from bot.store.tables import Delivery, Subscription, Thread, Workspace

LET_GO = "the workspace let the desk go"
ERASED = "what it corrects was erased on request"


@dataclass(frozen=True, slots=True)
class Erased:
    """How many answers, questions that follow-ups lean on, and corrections that were on their way."""

    answers: int = 0
    questions: int = 0
    corrections: int = 0

    def __add__(self, other: "Erased") -> "Erased":
        return Erased(
            self.answers + other.answers,
            self.questions + other.questions,
            self.corrections + other.corrections,
        )


def forget_place(engine: Engine, team: str, channel: str = "") -> Erased | None:
    """Of a team, or of one channel of it, whether it still has the desk or not; None where the team (or, for
    an organisation, the enterprise) was never here. Digests and watches stay as they were ordered."""
    named = or_(col(Workspace.team) == team, col(Workspace.enterprise) == team)
    with writing(engine) as connection:
        workspaces = connection.execute(select(col(Workspace.id)).where(named)).scalars().all()
        erased = [_erase(connection, workspace, channel) for workspace in workspaces if team]
    return sum(erased, Erased()) if erased else None


def let_go(connection: Connection, workspace: int, at: float) -> None:
    """All that was said there is erased, and what was ordered is paused, to be resumed if the desk comes
    back. In the caller's transaction."""
    _erase(connection, workspace, "")
    active = (col(Subscription.workspace) == workspace, col(Subscription.state) == "active")
    for subscription in connection.execute(select(col(Subscription.id)).where(*active)).scalars().all():
        paused(connection, subscription, LET_GO, DESK, at)


def _erase(connection: Connection, workspace: int, channel: str) -> Erased:
    threads = delete(Thread).where(col(Thread.workspace) == workspace)
    corrections = update(Delivery).where(
        col(Delivery.workspace) == workspace,
        col(Delivery.kind) == "correction",
        col(Delivery.state).in_([state.value for state in SHOWN]),
    )
    if channel:
        threads = threads.where(col(Thread.channel) == channel)
        corrections = corrections.where(col(Delivery.channel) == channel)
    skipped = {
        "state": State.SKIPPED.value,
        "why": ERASED,
        "payload": None,
        "said": None,
        "fence": col(Delivery.fence) + 1,
    }
    return Erased(
        erase(connection, workspace, channel),
        connection.execute(threads).rowcount,
        connection.execute(corrections.values(skipped)).rowcount,
    )
