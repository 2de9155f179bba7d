"""The one workspace whose token is a setting."""

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import OperatorError, SettingError
from bot.slack.fields import error_code, text
from bot.workspaces import Grant


async def whose(client: AsyncWebClient, token: str) -> Grant:
    """Ask Slack once whose ``token`` it is. The grant holds no token, so none is stored.

    Raises ``SettingError`` where Slack refuses the token, ``OperatorError`` where it does not answer.
    """
    try:
        said = await client.auth_test(token=token)
    except SlackApiError as error:
        raise _refusal(error_code(error)) from None
    except Exception as error:  # noqa: BLE001 - the HTTP library's own errors, which no face imports
        raise OperatorError(f"Slack does not answer ({type(error).__name__}).") from None
    enterprise = text(said.get("enterprise_id"))
    team = "" if said.get("is_enterprise_install") is True else text(said.get("team_id"))
    scopes = text(said.headers.get("x-oauth-scopes"))
    return Grant(enterprise, team, "", text(said.get("user_id")), scopes)


def _refusal(code: str) -> OperatorError:
    if code:
        return SettingError(f"Slack refuses SLACK_BOT_TOKEN: it says {code}.")
    return OperatorError("Slack cannot say now whose SLACK_BOT_TOKEN is: try again.")
