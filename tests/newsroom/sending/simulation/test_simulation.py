"""Whatever dies, fails, is stopped or put back: each delivery is in its channel once, or held with why."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

import pytest
from sqlalchemy import Engine

from bot.sending.delivery import State
from tests.newsroom.sending.simulation.channels import KINDS
from tests.newsroom.sending.simulation.machine import Machine, Scenario
from tests.newsroom.sending.simulation.mutants.all import MUTANTS
from tests.newsroom.sending.simulation.plan import NIGHTS
from tests.newsroom.sending.simulation.run import Run
from tests.newsroom.sending.simulation.scenarios import (
    death_at,
    deaths_at,
    dismissed,
    gone,
    ill_luck,
    just_restored,
    overtaken,
    restored,
    stopped,
)

LOG = logging.getLogger(__name__)  # pytest --log-cli-level=INFO shows what was counted
NEVER = 10**6
EACH_IN = len(NIGHTS) - 2
SEEDS = range(24)  # within which each mutant must be noticed


class Tally:
    """What many runs came to."""

    def __init__(self) -> None:
        self.runs = 0
        self.deliveries = 0
        self.states: Counter[State] = Counter()
        self.met: Counter[str] = Counter()
        self.wrong: list[str] = []

    def all(self, engine: Engine, scenarios: Iterable[Scenario]) -> "Tally":
        for scenario in scenarios:
            run = Run(engine, scenario, Machine()).go()
            self.runs += 1
            self.deliveries += run.states.total()
            self.states += run.states
            self.met.update(run.channels.met)
            self.wrong += [f"seed {scenario.seed}: {each}" for each in run.wrong]
        told = ", ".join(f"{number} {state}" for state, number in self.states.items())
        LOG.info("%s runs, %s deliveries: %s; %s wrong", self.runs, self.deliveries, told, len(self.wrong))
        return self


def at_every_point(engine: Engine, night: int) -> Iterator[Scenario]:
    """A death before and after each change of the world that an undisturbed run makes: at every third of
    them, and so in five nights at all, and at most of them twice."""
    undisturbed = Run(engine, death_at(NEVER, night), Machine()).go()
    points = undisturbed.scenario.fate.acts
    yield from (death_at(point, night) for point in points[night % EACH_IN :: EACH_IN])


@pytest.mark.parametrize("night", range(len(NIGHTS)))
def test_a_death_before_and_after_each_change(night: int, sqlite_in_memory: Engine) -> None:
    tally = Tally().all(sqlite_in_memory, at_every_point(sqlite_in_memory, night))
    assert tally.wrong == []
    assert tally.deliveries >= 300  # 1,500 in all nights
    assert tally.states == {State.SENT: tally.deliveries}  # nothing but deaths: all arrives


def test_ill_luck_of_every_kind(sqlite_in_memory: Engine) -> None:
    tally = Tally().all(sqlite_in_memory, chain(ill_luck(range(20)), gone(range(100, 104))))
    assert tally.wrong == []
    assert tally.deliveries >= 700
    assert {*tally.met} == {*KINDS, "ok"}
    assert tally.states[State.HELD] > 0


def test_what_is_corrected_once_more_while_a_correction_is_held(sqlite_in_memory: Engine) -> None:
    tally = Tally().all(sqlite_in_memory, overtaken(range(16)))
    assert tally.wrong == []
    assert tally.deliveries >= 300


def test_what_is_held_is_dismissed(sqlite_in_memory: Engine) -> None:
    tally = Tally().all(sqlite_in_memory, dismissed(range(16)))
    assert tally.wrong == []
    assert tally.deliveries >= 300
    assert tally.states[State.SKIPPED] > 0


def test_stopped_processes_and_restored_backups(sqlite_in_memory: Engine) -> None:
    tally = Tally().all(
        sqlite_in_memory, chain(stopped(range(14)), restored(range(6)), just_restored(range(6, 14)))
    )
    assert tally.wrong == []
    assert tally.deliveries >= 800
    assert tally.states == {State.SENT: tally.deliveries}


def test_the_same_on_postgresql(postgres: Engine) -> None:
    few = (
        ill_luck(range(200, 205)),
        stopped(range(200, 204)),
        restored(range(200, 202)),
        just_restored(range(202, 204)),
        gone(range(200, 201)),
        overtaken(range(200, 201)),
        dismissed(range(200, 201)),
    )
    tally = Tally().all(postgres, chain(deaths_at(range(1, 210, 7)), *few))
    assert tally.wrong == []
    assert tally.deliveries >= 700


@pytest.mark.parametrize("name", MUTANTS)
def test_each_mutant_is_noticed(name: str, sqlite_in_memory: Engine) -> None:
    machine, scenarios = MUTANTS[name]
    runs = (Run(sqlite_in_memory, scenario, machine).go().wrong for scenario in scenarios(SEEDS))
    assert next(filter(None, runs), None), f"{name}: {len(SEEDS)} runs, and nobody noticed"
