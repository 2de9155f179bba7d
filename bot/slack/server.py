"""The desk over HTTP: what Slack calls, installing, and what monitoring asks.

Whether it is alive and ready anybody may ask, as load balancers do. The counts tell how much a newsroom uses
the desk, and what waits to be sent, so they can have an address of their own that no proxy need know.
"""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.slack.metrics import CONTENT_TYPE, Metrics
from bot.slack.readiness import Readiness

EVENTS_PATH = "/slack/events"
FINISH_SECONDS = 10
KEEP_ALIVE_SECONDS = 75  # longer than the usual proxy before it, which would else meet a closed connection


def web(guard: ASGIApp, readiness: Readiness, others: Sequence[BaseRoute] = ()) -> ASGIApp:
    """The application. ``others``: addresses beside those of monitoring, such as OAuth's where it is set up.

    What Slack calls goes straight to the guard: Starlette's own layers cost a tenth of a request, and
    catch nothing that the guard lets through.
    """
    beside_slack = monitoring(readiness, others)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        to_slack = scope["type"] == "http" and scope["path"] == EVENTS_PATH
        await (guard if to_slack else beside_slack)(scope, receive, send)

    return app


def monitoring(readiness: Readiness, others: Sequence[BaseRoute] = ()) -> Starlette:
    """What anybody may ask, and ``others``; nothing that Slack calls."""

    async def ready(_request: Request) -> Response:
        state = await readiness.state()
        return JSONResponse(state.said(), 200 if state.ready else 503)

    return Starlette(routes=[*others, Route("/health", _alive), Route("/ready", ready)])


def counts(readiness: Readiness, metrics: Metrics) -> Route:
    """For Prometheus."""

    async def counted(_request: Request) -> Response:
        await readiness.state()  # the newest day's age
        text = await asyncio.to_thread(metrics.text)  # what waits to be sent is read from the store
        return Response(text, media_type=CONTENT_TYPE)

    return Route("/metrics", counted)


async def _alive(_request: Request) -> Response:
    return PlainTextResponse("alive")


class Server(uvicorn.Server):
    """Told by ``should_exit`` to end: takes no more, finishes what it has, and returns."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Whoever runs it hears of signals. uvicorn sends itself the signal again at the end, which would
        skip what is closed after."""
        yield


@contextlib.asynccontextmanager
async def beside(app: ASGIApp, listening: socket.socket) -> AsyncIterator[None]:
    """Serve for as long as this is open."""
    server = Server(configured(app))
    serving = asyncio.create_task(server.serve([listening]), name="serving")
    try:
        yield
    finally:
        server.should_exit = True
        await serving


def configured(app: ASGIApp, host: str = "127.0.0.1", port: int = 0) -> uvicorn.Config:
    """No log of requests: their addresses can hold what is secret (OAuth's codes)."""
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # nobody asks where a request came from
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=FINISH_SECONDS,
    )


def event_loop() -> Callable[[], asyncio.AbstractEventLoop]:
    """uvloop's, where it is there."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop
