"""All of ``python -m bot serve`` in a thread of the test's process: put together from its settings, with the
addresses of OAuth, behind a real uvicorn; Slack is strict."""

import asyncio
import logging
import re
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx
import pytest
from sqlalchemy import Engine

from bot.bootstrap import slack as bootstrap
from bot.bootstrap.slack import Parts, opened, over_http
from bot.desk import Desk as Figures
from bot.settings import Settings
from bot.slack import faults
from bot.slack.server import Server, configured
from bot.store.engine import connect
from bot.store.workspaces.vault import new_key
from tests.slack.installing.desk import Browser, Desk
from tests.slack.office import desk_on
from tests.strict_slack.slack import StrictSlack

R = TypeVar("R")
FORESEEN = re.compile(r"slack_sdk\.errors\.SlackApiError: (?!invalid_blocks)|.*InvalidUrlClientError")
"""Slack does not take what lacks a channel or a person, and no address is made of what is none."""


@dataclass
class Whole:
    """``http``: does not follow where it is sent. ``causes``: of what nobody foresaw, from its log."""

    slack: StrictSlack
    settings: Settings
    http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=20))
    url: str = ""
    causes: list[str] = field(default_factory=list)
    parts: Parts = field(init=False)
    server: Server = field(init=False)
    loop: asyncio.AbstractEventLoop = field(init=False)

    def run(self, work: Coroutine[Any, Any, R]) -> R:
        """On the desk's own loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(30)

    def post(self, body: bytes, headers: dict[str, str]) -> httpx.Response:
        """To the address that Slack calls."""
        return self.http.post(f"{self.url}/slack/events", content=body, headers=headers)

    def install(self, team: str = "T1") -> None:
        """As somebody of the workspace does it."""
        answer = Browser(Desk(self.url, self.http)).install(self.slack.installing.allowed(team))
        assert answer.status_code == 200, answer.text

    def unforeseen(self) -> list[str]:
        """What failed since this was asked, and should not whatever was sent."""
        causes, self.causes[:] = list(self.causes), []
        return [cause for cause in causes if not FORESEEN.match(cause)]

    def settle(self) -> None:
        """Until no errand is left."""
        assert self.run(self.parts.reception.errands.drain(20)) == 0, "an errand did not end"


class Noting(logging.Handler):
    """Notes of each failure that is logged what it was: the second line."""

    def __init__(self, causes: list[str]) -> None:
        super().__init__()
        self.causes = causes

    def emit(self, record: logging.LogRecord) -> None:
        self.causes.append(record.getMessage().splitlines()[1])


def settings(slack: StrictSlack, figures: str) -> Settings:
    """For several workspaces."""
    return Settings.read(
        {
            "DATABASE_URL": figures,
            "SLACK_SIGNING_SECRET": slack.signing_secret,
            "SLACK_CLIENT_ID": "1.2",
            "SLACK_CLIENT_SECRET": slack.installing.clients["1.2"],
            "SLACK_API_URL": slack.url,
            "TOKEN_KEYS": new_key(),
        }
    )


@contextmanager
def whole(slack: StrictSlack, figures: str) -> Iterator[Whole]:
    """Running until the end of the block; installed nowhere."""
    running, engine, started = Whole(slack, settings(slack, figures)), connect(figures), threading.Event()
    serving = _serve(running, engine, desk_on(engine), started)
    thread = threading.Thread(target=lambda: asyncio.run(serving), name="whole")
    noting = Noting(running.causes)
    logging.getLogger(faults.__name__).addHandler(noting)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            bootstrap, "warm", lambda _reception: None
        )  # it sets up the whole process for one desk
        thread.start()
        assert started.wait(60), "the desk did not start"
    try:
        yield running
    finally:
        running.http.close()
        running.server.should_exit = True
        thread.join(20)
        logging.getLogger(faults.__name__).removeHandler(noting)
        engine.dispose()


async def _serve(running: Whole, engine: Engine, desk: Figures, started: threading.Event) -> None:
    running.loop = asyncio.get_running_loop()
    async with opened(running.settings, engine, desk) as running.parts:
        app = over_http(running.settings, engine, running.parts)
        running.server = Server(configured(app))
        serving = asyncio.create_task(running.server.serve())
        while not (running.server.started or serving.done()):  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        port = running.server.servers[0].sockets[0].getsockname()[1]
        running.url = f"http://127.0.0.1:{port}"
        started.set()
        await serving
