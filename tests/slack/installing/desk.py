"""The two addresses of OAuth behind a real uvicorn, and browsers that come to them."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import Morsel, SimpleCookie
from urllib.parse import parse_qs, urlsplit

import httpx
import uvicorn
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette

from bot.slack.installing import Client, Directory, Oauth
from bot.slack.ports import UsedStates, Workspaces
from tests.strict_slack.slack import StrictSlack

CLIENT = Client("1.2", "client-secret")


@dataclass
class Desk:
    """``at``: what time it is there, in seconds since 1970."""

    url: str
    http: httpx.Client
    at: float = 1_790_000_000.0

    def now(self) -> float:
        return self.at


@dataclass
class Browser:
    """Keeps the desk's cookie as a browser does over https. ``given``: the cookie with its attributes."""

    desk: Desk
    state: str = ""
    cookie: str = ""
    given: "Morsel[str] | None" = None
    asked: dict[str, str] = field(default_factory=dict)

    def begin(self) -> httpx.Response:
        answer = self._get("/slack/install", {})
        if answer.status_code == 302:
            query = parse_qs(urlsplit(answer.headers["location"]).query)
            self.asked = {name: values[0] for name, values in query.items()}
            self.state = self.asked["state"]
            [self.given] = SimpleCookie(answer.headers["set-cookie"]).values()
            self.cookie = f"{self.given.key}={self.given.value}"
        return answer

    def back(self, **said: str) -> httpx.Response:
        """Slack sends the browser back, with its state unless another is given."""
        return self._get("/slack/oauth_redirect", {"state": self.state, **said})

    def install(self, code: str) -> httpx.Response:
        self.begin()
        return self.back(code=code)

    def _get(self, path: str, query: dict[str, str]) -> httpx.Response:
        headers = {"Cookie": self.cookie} if self.cookie else {}
        return self.desk.http.get(f"{self.desk.url}{path}", params=query, headers=headers)


@contextmanager
def installing(
    slack: StrictSlack, used: UsedStates, workspaces: Workspaces, client: Client = CLIENT
) -> Iterator[Desk]:
    """Served on a free port, until the test ends."""
    listening = socket.create_server(("127.0.0.1", 0))
    http = httpx.Client(timeout=20, verify=False)  # no certificates to read: all is on this machine
    desk = Desk(f"http://127.0.0.1:{listening.getsockname()[1]}", http)
    directory = Directory(workspaces, time.monotonic)
    web_api = AsyncWebClient(base_url=slack.url, timeout=2)
    oauth = Oauth(client, web_api, used, directory, desk.now)
    app = Starlette(routes=list(oauth.routes()))
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", ws="none", log_config=None))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])), daemon=True)
    thread.start()
    try:
        yield desk
    finally:
        http.close()
        server.should_exit = True
        thread.join(20)
