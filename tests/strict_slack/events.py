"""Events as Slack tells them: the envelope, and one function an event."""

import secrets
from typing import Any

from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.refusals import JSON
from tests.strict_slack.workspaces import Message, Workspace
from tests.strict_slack.world import World

VERIFICATION_TOKEN = "Jhj5dZrVaK7ZwHHjRyZWjbDl"


class Events:
    """Those of one workspace. The app hears them whoever caused them."""

    def __init__(self, world: World, workspace: Workspace) -> None:
        self._world, self._workspace = world, workspace

    def event(self, **event: Any) -> Outgoing:
        """Any event in a new envelope. ``event``: its fields, ``type`` among them."""
        workspace, enterprise = self._workspace, self._workspace.enterprise or None
        authorised = {
            "enterprise_id": enterprise,
            "team_id": None if workspace.whole else workspace.team,
            "user_id": workspace.bot_user,
            "is_bot": True,
            "is_enterprise_install": workspace.whole,
        }
        payload = {
            "token": VERIFICATION_TOKEN,
            "team_id": workspace.team,
            "context_team_id": workspace.team,
            "context_enterprise_id": enterprise,
            "api_app_id": "A0",
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{secrets.token_hex(5).upper()}",
            "event_time": int(self._world.clock.now()),
            "authorizations": [authorised],
            "is_ext_shared_channel": False,
            "event_context": f"4-{secrets.token_urlsafe(48)}",
            **({"enterprise_id": enterprise} if enterprise else {}),
        }
        return Outgoing("events_api", payload, workspace)

    def said(self, message: Message, kind: str = "message") -> Outgoing:
        """A message that somebody wrote: ``message`` or ``app_mention``."""
        channel = self._workspace.channels[message.channel]
        said: JSON = {
            **message.body,
            "type": kind,
            "team": message.team,
            "channel": channel.id,
            "event_ts": message.ts,
        }
        return self.event(**said, **({"channel_type": channel.sort} if kind == "message" else {}))

    def deleted(self, message: Message) -> Outgoing:
        """Somebody deleted a message: it is gone from its channel."""
        self._workspace.channels[message.channel].messages.pop(message.ts, None)
        ts = self._world.new_ts()
        return self.event(
            type="message",
            subtype="message_deleted",
            hidden=True,
            channel=message.channel,
            deleted_ts=message.ts,
            previous_message=message.body,
            ts=ts,
            event_ts=ts,
        )

    def uninstalled(self) -> Outgoing:
        """The app was removed: its tokens are dead before it hears of it."""
        self._world.revoke(self._workspace.token, "account_inactive")
        return self.event(type="app_uninstalled", event_ts=self._world.new_ts())

    def tokens_revoked(self) -> Outgoing:
        self._world.revoke(self._workspace.token)
        tokens = {"oauth": [], "bot": [self._workspace.bot_user]}
        return self.event(type="tokens_revoked", tokens=tokens, event_ts=self._world.new_ts())

    def archived(self, channel: str, user: str) -> Outgoing:
        self._workspace.channels[channel].archived = True
        return self.event(type="channel_archive", channel=channel, user=user, event_ts=self._world.new_ts())

    def bot_joined(self, channel: str, inviter: str) -> Outgoing:
        workspace = self._workspace
        workspace.channels[channel].members.add(workspace.bot_user)
        return self.event(
            type="member_joined_channel",
            user=workspace.bot_user,
            channel=channel,
            channel_type="C",
            team=workspace.team,
            inviter=inviter,
            event_ts=self._world.new_ts(),
        )


def url_verification(challenge: str) -> Outgoing:
    """What Slack asks of an address before it sends events there: to say ``challenge``."""
    payload = {"type": "url_verification", "token": VERIFICATION_TOKEN, "challenge": challenge}
    return Outgoing("events_api", payload, None)
