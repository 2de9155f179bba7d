"""Bolt, with one entrance for all that Slack sends; what is whose is looked up in our tables."""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.request.payload_utils import is_action, is_event, is_slash_command, is_view
from slack_bolt.response import BoltResponse
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.dispatch import DONE, Dispatch, failed
from bot.slack.faults import reported
from bot.slack.guard.received import UNTAKEN
from bot.slack.incoming import NOWHERE, Incoming
from bot.slack.installing import Directory, RefusedTokens, admitted
from bot.slack.reception import Reception
from bot.slack.telling import respond
from bot.wording.slack.faults import fault

NOBODYS = BoltResponse(status=404)


def build(reception: Reception, *, client: AsyncWebClient) -> AsyncApp:
    """The app. ``client``: where Slack is and the session that all calls share; each workspace has a token
    of its own. Signatures are checked by the guard in front; in Socket Mode there are none.

    Of Slack's calls, only those that Slack refused for their rate are made again: a connection that drops
    may have posted, and a message must not come twice.
    """
    client.retry_handlers = [AsyncRateLimitErrorRetryHandler(2), RefusedTokens(reception.directory)]
    app = AsyncApp(
        name="crossings-desk",
        process_before_response=True,
        signing_secret="",
        request_verification_enabled=False,
        before_authorize=Entrance(reception.directory, Dispatch(reception)),
        authorize=_nobody,
        client=client,
        ssl_check_enabled=False,  # the guard has answered these two itself
        url_verification_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.error(_told(reception, client))
    return app


async def _nobody() -> AuthorizeResult:
    """Bolt is not built without a way to authorize."""
    raise AssertionError("The entrance stands before this, and lets nobody through.")


def _told(reception: Reception, client: AsyncWebClient) -> Callable[..., Awaitable[BoltResponse]]:
    """What becomes of requests that reached no listener: whoever clicked is told where that needs no token,
    and an event is to come again."""

    async def on_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
        reception.metrics.failed("bolt")
        if is_event(body):
            reported("bolt", error)
            return BoltResponse(status=UNTAKEN.status)
        if is_action(body) and body.get("response_url"):
            telling = respond(Incoming(body, client, NOWHERE), fault(reported("bolt", error)))
            reception.errands.start(telling, "telling of a failure")
            return DONE
        return failed("bolt", error, body)

    return on_error


class Entrance(AsyncMiddleware):
    """The first of Bolt's chain after the signature, and the only one that answers: what Bolt would run
    next, to authorize and to find a listener, makes up again what the directory and our tables have found,
    and costs each request more than that.

    A class of Bolt's own: for a function it puts some forty arguments together on every request.
    """

    def __init__(self, directory: Directory, dispatch: Dispatch) -> None:
        self._directory = directory
        self._dispatch = dispatch

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's own name for it
    ) -> BoltResponse:
        body, client = req.body, req.context["client"]
        workspace = await admitted(self._directory, body, req.context)
        if workspace is None:
            return self._dispatch.turned_away(Incoming(body, client, NOWHERE))
        client.token = workspace.token  # Bolt made the client for this request alone
        incoming = Incoming(body, client, workspace)
        if is_slash_command(body):
            return await self._dispatch.command(incoming)
        if is_action(body):
            return self._dispatch.action(incoming)
        if is_event(body):
            return self._dispatch.event(incoming)
        return await self._dispatch.view(incoming) if is_view(body) else NOBODYS
