"""Bolt, with one listener for each kind of thing that Slack sends; what is whose is looked up in our tables.

Bolt asks its listeners one after the other, so there are few; each answers in the body of its
acknowledgement, and leaves slow work to errands.
"""

from collections.abc import Awaitable, Callable

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.reception import Reception

Authorize = Callable[..., Awaitable[AuthorizeResult | None]]
"""Takes ``context``, ``enterprise_id`` and ``team_id``; sets ``context["workspace"]`` to the ``Workspace``."""


def build(
    reception: Reception, *, authorize: Authorize, client: AsyncWebClient, signing_secret: str = ""
) -> AsyncApp:
    """The app. ``client``: where Slack is and the session shared by all calls; its tokens are each
    workspace's own. ``signing_secret``: empty for Socket Mode, which has no signatures."""
    return AsyncApp(
        name="crossings-desk",
        process_before_response=True,
        signing_secret=signing_secret,
        request_verification_enabled=bool(signing_secret),
        authorize=authorize,
        client=client,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
