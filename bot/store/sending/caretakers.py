"""The channels that hear of stale figures and held deliveries."""

from typing import NamedTuple

from sqlalchemy import Engine, select
from sqlmodel import col

from bot.store.engine import reading
from bot.store.tables import Workspace


class Caretaker(NamedTuple):
    """``channel``: ``Workspace.notices``."""

    workspace: int
    channel: str


def caretakers(engine: Engine) -> list[Caretaker]:
    """Of each active workspace that chose one, in order."""
    chosen = select(col(Workspace.id), col(Workspace.notices)).where(
        col(Workspace.state) == "active", col(Workspace.notices) != ""
    )
    with reading(engine) as connection:
        return [Caretaker(*row) for row in connection.execute(chosen.order_by(col(Workspace.id)))]
