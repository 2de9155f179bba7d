"""A bare Bolt that says a constant to ``/crossings``, as its documentation writes one, on the same server.

Prints its port.
"""

import asyncio
from typing import Any

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.slack.server import Server, configured, event_loop
from tests.slack.signing import SECRET


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="U0")


def bolt() -> AsyncApp:
    app = AsyncApp(
        process_before_response=True, signing_secret=SECRET, authorize=authorize, client=AsyncWebClient()
    )

    async def echo(ack: Any, body: dict[str, Any]) -> None:
        await ack({"response_type": "ephemeral", "text": f"echo {body['text']}"})

    app.command("/crossings")(echo)
    return app


async def main() -> None:
    handler = AsyncSlackRequestHandler(bolt())

    async def endpoint(request: Request) -> Response:
        return await handler.handle(request)

    server = Server(configured(Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.01)
    print(server.servers[0].sockets[0].getsockname()[1], flush=True)
    await serving


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=event_loop()) as runner:
        runner.run(main())
