"""What a run is made of: the machine, of which a mutant has one part changed, and what it meets."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Engine

from bot.newsroom.sending import Sender
from bot.sending.rules import RULES, Rules
from bot.sending.wire import Refused
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.kept import retry_all
from bot.store.sending.subscriptions import StoreSubscriptions
from tests.newsroom.sending.simulation.channels import FakeWire, Wires
from tests.newsroom.sending.simulation.people import Act
from tests.newsroom.sending.simulation.plan import BEFORE, Plan
from tests.newsroom.sending.simulation.process import Fate

INGESTS = (60.0, 105.0)  # seconds after the digests are due; the later brings what is late


def retry(engine: Engine, _operators_clock: float) -> None:
    retry_all(engine)


@dataclass
class Machine:
    """What the workers are made of; a mutant has one part changed."""

    store: Callable[[Engine, Rules], StoreDeliveries] = StoreDeliveries
    sender: type[Sender] = Sender
    wire: Wires = FakeWire
    rules: Rules = RULES
    own_clock: bool = False
    orders: Callable[[Engine], StoreSubscriptions] = StoreSubscriptions
    retry: Callable[[Engine, float], None] = retry


@dataclass
class Scenario:
    """``jumps``: when the workers' wall clocks are set, and by how much. ``backup``, ``restored``: when a
    copy of the database is made, and when it is put back, all workers being stopped for a while. ``gone``:
    who refuses, ``gone_from`` then on; until ``given_back``, when the operator retries what is held."""

    plan: Plan
    seed: int = 0
    workers: int = 1
    chance: float = 0.0
    fate: Fate = field(default_factory=Fate)
    jumps: tuple[tuple[float, float], ...] = ()
    backup: float | None = None
    restored: float | None = None
    gone: dict[object, Refused] = field(default_factory=dict)
    gone_from: float = 0.0
    acts: tuple[Act, ...] = ()
    given_back: float | None = None

    @property
    def busy(self) -> float:
        """How long people are."""
        return max(self.given_back or 0.0, *(BEFORE + each.at for each in self.acts), BEFORE + INGESTS[-1])
