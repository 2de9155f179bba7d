"""How often Slack lets itself be called. Off until ``World.limits`` says otherwise."""

import math
from collections import deque

from tests.strict_slack.methods.asked import Asked
from tests.strict_slack.refusals import Refusal
from tests.strict_slack.world import World

BY_CHANNEL = ("chat.postMessage", "chat.postEphemeral")


class Limits:
    """By method and workspace, and for posting by channel too, in windows that slide by Slack's clock."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._taken: dict[tuple[str, ...], deque[float]] = {}

    def count(self, method: str, asked: Asked) -> None:
        """Raises ``Refusal`` with the seconds to wait."""
        if method not in self._world.limits:
            return
        most, seconds = self._world.limits[method]
        now = self._world.clock.now()
        channel = asked.text("channel") if method in BY_CHANNEL else ""
        taken = self._taken.setdefault((method, asked.token.team, channel), deque())
        while taken and now - taken[0] >= seconds:
            taken.popleft()
        if len(taken) >= most:
            raise Refusal("ratelimited", retry_after=max(1, math.ceil(taken[0] + seconds - now)))
        taken.append(now)
