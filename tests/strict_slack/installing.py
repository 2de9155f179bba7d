"""``oauth.v2.access``: a code for a token. The only method that is asked without one."""

import base64
import binascii

from tests.strict_slack.handed_out import HandedOut
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.world import World


class Installing:
    """``clients``: the app's secret by its client id. ``scopes``: what its installers grant."""

    def __init__(self, world: World, handed_out: HandedOut) -> None:
        self._world, self._handed_out = world, handed_out
        self.clients = {"1.2": "client-secret"}
        self.scopes = ""

    def allowed(self, team: str, redirect_uri: str = "", client_id: str = "1.2") -> str:
        """A person of ``team`` allows the app in; the code that Slack sends to the app with them."""
        return self._handed_out.code(team, client_id, redirect_uri)

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
        return self._installed(code.team)

    def _installed(self, team: str) -> JSON:
        """A bot has one token in a workspace: the same as before, unless that has ended."""
        world = self._world
        workspace = world.workspaces.get(team) or world.add_workspace(team)
        held = world.tokens[workspace.token]
        scopes = self.scopes or " ".join(sorted(held.scopes))
        if held.state != "active":
            workspace.token = world.new_token(team, scopes)
        held.scopes = frozenset(scopes.split())
        enterprise = {"id": workspace.enterprise, "name": "Group"} if workspace.enterprise else None
        return {
            "ok": True,
            "app_id": "A0",
            "authed_user": {"id": min(workspace.users)},
            "scope": scopes.replace(" ", ","),
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
