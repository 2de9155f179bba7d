"""A code for a token (https://docs.slack.dev/reference/methods/oauth.v2.access)."""

from base64 import b64encode

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.fields import error_code, fields, text
from bot.slack.installing.pages import Ending
from bot.workspaces import Grant

LONGEST = 1_000
ANSWERED = {
    "code_already_used": Ending.CODE_REFUSED,
    "code_expired": Ending.CODE_REFUSED,
    "invalid_code": Ending.CODE_REFUSED,
    "bad_client_secret": Ending.MISCONFIGURED,
    "bad_redirect_uri": Ending.MISCONFIGURED,
    "invalid_client_id": Ending.MISCONFIGURED,
    "oauth_authorization_url_mismatch": Ending.MISCONFIGURED,
}
"""By Slack's name for what was wrong; anything else is Slack's own trouble."""


class Failed(Exception):
    """No token was given. ``why``: for the log; never a code or a token."""

    def __init__(self, ending: Ending, why: str = "") -> None:
        super().__init__(ending.name)
        self.ending = ending
        self.why = why


async def exchange(slack: AsyncWebClient, client_id: str, client_secret: str, code: str) -> Grant:
    """Raises ``Failed``."""
    if not code or len(code) > LONGEST:
        raise Failed(Ending.CODE_REFUSED)
    headers = {"Authorization": _basic(client_id, client_secret)}
    try:
        said = await slack.api_call("oauth.v2.access", data={"code": code}, headers=headers)
    except SlackApiError as error:
        name = error_code(error)
        raise Failed(ANSWERED.get(name, Ending.SLACK_DOWN), f"Slack says {name or 'nothing'}.") from None
    except Exception as error:  # noqa: BLE001 - the HTTP library's own errors, which no face imports
        raise Failed(Ending.SLACK_DOWN, type(error).__name__) from None
    return _granted(said)


def _basic(client_id: str, client_secret: str) -> str:
    """As RFC 7617 writes it. The library's own ``oauth_v2_access`` uses what aiohttp gives up."""
    return f"Basic {b64encode(f'{client_id}:{client_secret}'.encode()).decode()}"


def _granted(said: AsyncSlackResponse) -> Grant:
    whole = said.get("is_enterprise_install") is True
    grant = Grant(
        enterprise=text(fields(said.get("enterprise")).get("id")),
        team="" if whole else text(fields(said.get("team")).get("id")),
        token=text(said.get("access_token")),
        bot_user=text(said.get("bot_user_id")),
        scopes=text(said.get("scope")),
    )
    if not grant.token or not (grant.enterprise if whole else grant.team):
        raise Failed(Ending.SLACK_DOWN, "Slack gave no token of a bot.")
    return grant
