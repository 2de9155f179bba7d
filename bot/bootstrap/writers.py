"""Who writes what the desk sends of its own accord, put together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from time import monotonic

from sqlalchemy import Engine

from bot.desk import Desk
from bot.newsroom.alerts.contents import AlertContents
from bot.newsroom.at_edition import desk_at
from bot.newsroom.contents import ByKind
from bot.newsroom.corrections.small import SMALL
from bot.newsroom.digests.contents import DigestContents
from bot.sending.content import Contents
from bot.sources import BY_ID
from bot.store.ledger.checks import small_changes
from bot.store.library import StoreLibrary
from bot.store.sending.earlier_digests import earlier_digests
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.workspaces.installations import house_styles
from bot.wording.style import STYLES, HouseStyle

FRESH_SECONDS = 5.0


class Styles:
    """The house style of a workspace, by its id; ``default``: of those that chose none. Read all at once
    and kept for a few seconds, for thousands of digests are written at one time."""

    def __init__(self, engine: Engine, default: HouseStyle, clock: Callable[[], float]) -> None:
        self._engine = engine
        self._default = default
        self._clock = clock
        self._read_at = float("-inf")
        self._names: Mapping[int, str] = {}

    def __call__(self, workspace: int) -> HouseStyle:
        now = self._clock()
        if now - self._read_at >= FRESH_SECONDS:
            self._names, self._read_at = house_styles(self._engine), now
        return STYLES.get(self._names.get(workspace, ""), self._default)


@dataclass(frozen=True, slots=True)
class Written:
    """``contents``: of all kinds of delivery; corrections have theirs from the start. ``small``: the part
    of a figure under which a revision waits for the digest."""

    contents: Contents
    style: Styles
    small: float


def written(engine: Engine, desk: Desk, default: HouseStyle, *, small_wait: bool = True) -> Written:
    style = Styles(engine, default, monotonic)
    orders = StoreSubscriptions(engine)
    small, earlier = partial(small_changes, engine), partial(earlier_digests, engine)
    then = desk_at(StoreLibrary(engine, BY_ID))
    digests = DigestContents(desk, orders, style, small, earlier, then)
    alerts = AlertContents(desk, orders, style, then)
    return Written(
        ByKind({"digest": digests, "notice": digests, "alert": alerts}), style, SMALL if small_wait else 0.0
    )
