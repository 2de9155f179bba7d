"""Who a token is, the end of one, and a place to connect a socket to."""

import secrets

from tests.strict_slack.methods.asked import Asked, Method
from tests.strict_slack.refusals import JSON


def test(asked: Asked) -> JSON:
    workspace = asked.workspace
    return {
        "url": f"https://{workspace.team.lower()}.slack.com/",
        "team": workspace.team,
        "team_id": workspace.team,
        "user": "crossings",
        "user_id": workspace.bot_user,
        "bot_id": workspace.bot_id,
        **({"enterprise_id": workspace.enterprise} if workspace.enterprise else {}),
        "is_enterprise_install": workspace.whole,
    }


def revoke(asked: Asked) -> JSON:
    if not asked.flag("test"):
        asked.world.revoke(asked.token.value)
    return {"revoked": not asked.flag("test")}


def open_connection(asked: Asked) -> JSON:
    ticket = secrets.token_urlsafe(12)
    asked.world.tickets.add(ticket)
    return {"url": f"{asked.origin.replace('http', 'ws', 1)}/link/?ticket={ticket}"}


METHODS = {
    "auth.test": Method(test),
    "auth.revoke": Method(revoke),
    "apps.connections.open": Method(open_connection, "connections:write", app_token=True),
}
