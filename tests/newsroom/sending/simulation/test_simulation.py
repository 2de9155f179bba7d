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
from tests.newsroom.sending.simulation.mutants import MUTANTS
from tests.newsroom.sending.simulation.plan import NIGHTS
from tests.newsroom.sending.simulation.run import Run
from tests.newsroom.sending.simulation.scenarios import deaths_at, gone, ill_luck, restored, stopped

LOG = logging.getLogger(__name__)  # pytest --log-cli-level=INFO shows what was counted
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


def at_every_point(engine: Engine) -> Iterator[Scenario]:
    """A death at each await and each commit that an undisturbed run passes, whatever its night."""
    undisturbed = [
        next(deaths_at(range(10**6 + number, 10**6 + number + 1))) for number in range(len(NIGHTS))
    ]
    passed = max(Run(engine, each, Machine()).go().scenario.fate.passed for each in undisturbed)
    yield from deaths_at(range(1, passed + 1))


def test_a_death_at_every_await_and_commit(sqlite_in_memory: Engine) -> None:
    tally = Tally().all(sqlite_in_memory, at_every_point(sqlite_in_memory))
    assert tally.wrong == []
    assert tally.deliveries >= 1500
    assert tally.states == {State.SENT: tally.deliveries}  # nothing but deaths: all arrives


def test_ill_luck_of_every_kind(sqlite_in_memory: Engine) -> None:
    tally = Tally().all(sqlite_in_memory, chain(ill_luck(range(20)), gone(range(100, 104))))
    assert tally.wrong == []
    assert tally.deliveries >= 700
    assert {*tally.met} == {*KINDS, "ok"}
    assert tally.states[State.HELD] > 0


def test_stopped_processes_and_restored_backups(sqlite_in_memory: Engine) -> None:
    tally = Tally().all(sqlite_in_memory, chain(stopped(range(14)), restored(range(12))))
    assert tally.wrong == []
    assert tally.deliveries >= 800
    assert tally.states == {State.SENT: tally.deliveries}


def test_the_same_on_postgresql(postgres: Engine) -> None:
    few = (
        ill_luck(range(200, 205)),
        stopped(range(200, 204)),
        restored(range(200, 204)),
        gone(range(200, 201)),
    )
    tally = Tally().all(postgres, chain(deaths_at(range(1, 224, 7)), *few))
    assert tally.wrong == []
    assert tally.deliveries >= 700


@pytest.mark.parametrize("name", MUTANTS)
def test_each_mutant_is_noticed(name: str, sqlite_in_memory: Engine) -> None:
    machine, scenarios = MUTANTS[name]
    runs = (Run(sqlite_in_memory, scenario, machine).go().wrong for scenario in scenarios(SEEDS))
    assert next(filter(None, runs), None), f"{name}: {len(SEEDS)} runs, and nobody noticed"
