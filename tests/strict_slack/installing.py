"""``oauth.v2.access``: a code for a token. The only method that is asked without one."""

import base64
import binascii
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.strict_slack.handed_out import HandedOut
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.world import DESK, World


class Installing:
    """``clients``: the app's secret by its client id. ``team``: whose person is in the browser, who allows
    what is asked; made at the first installation. ``redirect_uri``: the one that Slack knows of the app."""

    def __init__(self, world: World, handed_out: HandedOut) -> None:
        self._world, self._handed_out = world, handed_out
        self.clients = {"1.2": "client-secret"}
        self.team = "T2"
        self.redirect_uri = "https://desk.example/slack/oauth_redirect"

    def allow(self, address: str) -> str:
        """Where the browser goes once the person allows what the app asks at ``address``, its
        ``/oauth/v2/authorize?...``. Raises ``Refusal`` for what Slack's page would not show."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        if asked.get("client_id") not in self.clients:
            raise Refusal("invalid_client_id")
        if not asked.get("scope"):
            raise Refusal("invalid_scope")
        sent_to = asked.get("redirect_uri", "")
        code = self._handed_out.code(self.team, asked["client_id"], sent_to, asked["scope"])
        carried = {"code": code, "state": asked.get("state", "")}
        return f"{sent_to or self.redirect_uri}?{urlencode(carried)}"

    def allowed(self, team: str, redirect_uri: str = "", client_id: str = "1.2") -> str:
        """The code alone, of a person of ``team`` who allows what the desk asks for; in all workspaces of
        an organisation where its id is given."""
        return self._handed_out.code(team, client_id, redirect_uri, DESK)

    def access(self, arguments: JSON, authorization: str) -> JSON:
        """Raises ``Refusal``."""
        client_id, secret = _credentials(arguments, authorization)
        if client_id not in self.clients:
            raise Refusal("invalid_client_id")
        if self.clients[client_id] != secret:
            raise Refusal("bad_client_secret")
        code = self._handed_out.codes.get(str(arguments.get("code")))
        if code is None or code.client_id != client_id:
            raise Refusal("invalid_code")
        if code.used:
            raise Refusal("code_already_used")
        if code.redirect_uri and arguments.get("redirect_uri") != code.redirect_uri:
            raise Refusal("bad_redirect_uri")
        code.used = True
        if code.team.startswith("E"):
            return self._installed_whole(code.team, code.scopes)
        return self._installed(code.team, code.scopes)

    def _installed_whole(self, enterprise: str, asked: str) -> JSON:
        """https://api.slack.com/enterprise/apps/reference"""
        return {
            "ok": True,
            "app_id": "A0",
            "authed_user": {"id": "W1"},
            "scope": asked,
            "token_type": "bot",
            "access_token": self._world.install_whole(enterprise, asked),
            "bot_user_id": "WB1",
            "team": None,
            "enterprise": {"id": enterprise, "name": "Group"},
            "is_enterprise_install": True,
        }

    def _installed(self, team: str, asked: str) -> JSON:
        """A bot has one token in a workspace: the same as before, unless that has ended."""
        world = self._world
        workspace = world.workspaces.get(team) or world.add_workspace(team)
        held = world.tokens[workspace.token]
        scopes = ",".join(sorted(set(asked.replace(",", " ").split())))
        if held.state != "active":
            workspace.token = world.new_token(team, scopes)
        held.scopes = frozenset(scopes.split(","))
        enterprise = {"id": workspace.enterprise, "name": "Group"} if workspace.enterprise else None
        return {
            "ok": True,
            "app_id": "A0",
            "authed_user": {"id": min(workspace.users)},
            "scope": scopes,
            "token_type": "bot",
            "access_token": workspace.token,
            "bot_user_id": workspace.bot_user,
            "team": {"id": team, "name": team},
            "enterprise": enterprise,
            "is_enterprise_install": False,
        }


def _credentials(arguments: JSON, authorization: str) -> tuple[str, str]:
    if authorization.lower().startswith("basic "):
        try:
            id_, _, secret = base64.b64decode(authorization[6:], validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            raise Refusal("invalid_client_id") from None
        return id_, secret
    return str(arguments.get("client_id", "")), str(arguments.get("client_secret", ""))
