"""What the Slack face needs kept, and who may keep it: ``bot.store`` does, handed in when the parts are put
together. All of these block, so they are called off the event loop. All raise ``StoreError``."""

from collections.abc import Collection, Sequence
from datetime import date
from math import inf
from typing import Literal, NamedTuple, Protocol

from bot.sending.said import Said
from bot.sending.subscription import Order, Subscription
from bot.workspaces import Grant, Workspace

Verdict = Literal["useful", "not useful"]


class Place(NamedTuple):
    """Where something is said: ``workspace``: ``Workspace.id``; ``thread``: the ``ts`` of its first
    message, empty outside threads."""

    workspace: int
    channel: str
    thread: str = ""


class Claiming(Protocol):
    """Which of Slack's requests were taken up, by whichever process."""

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        """Those of ``keys`` that nobody had claimed, now claimed; all in one transaction."""
        ...

    def claim_at_once(self, keys: Collection[str], at: float) -> frozenset[str] | None:
        """The same where nobody has to be waited for, so on the event loop; else None, and nothing is
        claimed. Raises nothing."""
        ...

    def release(self, keys: Collection[str]) -> None:
        """Give claims back: what they were for certainly did not happen."""
        ...

    def forget(self, before: float) -> None: ...


class Seen(Protocol):
    """What was done at somebody's click, by whichever process."""

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        """As ``Claiming.claim``."""
        ...

    def release(self, keys: Collection[str]) -> None:
        """Give claims back: what they were for certainly did not happen."""
        ...


class Workspaces(Protocol):
    """Installations, their tokens and their settings."""

    def find(self, enterprise: str, team: str) -> Workspace | None:
        """The workspace, or the organisation that it belongs to if that installed the desk as a whole; None
        where neither did, or both let it go."""
        ...

    def by_id(self, workspace: int) -> Workspace | None:
        """The same by ``Workspace.id``."""
        ...

    def by_ids(self, workspaces: Collection[int]) -> list[Workspace]:
        """Those of them that are there, read at once."""
        ...

    def install(self, grant: Grant, at: float) -> Workspace:
        """A new installation, or a new token of one; its settings stay."""
        ...

    def pause(self, workspace: int, why: str, at: float = inf) -> None:
        """Slack refuses the token: nothing more is sent there until it is installed anew. Changes nothing
        where that happened after ``at``."""
        ...

    def remove(self, enterprise: str, team: str, at: float = inf) -> None:
        """Uninstalled: the token is forgotten, and the settings stay. Changes nothing where it was
        installed anew after ``at``."""
        ...

    def set_house_style(self, workspace: int, name: str) -> None: ...

    def set_notices(self, workspace: int, channel: str) -> None: ...


class Threads(Protocol):
    """The last question understood in each thread, in its canonical text."""

    def question(self, place: Place, since: float = 0.0) -> str | None:
        """Where it was asked at ``since`` or later."""
        ...

    def keep(self, place: Place, question: str, at: float) -> None: ...

    def forget(self, before: float) -> None: ...


class Opinions(Protocol):
    """How often answers were called useful, by kind of question; no words."""

    def count(self, day: date, kind: str, verdict: Verdict) -> None: ...


class Ledger(Protocol):
    """What was said where, so that it can be corrected."""

    def record(self, said: Said) -> None:
        """Keep an answer that stands in a channel. ``bot.figures.said.said_of`` makes the value."""
        ...


class Subscriptions(Protocol):
    """Standing orders of channels. ``who``: the Slack id of the person who asks; every change is recorded
    with it."""

    def put(self, workspace: int, channel: str, order: Order, who: str, at: float) -> Subscription:
        """The channel's digest, or its watch of that name: added, or changed to this order and active."""
        ...

    def in_channel(self, workspace: int, channel: str) -> Sequence[Subscription]:
        """Paused ones too, the oldest first."""
        ...

    def in_workspace(self, workspace: int) -> Sequence[Subscription]: ...

    def by_id(self, subscription: int) -> Subscription | None: ...

    def pause(self, subscription: int, who: str, at: float) -> None: ...

    def resume(self, subscription: int, who: str, at: float) -> None:
        """What fell due meanwhile is not sent."""
        ...

    def remove(self, subscription: int, who: str, at: float) -> None: ...


class UsedStates(Protocol):
    """OAuth states that ended an installation, until they expire. Only a digest of each is kept."""

    def use(self, digest: str, at: float, expires_at: float) -> bool:
        """Whether it was not used before; it is used up."""
        ...

    def give_back(self, digest: str) -> None:
        """It ended nothing after all."""
        ...
