"""What Slack's listeners are handed, from what the desk has."""

import asyncio
import time
from datetime import UTC, datetime
from typing import NamedTuple

from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.desk import Desk
from bot.interpreter import Interpreter
from bot.settings import Settings
from bot.slack.answering import Answering
from bot.slack.charts import Painter
from bot.slack.errands import Errands
from bot.slack.installing import Departures, Directory, OwnToken, whose
from bot.slack.metrics import Metrics
from bot.slack.reception import Reception
from bot.slack.standing import Standing
from bot.store.ledger.entries import StoreLedger
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.opinions import StoreOpinions
from bot.store.workspaces.seen import SeenStore
from bot.store.workspaces.threads import StoreThreads
from bot.store.workspaces.vault import Vault


class Own(NamedTuple):
    """What lives as long as the process."""

    painter: Painter
    metrics: Metrics


async def received_by(
    settings: Settings, engine: Engine, desk: Desk, client: AsyncWebClient, own: Own
) -> Reception:
    """Raises ``SettingError`` where Slack refuses the token of the one workspace."""
    directory = await directory_of(settings, engine, client)
    at_hand = desk.at_hand()
    return Reception(
        answering=Answering(at_hand, Interpreter(at_hand), settings.house_style),
        now=lambda: datetime.now(UTC),
        directory=directory,
        departures=Departures(directory),
        threads=StoreThreads(engine),
        opinions=StoreOpinions(engine),
        ledger=StoreLedger(engine),
        seen=SeenStore(engine),
        errands=Errands(own.metrics),
        painter=own.painter,
        metrics=own.metrics,
        standing=Standing(StoreSubscriptions(engine), desk),
    )


async def directory_of(settings: Settings, engine: Engine, client: AsyncWebClient) -> Directory:
    """Raises ``SettingError`` where Slack refuses the token of the one workspace."""
    slack = settings.slack
    workspaces = StoreWorkspaces(engine, Vault(slack.token_keys))
    own: OwnToken | None = None
    if slack.bot_token:
        grant = await whose(client, slack.bot_token)
        workspace = await asyncio.to_thread(workspaces.install, grant, time.time())
        own = OwnToken(workspace.id, slack.bot_token)
    return Directory(workspaces, time.monotonic, own)
