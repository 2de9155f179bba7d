"""Somebody who uses the bot in Slack. Each thing done gives what Slack then sends to the app."""

from tests.strict_slack.events import Events
from tests.strict_slack.interactions import Interactions
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.refusals import JSON
from tests.strict_slack.workspaces import Message, View, Workspace
from tests.strict_slack.world import World


class Person:
    """``channel``: where this person is when nothing else is said."""

    def __init__(
        self, world: World, workspace: Workspace, user: str, channel: str, interactions: Interactions
    ) -> None:
        self._world, self.workspace, self.user, self.channel = world, workspace, user, channel
        self._interactions = interactions
        self._events = Events(world, workspace)

    def command(self, words: str, channel: str = "") -> Outgoing:
        """``/crossings last week``, as typed."""
        name, _, text = words.partition(" ")
        return self._interactions.command(name, text.strip(), channel or self.channel)

    def click(self, shown: Message | View, wanted: str) -> Outgoing:
        """A button, or a choice of a menu, by what it says or by its ``action_id``."""
        return self._interactions.click(shown, wanted)

    def shortcut(self, callback_id: str, message: Message) -> Outgoing:
        return self._interactions.shortcut(callback_id, message)

    def submit(self, view: View, values: JSON | None = None) -> Outgoing:
        return self._interactions.submit(view, values or {})

    def close(self, view: View) -> Outgoing:
        return self._interactions.close(view)

    def mention(self, words: str, *, thread_ts: str = "", channel: str = "") -> Outgoing:
        """The bot is named in front of the words, in a channel or a thread of it."""
        said = f"<@{self.workspace.bot_user}> {words}"
        return self._events.said(self.write(said, channel=channel, thread_ts=thread_ts), "app_mention")

    def say(self, words: str, *, thread_ts: str = "", channel: str = "") -> Outgoing:
        """A message that does not name the bot, where the bot may read along."""
        return self._events.said(self.write(words, channel=channel, thread_ts=thread_ts))

    def direct(self, words: str, *, thread_ts: str = "") -> Outgoing:
        """To the bot alone; with ``thread_ts`` in a thread of its, or of the assistant's pane."""
        channel = self.workspace.direct(self.user)
        return self._events.said(self.write(words, channel=channel.id, thread_ts=thread_ts))

    def write(self, words: str, *, channel: str = "", thread_ts: str = "") -> Message:
        """A message of this person, now in the channel; the app is not told."""
        thread = {"thread_ts": thread_ts} if thread_ts else {}
        body = {"user": self.user, "text": words, "client_msg_id": self._world.new_id("M"), **thread}
        return self._world.keep(self.workspace, channel or self.channel, body)

    def open_home(self) -> Outgoing:
        channel, home = self.workspace.direct(self.user), self.workspace.homes.get(self.user)
        return self._events.event(
            type="app_home_opened",
            user=self.user,
            channel=channel.id,
            tab="home",
            event_ts=self._world.new_ts(),
            **({"view": home.body} if home else {}),
        )

    def open_assistant(self, context_channel: str = "") -> Outgoing:
        """A new thread in the assistant's pane; ``event.assistant_thread.thread_ts`` names it."""
        root = self.write("New Assistant Thread", channel=self.workspace.direct(self.user).id)
        return self._assistant("assistant_thread_started", root.ts, context_channel)

    def look_elsewhere(self, thread_ts: str, context_channel: str) -> Outgoing:
        """Another channel beside the assistant's pane."""
        return self._assistant("assistant_thread_context_changed", thread_ts, context_channel)

    def _assistant(self, kind: str, thread_ts: str, context_channel: str) -> Outgoing:
        beside = {"channel_id": context_channel, "team_id": self.workspace.team, "enterprise_id": None}
        thread = {
            "user_id": self.user,
            "context": beside if context_channel else {},
            "channel_id": self.workspace.direct(self.user).id,
            "thread_ts": thread_ts,
        }
        return self._events.event(type=kind, assistant_thread=thread, event_ts=self._world.new_ts())
