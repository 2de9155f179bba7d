"""Commands, clicks and forms as Slack tells them."""

from typing import Any

from tests.strict_slack.clickable import find
from tests.strict_slack.events import VERIFICATION_TOKEN
from tests.strict_slack.handed_out import HandedOut
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.refusals import JSON
from tests.strict_slack.workspaces import Message, View, Workspace
from tests.strict_slack.world import World


class Interactions:
    """What one person does. ``origin``: Slack's own address, for ``response_url``."""

    def __init__(
        self, world: World, handed_out: HandedOut, origin: str, workspace: Workspace, user: str
    ) -> None:
        self._world, self._handed_out, self._origin = world, handed_out, origin
        self._workspace, self._user = workspace, user

    def command(self, name: str, text: str, channel: str) -> Outgoing:
        workspace, user = self._workspace, self._user
        answer_at = self._handed_out.response_url(workspace.team, channel, user)
        enterprise = {"enterprise_id": workspace.enterprise, "enterprise_name": "Group"}
        payload = {
            "token": VERIFICATION_TOKEN,
            "team_id": workspace.team,
            "team_domain": workspace.team.lower(),
            **(enterprise if workspace.enterprise else {}),
            "channel_id": channel,
            "channel_name": workspace.channels[channel].name or "directmessage",
            "user_id": user,
            "user_name": workspace.users[user],
            "command": name,
            "text": text,
            "api_app_id": "A0",
            "is_enterprise_install": str(workspace.whole).lower(),
            "response_url": f"{self._origin}/commands/{answer_at}",
            "trigger_id": self._handed_out.trigger(workspace.team, user),
        }
        return Outgoing("slash_commands", payload, workspace)

    def click(self, shown: Message | View, wanted: str) -> Outgoing:
        """The button or choice with that ``action_id`` or those words."""
        blocks = shown.blocks if isinstance(shown, Message) else shown.body["blocks"]
        action = {**find(blocks, wanted), "action_ts": self._world.new_ts()}
        place = self._in_message(shown) if isinstance(shown, Message) else _in_view(shown)
        return self._tell("block_actions", actions=[action], **self._trigger(), **place)

    def shortcut(self, callback_id: str, message: Message) -> Outgoing:
        """From the menu beside a message."""
        place = self._in_message(message)
        place.pop("container")
        return self._tell(
            "message_action",
            callback_id=callback_id,
            action_ts=self._world.new_ts(),
            message_ts=message.ts,
            **self._trigger(),
            **(place | {"message": message.body}),
        )

    def submit(self, view: View, values: JSON) -> Outgoing:
        """``values``: by block, then by action, as in ``view.state.values``."""
        body = {**view.body, "state": {"values": values}}
        return self._tell("view_submission", view=body, response_urls=[], **self._trigger())

    def close(self, view: View) -> Outgoing:
        self._workspace.views.pop(view.id, None)
        return self._tell("view_closed", view=view.body, is_cleared=False)

    def _trigger(self) -> JSON:
        return {"trigger_id": self._handed_out.trigger(self._workspace.team, self._user)}

    def _in_message(self, message: Message) -> JSON:
        """Slack does not repeat the words of an ephemeral message."""
        channel, ephemeral = self._workspace.channels[message.channel], bool(message.only_for)
        answer_at = self._handed_out.response_url(
            message.team, channel.id, self._user, message.ts, ephemeral=ephemeral
        )
        thread = {"thread_ts": message.thread_ts} if message.thread_ts else {}
        return {
            "container": {
                "type": "message",
                "message_ts": message.ts,
                "channel_id": channel.id,
                "is_ephemeral": ephemeral,
                **thread,
            },
            "channel": {"id": channel.id, "name": channel.name or "directmessage"},
            "response_url": f"{self._origin}/actions/{answer_at}",
            "state": {"values": {}},
            **({} if ephemeral else {"message": message.body}),
        }

    def _tell(self, kind: str, **more: Any) -> Outgoing:
        workspace, user = self._workspace, self._user
        name, team = workspace.users[user], workspace.team
        payload = {
            "type": kind,
            "user": {"id": user, "username": name, "name": name, "team_id": team},
            "api_app_id": "A0",
            "token": VERIFICATION_TOKEN,
            "team": None if workspace.whole else {"id": team, "domain": team.lower()},
            "enterprise": {"id": workspace.enterprise, "name": "Group"} if workspace.enterprise else None,
            "is_enterprise_install": workspace.whole,
            **more,
        }
        return Outgoing("interactive", payload, workspace)


def _in_view(view: View) -> JSON:
    return {"container": {"type": "view", "view_id": view.id}, "view": view.body}
