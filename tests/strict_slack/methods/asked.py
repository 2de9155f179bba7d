"""One call of a method, as a method sees it, and what a method is."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.strict_slack.handed_out import HandedOut
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.workspaces import Channel, Sort, Workspace
from tests.strict_slack.world import Token, World

NAMES = ("channel", "channel_id", "user", "user_id", "users")
"""Arguments by which the workspace is known to a token of a whole organisation."""


@dataclass(frozen=True, slots=True)
class Asked:
    """``arguments``: those that are JSON in a form are read. ``origin``: Slack's own ``http://host:port``."""

    world: World
    handed_out: HandedOut
    origin: str
    token: Token
    arguments: JSON

    @property
    def workspace(self) -> Workspace:
        trigger = self.handed_out.triggers.get(self.text("trigger_id"))
        named = {self.text(name) for name in NAMES} | ({trigger.team} if trigger else set())
        return self.world.of(self.token, named)

    def text(self, name: str) -> str:
        return str(self.arguments.get(name) or "")

    def flag(self, name: str) -> bool:
        return str(self.arguments.get(name, "")).lower() in ("1", "true")

    def number(self, name: str, default: int) -> int:
        """Raises ``Refusal``."""
        try:
            return int(self.arguments.get(name, default))
        except (TypeError, ValueError):
            raise Refusal.because("invalid_arguments", [f"[ERROR] must be an integer: {name}"]) from None

    def channel(self) -> Channel:
        """Raises ``Refusal``. Of what is not public a bot hears nothing that is not in it."""
        workspace = self.workspace
        channel = workspace.channel(self.text("channel"))
        if channel.sort != "channel" and workspace.bot_user not in channel.members:
            raise Refusal("channel_not_found")
        return channel

    def needs(self, *scopes: str) -> None:
        """Raises ``Refusal`` unless the token has one of ``scopes``."""
        if not self.token.scopes & set(scopes):
            provided = ",".join(sorted(self.token.scopes))
            raise Refusal("missing_scope", needed=scopes[0], provided=provided)


Handler = Callable[[Asked], JSON]


@dataclass(frozen=True, slots=True)
class Method:
    """``scope``: what the token must have; empty for none. ``required``: arguments it cannot do without."""

    handle: Handler
    scope: str = ""
    required: tuple[str, ...] = ()
    app_token: bool = False

    def answer(self, asked: Asked) -> JSON:
        """Raises ``Refusal``."""
        if (asked.token.kind == "app") != self.app_token:
            raise Refusal("not_allowed_token_type")
        if self.scope:
            asked.needs(self.scope)
        missing = [name for name in self.required if asked.arguments.get(name) in (None, "")]
        if missing:
            raise Refusal.because(
                "invalid_arguments", [f"[ERROR] missing required field: {n}" for n in missing]
            )
        return {"ok": True, **self.handle(asked)}


PREFIX: dict[Sort, str] = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


def reading(asked: Asked, what: str) -> Channel:
    """The channel, which the token may read: ``what`` is ``history`` or ``read``. Raises ``Refusal``."""
    channel = asked.channel()
    asked.needs(f"{PREFIX[channel.sort]}:{what}")
    return channel
