"""The tables, by what they hold: figures; workspaces; what is sent; what was said."""

from bot.store.tables.base import Base
from bot.store.tables.figures import CELL, CELL_COLUMNS, Coverage, EventRow, Figure, Release, Run
from bot.store.tables.ledger import LedgerCheck, Reach, ReachBlock, Said
from bot.store.tables.sending import Delivery, Subscription, SubscriptionChange
from bot.store.tables.workspaces import Feedback, OauthState, Seen, Thread, Workspace

__all__ = [
    "CELL",
    "CELL_COLUMNS",
    "Base",
    "Coverage",
    "Delivery",
    "EventRow",
    "Feedback",
    "Figure",
    "LedgerCheck",
    "OauthState",
    "Reach",
    "ReachBlock",
    "Release",
    "Run",
    "Said",
    "Seen",
    "Subscription",
    "SubscriptionChange",
    "Thread",
    "Workspace",
]
