"""What Slack sent, as the listeners read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

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
        return _mapping(self.body.get("event"))

    @property
    def action(self) -> Mapping[str, Any]:
        """The button or menu that was used."""
        actions = self.body.get("actions")
        return _mapping(actions[0]) if isinstance(actions, list) and actions else {}

    @property
    def window(self) -> Mapping[str, Any]:
        """The one that was sent in."""
        return _mapping(self.body.get("view"))

    @property
    def user(self) -> str:
        """Whose doing it was."""
        person = _mapping(self.body.get("user")).get("id") or self.body.get("user_id")
        return _word(person or self.event.get("user"))

    @property
    def channel(self) -> str:
        channel = _mapping(self.body.get("channel")).get("id") or self.body.get("channel_id")
        return _word(channel or self.event.get("channel"))

    @property
    def message(self) -> str:
        """The ``ts`` of the message that holds the button."""
        return _word(_mapping(self.body.get("container")).get("message_ts"))

    @property
    def thread(self) -> str:
        """The ``ts`` of the thread in which the button or the message stands; empty outside threads."""
        within = _mapping(self.body.get("container")).get("thread_ts")
        said = _mapping(self.body.get("message")).get("thread_ts")
        return _word(within or said or self.event.get("thread_ts"))

    @property
    def response_url(self) -> str:
        """Where the message that holds the button can be answered or replaced. Secret."""
        return _word(self.body.get("response_url"))

    @property
    def trigger(self) -> str:
        """What lets a modal be opened, for three seconds. Secret."""
        return _word(self.body.get("trigger_id"))

    @property
    def conversation(self) -> str:
        """The ``ts`` of the thread that the message is in, or begins."""
        return self.thread or self.message or _word(self.event.get("ts"))

    @property
    def place(self) -> Place | None:
        """The conversation that the message or the button is part of: a thread, or all that is said between
        one person and the desk; somebody's Home is one too. None for what nobody does."""
        where = self.channel or self.user
        return Place(self.workspace.id, where, "" if self.direct else self.conversation) if where else None

    @property
    def private(self) -> bool:
        """Whether the message that holds the button is seen by one person only."""
        return _mapping(self.body.get("container")).get("is_ephemeral") is True

    @property
    def direct(self) -> bool:
        """Whether it is between one person and the desk alone."""
        return self.channel.startswith("D")


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""
