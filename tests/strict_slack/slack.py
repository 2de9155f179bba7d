"""A strict Slack, over HTTP on 127.0.0.1, in a thread of its own.

>>> with StrictSlack() as slack:
...     slack.url  # for SLACK_API_URL
...     newsroom = slack.world.workspaces["T1"]
...     reporter = slack.person()
...     bot = slack.bot("http://127.0.0.1:3000/slack/events")
...     shown = bot.send(reporter.command("/crossings 2024")).message
...     bot.send(reporter.click(shown, "Show working"))

Whatever the bot sends is checked as Slack checks it; what goes wrong is planned with ``slack.faults``.
"""

import asyncio
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.strict_slack.calls import Calls
from tests.strict_slack.clock import Clock
from tests.strict_slack.delivering import HttpBot
from tests.strict_slack.events import Events
from tests.strict_slack.faults import Faults
from tests.strict_slack.handed_out import HandedOut
from tests.strict_slack.installing import Installing
from tests.strict_slack.interactions import Interactions
from tests.strict_slack.person import Person
from tests.strict_slack.refusals import Refusal
from tests.strict_slack.response_urls import ResponseUrls
from tests.strict_slack.socket_mode import SocketMode
from tests.strict_slack.web_api import WebApi
from tests.strict_slack.workspaces import Workspace
from tests.strict_slack.world import World

BIGGEST = 20 * 1024 * 1024


class StrictSlack:
    """One workspace, ``T1``, has the app. ``signing_secret``: the app's, as is ``app_token``, for
    Socket Mode. ``clock``: Slack's."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self.world = World(self.clock)
        self.handed_out = HandedOut(self.clock)
        self.installing = Installing(self.world, self.handed_out)
        self.signing_secret = "8f742231b10e8888abcd99fffeee85a5"
        self.world.add_workspace("T1")
        self.app_token = self.world.new_app_token()
        self.api = WebApi(self.world, self.handed_out, self.installing)
        self.origin = ""
        self._loop = asyncio.new_event_loop()
        self.socket = SocketMode(self.world, self._loop)
        self._thread = threading.Thread(target=self._serve, name="strict-slack", daemon=True)
        self._ready = threading.Event()

    @property
    def url(self) -> str:
        """What to give as ``SLACK_API_URL``."""
        return f"{self.origin}/api/"

    @property
    def faults(self) -> Faults:
        return self.api.faults

    @property
    def calls(self) -> Calls:
        return self.api.calls

    @property
    def workspace(self) -> Workspace:
        """The one that is there from the start."""
        return self.world.workspaces["T1"]

    def person(self, number: int = 1, *, team: str = "T1", channel: int = 1) -> Person:
        """The first or the second person of a workspace, in its first or second channel."""
        workspace = self.world.workspaces[team]
        user, place = list(workspace.users)[number - 1], list(workspace.channels)[channel - 1]
        doing = Interactions(self.world, self.handed_out, self.origin, workspace, user)
        return Person(self.world, workspace, user, place, doing)

    def events(self, team: str = "T1") -> Events:
        """What happens to the app in a workspace."""
        return Events(self.world, self.world.workspaces[team])

    def bot(self, url: str, now: Callable[[], float] = time.time) -> HttpBot:
        """The app that takes Slack's requests at ``url``."""
        return HttpBot(self.world, url, self.signing_secret, now)

    def assert_nothing_posted_twice(self) -> None:
        twice = self.world.posted_twice()
        assert not twice, f"posted more than once: {twice}"

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(60), "Slack did not start"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self.api.closing.set)
        self._thread.join(10)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._run())
        finally:
            self._loop.close()

    async def _run(self) -> None:
        app = web.Application(client_max_size=BIGGEST)
        app.add_routes(
            [
                web.post("/api/{method}", self.api.call),
                web.get("/api/{method}", self.api.call),
                web.get("/oauth/v2/authorize", self._authorise),
                web.get("/link/", self.socket.connect),
                web.post("/upload/{team}/{file}", self._upload),
                web.post("/commands/{team}/{number}/{secret}", ResponseUrls(self.api).call),
                web.post("/actions/{team}/{number}/{secret}", ResponseUrls(self.api).call),
            ]
        )
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05, handler_cancellation=True)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.origin = f"http://{host}:{port}"
        self._ready.set()
        await self.api.closing.wait()
        await self.socket.close()
        await runner.cleanup()

    async def _authorise(self, request: web.Request) -> web.StreamResponse:
        """Slack's page, on which the person allows at once."""
        try:
            raise web.HTTPFound(self.installing.allow(str(request.url)))
        except Refusal as refusal:
            return web.Response(text=refusal.error, status=400)

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        content = await request.read()
        fault = self.faults.meet("upload", {})
        workspace = self.world.workspaces.get(request.match_info["team"])
        file = workspace.files.get(request.match_info["file"]) if workspace else None
        if file is None or file.complete:
            return web.Response(status=404)
        if fault is None or fault.taken:
            file.content = content
        return await self.api.fail(request, fault) if fault else web.Response(text=f"OK - {len(content)}")
