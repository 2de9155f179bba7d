"""The runs of the simulation: each kind of bad luck, by number, always the same."""

import random
from collections.abc import Iterator
from dataclasses import replace

from tests.newsroom.sending.simulation.machine import ARCHIVED, REVOKED, Scenario
from tests.newsroom.sending.simulation.people import acts
from tests.newsroom.sending.simulation.plan import BEFORE, NIGHTS, Plan, tells_of_the_revised
from tests.newsroom.sending.simulation.process import Fate

SMALL, LARGE = 6, 18  # digests in a run; about as many corrections and alerts come with them
POINTS = 700  # about as many does a large run pass
QUARTER = 900.0
JUMPS = (-3600.0, -900.0, -300.0, 300.0, 3600.0, 86_400.0)


def death_at(point: int, night: int) -> Scenario:
    """A process dies at one point; all else is well. The next one dies as soon as it has begun."""
    seed, fate = len(NIGHTS) * point + night, Fate(frozenset({point, point + 4}))
    meddling = tuple(acts(people(seed), SMALL, removing=False))
    return Scenario(Plan(NIGHTS[night], SMALL, 3), seed=seed, fate=fate, acts=meddling)


def deaths_at(points: range) -> Iterator[Scenario]:
    """Each in another night."""
    return (death_at(point, point % len(NIGHTS)) for point in points)


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


def just_restored(seeds: range) -> Iterator[Scenario]:
    """The copy is at most a quarter of an hour old, and the workers go on at once."""
    for scenario in restored(seeds):
        dice = random.Random(f"just {scenario.seed}")
        scenario.restored = (scenario.backup or 0.0) + dice.uniform(0, QUARTER)
        scenario.closed = dice.uniform(5, 60)
        yield scenario


def gone(seeds: range) -> Iterator[Scenario]:
    """A channel is archived, in which there is a watch too, and a workspace lets the desk go, among much
    other ill luck."""
    for scenario in ill_luck(seeds):
        scenario.gone = {_archived(scenario.plan): ARCHIVED, 3: REVOKED}
        yield scenario


def given_back(seeds: range) -> Iterator[Scenario]:
    """A workspace and a channel refuse for a while, in which posts are unclear; then the desk is installed
    anew in the one, what was ordered in the other is resumed, and all that is held is retried."""
    for scenario in ill_luck(seeds):
        scenario.gone_from = BEFORE + 50.0 + scenario.seed % 4 * 10.0
        scenario.gone = {_archived(scenario.plan): ARCHIVED, 2: REVOKED}
        scenario.given_back = BEFORE + 300.0
        yield scenario


def overtaken(seeds: range) -> Iterator[Scenario]:
    """The same, and in all channels whose digests are revised; but nothing is retried before figures are
    revised once more."""
    for scenario in given_back(seeds):
        scenario.plan = replace(scenario.plan, later=150.0)
        revised = filter(tells_of_the_revised, range(1, LARGE + 1))
        scenario.gone |= {_place(scenario.plan, number): ARCHIVED for number in revised}
        scenario.gone_from = BEFORE + 40.0 + scenario.seed % 8 * 20.0
        scenario.given_back, scenario.operator = BEFORE + 345.0, "looks on"
        yield scenario


def dismissed(seeds: range) -> Iterator[Scenario]:
    """The same, but that the operator dismisses all that is held, and all is well again, before figures are
    revised once more."""
    for scenario in overtaken(seeds):
        scenario.given_back, scenario.operator = BEFORE + 240.0, "dismisses"
        yield scenario


def crowded(seeds: range) -> Iterator[Scenario]:
    """So many workers that somebody looks at once at what another one has just left unclear."""
    for scenario in ill_luck(seeds):
        scenario.workers = 6
        yield scenario


def people(seed: int) -> random.Random:
    """Dice of their own: whatever people do, the luck is the same."""
    return random.Random(f"people {seed}")


def _archived(plan: Plan) -> tuple[int, str]:
    return _place(plan, 4)


def _place(plan: Plan, number: int) -> tuple[int, str]:
    return 1 + number % plan.workspaces, f"C{number}"


def _plan(seed: int) -> Plan:
    return Plan(NIGHTS[seed % len(NIGHTS)], LARGE, 5)
