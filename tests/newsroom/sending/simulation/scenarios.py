"""The runs of the simulation: each kind of bad luck, by number, always the same."""

import random
from collections.abc import Iterator

from bot.sending.wire import Refused
from tests.newsroom.sending.simulation.machine import Scenario
from tests.newsroom.sending.simulation.people import acts
from tests.newsroom.sending.simulation.plan import BEFORE, NIGHTS, Plan
from tests.newsroom.sending.simulation.process import Fate

SMALL, LARGE = 6, 26  # digests in a run; a third as many corrections, and an alert, come with them
POINTS = 600  # about as many does a large run pass
JUMPS = (-3600.0, -900.0, -300.0, 300.0, 3600.0, 86_400.0)


def deaths_at(points: range) -> Iterator[Scenario]:
    """A process dies at one point; all else is well. The next one dies as soon as it has begun."""
    for point in points:
        fate = Fate(frozenset({point, point + 4}))
        meddling = tuple(acts(people(point), SMALL, removing=False))
        yield Scenario(Plan(NIGHTS[point % len(NIGHTS)], SMALL, 3), seed=point, fate=fate, acts=meddling)


def ill_luck(seeds: range) -> Iterator[Scenario]:
    """Slack fails in every way, processes die, wall clocks are set, for one to three workers."""
    for seed in seeds:
        dice = random.Random(seed)
        jumps = tuple((dice.uniform(0, 900), dice.choice(JUMPS)) for _ in range(2))
        fate = Fate(frozenset(dice.sample(range(1, POINTS), 5)))
        workers = 1 + seed % 3
        meddling = tuple(acts(people(seed), LARGE, removing=True))
        yield Scenario(_plan(seed), seed, workers, chance=0.4, fate=fate, jumps=jumps, acts=meddling)


def stopped(seeds: range) -> Iterator[Scenario]:
    """Processes are stopped for longer than a lease, and then go on."""
    for seed in seeds:
        dice = random.Random(seed)
        stops = {point: dice.uniform(130, 400) for point in dice.sample(range(1, POINTS), 6)}
        meddling = tuple(acts(people(seed), LARGE, removing=False))
        yield Scenario(_plan(seed), seed, 2 + seed % 2, chance=0.15, fate=Fate(stops=stops), acts=meddling)


def restored(seeds: range) -> Iterator[Scenario]:
    """The database is put back to a copy made before, during or after the sending."""
    for seed in seeds:
        dice = random.Random(seed)
        begun = dice.uniform(20, 220)
        ended = begun + dice.uniform(10, 600)
        fate = Fate(frozenset(dice.sample(range(1, POINTS), 2)))
        yield Scenario(_plan(seed), seed, 2, 0.15, fate, backup=begun, restored=ended)


def gone(seeds: range) -> Iterator[Scenario]:
    """A channel is archived and a workspace lets the desk go, among much other ill luck."""
    for scenario in ill_luck(seeds):
        place = (1 + 4 % scenario.plan.workspaces, "C4")  # of the subscription of that number
        scenario.gone = {place: Refused("channel", "is_archived"), 3: Refused("workspace", "token_revoked")}
        yield scenario


def given_back(seeds: range) -> Iterator[Scenario]:
    """A workspace refuses for a while, in which posts are unclear; then all that is held is retried."""
    for scenario in ill_luck(seeds):
        scenario.gone_from = BEFORE + 40.0
        scenario.gone = {2: Refused("workspace", "token_revoked")}
        scenario.given_back = BEFORE + 300.0
        yield scenario


def crowded(seeds: range) -> Iterator[Scenario]:
    """So many workers that somebody looks at once at what another one has just left unclear."""
    for scenario in ill_luck(seeds):
        scenario.workers = 6
        yield scenario


def people(seed: int) -> random.Random:
    """Dice of their own: whatever people do, the luck is the same."""
    return random.Random(f"people {seed}")


def _plan(seed: int) -> Plan:
    return Plan(NIGHTS[seed % len(NIGHTS)], LARGE, 5)
