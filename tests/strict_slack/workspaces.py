"""What Slack holds of a workspace: people, channels, messages, views, files."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from tests.strict_slack.refusals import JSON, Refusal

Sort = Literal["channel", "group", "im", "mpim"]


@dataclass(slots=True)
class Message:
    """``body``: as Slack returns it from a history. ``only_for``: the one who sees it, if ephemeral."""

    team: str
    channel: str
    body: JSON
    only_for: str = ""

    @property
    def ts(self) -> str:
        return str(self.body["ts"])

    @property
    def thread_ts(self) -> str:
        return str(self.body.get("thread_ts", ""))

    @property
    def text(self) -> str:
        return str(self.body.get("text", ""))

    @property
    def blocks(self) -> list[JSON]:
        return list(self.body.get("blocks", []))

    @property
    def metadata(self) -> JSON | None:
        return self.body.get("metadata")


@dataclass(slots=True)
class Channel:
    """``members``: the ids of users, bots among them. ``messages``: by ``ts``, oldest first."""

    id: str
    name: str
    sort: Sort
    members: set[str]
    archived: bool = False
    messages: dict[str, Message] = field(default_factory=dict)

    def message(self, ts: str) -> Message:
        """Raises ``Refusal``."""
        if ts not in self.messages:
            raise Refusal("message_not_found")
        return self.messages[ts]

    def thread(self, ts: str) -> list[Message]:
        return [one for one in self.messages.values() if ts in (one.ts, one.thread_ts)]


@dataclass(slots=True)
class View:
    """A modal or a Home. ``body``: as Slack returns it from ``views.open``."""

    id: str
    user: str
    body: JSON
    root: str


@dataclass(slots=True)
class File:
    """``shared``: the channels where it is shown."""

    id: str
    name: str
    length: int
    alt_text: str
    content: bytes = b""
    title: str = ""
    complete: bool = False
    shared: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Workspace:
    """One in which the app is, or may be, installed. ``token``: the bot's. ``whole``: it was installed in
    the whole organisation, of which this is one workspace."""

    team: str
    enterprise: str
    token: str
    bot_user: str
    bot_id: str
    channels: dict[str, Channel] = field(default_factory=dict)
    users: dict[str, str] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    views: dict[str, View] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    panes: dict[tuple[str, str], JSON] = field(default_factory=dict)
    whole: bool = False

    def channel(self, id_: str) -> Channel:
        """Raises ``Refusal``."""
        if id_ not in self.channels:
            raise Refusal("channel_not_found")
        return self.channels[id_]

    def add_channel(self, id_: str, name: str, *, sort: Sort = "channel", bot: bool = True) -> Channel:
        """With everybody in it; the bot too unless ``bot`` is False."""
        members = {*self.users, *([self.bot_user] if bot else [])}
        self.channels[id_] = Channel(id_, name, sort, members)
        return self.channels[id_]

    def direct(self, user: str) -> Channel:
        """The direct messages of one person with the bot."""
        id_ = f"D{user[1:]}"
        if id_ not in self.channels:
            self.channels[id_] = Channel(id_, "", "im", {user, self.bot_user})
        return self.channels[id_]

    def messages(self) -> Iterator[Message]:
        for channel in list(self.channels.values()):
            yield from list(channel.messages.values())

    def posts(self) -> list[Message]:
        """What the bot has posted and others can see."""
        return [one for one in self.messages() if one.body.get("bot_id") == self.bot_id]
