"""A Slack workspace that installed the desk, and what it gives then, as values."""

from dataclasses import dataclass, field
from typing import Literal

State = Literal["active", "paused", "gone"]


@dataclass(frozen=True, slots=True)
class Workspace:
    """``enterprise`` and ``team``: Slack's ids; ``team`` is empty for a whole organisation. ``token``: the
    bot's, in the clear, so never to be logged; empty where it comes from the environment.
    ``house_style``: the name of one in ``bot.wording.style``, empty for the deployment's own.
    ``notices``: the channel that hears of stale data and held deliveries, empty for none."""

    id: int
    enterprise: str
    team: str
    token: str = field(default="", repr=False)
    bot_user: str = ""
    scopes: str = ""
    state: State = "active"
    why: str = ""
    house_style: str = ""
    notices: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """What Slack gives when the desk is installed. ``token`` is in the clear, so never to be logged; the
    store encrypts it; empty where it comes from the environment."""

    enterprise: str
    team: str
    token: str = field(repr=False)
    bot_user: str
    scopes: str
