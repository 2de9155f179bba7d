"""All of Slack: workspaces, tokens, and what it hands out for a while."""

import itertools
import json
import secrets
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from bot.slack.scopes import SCOPES
from tests.strict_slack.clock import Clock
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.workspaces import Message, Workspace

DESK = " ".join(SCOPES)
"""What the desk asks for when it is installed."""


@dataclass(slots=True)
class Token:
    """``team``: empty for one of a whole ``enterprise``. ``state``: Slack's error for a token that is no
    good any more, else ``active``."""

    value: str = field(repr=False)
    team: str
    scopes: frozenset[str]
    kind: Literal["bot", "app"] = "bot"
    state: Literal["active", "token_revoked", "account_inactive", "token_expired"] = "active"
    enterprise: str = ""


class World:
    """``limits``: calls in so many seconds, by method; each channel has its own for posting.

    ``guards_metadata``: histories give metadata only to tokens with ``metadata.message:read``. Slack's
    reference names that scope for events alone, and it has been seen not to be needed for histories.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.workspaces: dict[str, Workspace] = {}
        self.tokens: dict[str, Token] = {}
        self.limits: dict[str, tuple[int, float]] = {}
        self.guards_metadata = False
        self.tickets: set[str] = set()
        self.lock = threading.RLock()
        self._count = itertools.count(1)

    def add_workspace(self, team: str, *, enterprise: str = "", scopes: str = DESK) -> Workspace:
        """With the app installed, two people (``U1…``, ``U2…``) and two channels (``C1…``, ``C2…``)."""
        tail = team[1:]
        workspace = Workspace(team, enterprise, self.new_token(team, scopes), f"UB{tail}", f"B{tail}")
        workspace.users = {f"U1{tail}": "reporter", f"U2{tail}": "editor"}
        workspace.add_channel(f"C1{tail}", "newsroom")
        workspace.add_channel(f"C2{tail}", "data")
        self.workspaces[team] = workspace
        return workspace

    def new_token(self, team: str, scopes: str = DESK) -> str:
        value = f"xoxb-{team}-{secrets.token_hex(12)}"
        self.tokens[value] = Token(value, team, frozenset(scopes.replace(",", " ").split()))
        return value

    def install_whole(self, enterprise: str, scopes: str = DESK) -> str:
        """One token for all workspaces of the organisation, those that have the app excepted."""
        value = f"xoxb-{enterprise}-{secrets.token_hex(12)}"
        asked = frozenset(scopes.replace(",", " ").split())
        self.tokens[value] = Token(value, "", asked, enterprise=enterprise)
        for workspace in self.workspaces.values():
            if workspace.enterprise == enterprise:
                workspace.token, workspace.whole = value, True
        return value

    def of(self, token: Token, named: set[str]) -> Workspace:
        """The workspace that a call is about: of a whole organisation's, the one that has what is named."""
        if token.team:
            return self.workspaces[token.team]
        there = [one for one in self.workspaces.values() if one.whole and one.enterprise == token.enterprise]
        return next((one for one in there if named & {one.team, *one.channels, *one.users}), there[0])

    def new_app_token(self) -> str:
        value = f"xapp-1-{secrets.token_hex(12)}"
        self.tokens[value] = Token(value, "", frozenset({"connections:write"}), "app")
        return value

    def revoke(
        self, token: str, state: Literal["token_revoked", "account_inactive"] = "token_revoked"
    ) -> None:
        self.tokens[token].state = state

    def authorised(self, value: str) -> Token:
        """Raises ``Refusal``."""
        if not value:
            raise Refusal("not_authed")
        token = self.tokens.get(value)
        if token is None:
            raise Refusal("invalid_auth")
        if token.state != "active":
            raise Refusal(token.state)
        return token

    def new_id(self, letter: str) -> str:
        return f"{letter}0{next(self._count):08X}"

    def new_ts(self) -> str:
        """Unique, and later than all before it."""
        return f"{int(self.clock.now())}.{next(self._count):06d}"

    def keep(self, workspace: Workspace, channel: str, body: JSON, only_for: str = "") -> Message:
        """A message of whoever ``body`` says, now in the channel."""
        with self.lock:
            message = Message(
                workspace.team, channel, {"type": "message", "ts": self.new_ts(), **body}, only_for
            )
            if only_for:
                workspace.ephemerals.append(message)
            else:
                workspace.channel(channel).messages[message.ts] = message
            return message

    def posted_twice(self) -> list[tuple[str, ...]]:
        """What the bot has posted more than once: by its metadata where it has any, else by its words."""
        posts = [one for workspace in self.workspaces.values() for one in workspace.posts()]
        return [key for key, times in Counter(map(_identity, posts)).items() if times > 1]


def _identity(message: Message) -> tuple[str, ...]:
    said = message.metadata or [message.text, message.blocks]
    return message.team, message.channel, message.thread_ts, json.dumps(said, sort_keys=True)
