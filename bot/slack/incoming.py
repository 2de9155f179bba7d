"""What Slack sent, as the listeners read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.fields import fields, text
from bot.slack.ports import Place
from bot.workspaces import Workspace

NOWHERE = Workspace(id=0, enterprise="", team="")


@dataclass(frozen=True, slots=True)
class Incoming:
    """``client``: with this workspace's token. Its parts are left out of ``repr``: they hold what somebody
    typed, and addresses that are secret."""

    body: Mapping[str, Any] = field(repr=False)
    client: AsyncWebClient = field(repr=False)
    workspace: Workspace

    @property
    def event(self) -> Mapping[str, Any]:
        return fields(self.body.get("event"))

    @property
    def action(self) -> Mapping[str, Any]:
        """The button or menu that was used."""
        actions = self.body.get("actions")
        return fields(actions[0]) if isinstance(actions, list) and actions else {}

    @property
    def window(self) -> Mapping[str, Any]:
        """The one that was sent in."""
        return fields(self.body.get("view"))

    @property
    def user(self) -> str:
        """Whose doing it was."""
        person = fields(self.body.get("user")).get("id") or self.body.get("user_id")
        return text(person or self.event.get("user"))

    @property
    def channel(self) -> str:
        channel = fields(self.body.get("channel")).get("id") or self.body.get("channel_id")
        return text(channel or self.event.get("channel"))

    @property
    def message(self) -> str:
        """The ``ts`` of the message that holds the button."""
        return text(fields(self.body.get("container")).get("message_ts"))

    @property
    def thread(self) -> str:
        """The ``ts`` of the thread in which the button or the message stands; empty outside threads."""
        within = fields(self.body.get("container")).get("thread_ts")
        said = fields(self.body.get("message")).get("thread_ts")
        return text(within or said or self.event.get("thread_ts"))

    @property
    def response_url(self) -> str:
        """Where the message that holds the button can be answered or replaced. Secret."""
        return text(self.body.get("response_url"))

    @property
    def trigger(self) -> str:
        """What lets a modal be opened, for three seconds. Secret."""
        return text(self.body.get("trigger_id"))

    @property
    def conversation(self) -> str:
        """The ``ts`` of the thread that the message is in, or begins."""
        return self.thread or self.message or text(self.event.get("ts"))

    @property
    def place(self) -> Place | None:
        """The conversation that the message or the button is part of: a thread, or all that is said between
        one person and the desk; somebody's Home is one too. None for what nobody does."""
        where = self.channel or self.user
        return Place(self.workspace.id, where, "" if self.direct else self.conversation) if where else None

    @property
    def private(self) -> bool:
        """Whether the message that holds the button is seen by one person only."""
        return fields(self.body.get("container")).get("is_ephemeral") is True

    @property
    def direct(self) -> bool:
        """Whether it is between one person and the desk alone."""
        return self.channel.startswith("D")
