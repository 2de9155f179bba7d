"""Bolt, with one listener for each kind of thing that Slack sends; what is whose is looked up in our tables.

Bolt asks its listeners one after the other, so there are few.
"""

import re
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.dispatch import Dispatch, failed
from bot.slack.incoming import Incoming
from bot.slack.installing import Admission, Authorize, RefusedTokens
from bot.slack.reception import Reception

ANY = re.compile("")
Body = dict[str, Any]


def build(reception: Reception, *, client: AsyncWebClient, signing_secret: str = "") -> AsyncApp:
    """The app. ``client``: where Slack is and the session that all calls share; each workspace has a token
    of its own. ``signing_secret``: empty where a guard in front has checked it, and in Socket Mode.

    Of Slack's calls, only those that Slack refused for their rate are made again: a connection that drops
    may have posted, and a message must not come twice.
    """
    client.retry_handlers = [AsyncRateLimitErrorRetryHandler(2), RefusedTokens(reception.directory)]
    app = AsyncApp(
        name="crossings-desk",
        process_before_response=True,
        signing_secret=signing_secret,
        request_verification_enabled=bool(signing_secret),
        before_authorize=Admission(reception.directory),
        authorize=Authorize(),  # type: ignore[arg-type,no-untyped-call]  # Bolt takes its own class too
        client=client,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    _listen(app, reception)
    return app


def _listen(app: AsyncApp, reception: Reception) -> None:
    dispatch = Dispatch(reception)

    async def on_command(body: Body, context: AsyncBoltContext) -> BoltResponse:
        return await dispatch.command(Incoming.of(body, context))

    async def on_action(body: Body, context: AsyncBoltContext) -> BoltResponse:
        return dispatch.action(Incoming.of(body, context))

    async def on_event(body: Body, context: AsyncBoltContext) -> BoltResponse:
        return dispatch.event(Incoming.of(body, context))

    async def on_view(body: Body, context: AsyncBoltContext) -> BoltResponse:
        return await dispatch.view(Incoming.of(body, context))

    async def on_error(error: Exception, body: Body) -> BoltResponse:
        reception.metrics.failed("bolt")
        return failed("bolt", error, command="command" in body)

    app.command(ANY)(on_command)
    app.action(ANY)(on_action)
    app.event(ANY)(on_event)
    app.view(ANY)(on_view)
    app.error(on_error)
