"""What tests of installing need: a desk that can be installed, a Slack that hands out codes, and browsers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

import httpx
from sqlalchemy import Engine

from bot.slack.installing import Client
from bot.slack.installing.pages import Ending
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.used_states import StoreUsedStates
from bot.store.workspaces.vault import Vault, new_key
from bot.workspaces import Workspace
from tests.slack.installing.desk import CLIENT, Browser, Desk, installing
from tests.strict_slack.slack import StrictSlack

MARK = "<b>reflect-me</b>"


@dataclass
class World:
    slack: StrictSlack
    workspaces: StoreWorkspaces
    desk: Desk

    def browser(self) -> Browser:
        return Browser(self.desk)

    def found(self, team: str = "T1") -> Workspace | None:
        return self.workspaces.find("", team)


@contextmanager
def open_to(slack: StrictSlack, engine: Engine, client: Client = CLIENT, keys: int = 1) -> Iterator[World]:
    workspaces = StoreWorkspaces(engine, Vault([new_key() for _ in range(keys)]))
    with installing(slack, StoreUsedStates(engine), workspaces, client) as desk:
        yield World(slack, workspaces, desk)


def shown(answer: httpx.Response, ending: Ending) -> None:
    """Only the ending's sentence, with its status, and nothing of what was sent."""
    assert (answer.status_code, escape(ending.sentence) in answer.text) == (ending.status, True), answer.text
    assert "reflect-me" not in answer.text + str(answer.headers)
