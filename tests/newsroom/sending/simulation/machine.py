"""What a run is made of: the machine, of which a mutant has one part changed, and what it meets."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import Engine

from bot.bootstrap.steps import News
from bot.newsroom.digests.enqueue import enqueue_due
from bot.newsroom.sending import Sender
from bot.newsroom.sending.refusals import follow_up
from bot.sending.rules import RULES, Rules
from bot.sending.wire import Refused
from bot.store.sending.deliveries import RefusalHook, StoreDeliveries
from bot.store.sending.dismissing import dismiss_all
from bot.store.sending.held import retry_all
from bot.store.sending.subscriptions import StoreSubscriptions
from tests.newsroom.sending.simulation.channels import FakeWire, Gone, Wires
from tests.newsroom.sending.simulation.figures import RELEASES
from tests.newsroom.sending.simulation.people import Act
from tests.newsroom.sending.simulation.plan import BEFORE, Plan
from tests.newsroom.sending.simulation.process import Fate

ARCHIVED, REVOKED = Refused("channel", "is_archived"), Refused("workspace", "token_revoked")
LATEST = max(each.after or 0.0 for each in RELEASES)


def retry(engine: Engine, _operators_clock: float) -> None:
    retry_all(engine)


def dismiss(engine: Engine, clock: float) -> None:
    dismiss_all(engine, clock)


@dataclass
class Machine:
    """What the workers are made of; a mutant has one part changed."""

    store: Callable[..., StoreDeliveries] = StoreDeliveries
    sender: type[Sender] = Sender
    wire: Wires = FakeWire
    rules: Rules = RULES
    own_clock: bool = False
    orders: Callable[[Engine], StoreSubscriptions] = StoreSubscriptions
    enqueue: Callable[[Engine, float], int] = enqueue_due
    news: type[News] = News
    refused: RefusalHook = follow_up
    retry: Callable[[Engine, float], None] = retry
    dismiss: Callable[[Engine, float], None] = dismiss


@dataclass
class Scenario:
    """``jumps``: when the workers' wall clocks are set, and by how much. ``backup``, ``restored``: when a
    copy of the database is made, and when it is put back, all workers being stopped for ``closed`` seconds.
    ``gone``: who refuses, ``gone_from`` then on; until ``given_back``, when the operator retries or dismisses
    what is held, or looks on."""

    plan: Plan
    seed: int = 0
    workers: int = 1
    chance: float = 0.0
    fate: Fate = field(default_factory=Fate)
    jumps: tuple[tuple[float, float], ...] = ()
    backup: float | None = None
    restored: float | None = None
    closed: float = 1000.0
    gone: dict[Gone, Refused] = field(default_factory=dict)
    gone_from: float = 0.0
    acts: tuple[Act, ...] = ()
    given_back: float | None = None
    operator: Literal["retries", "dismisses", "looks on"] = "retries"

    @property
    def busy(self) -> float:
        """How long people are."""
        return max(
            self.given_back or 0.0,
            *(BEFORE + each.at for each in self.acts),
            BEFORE + LATEST + self.plan.later,
        )
