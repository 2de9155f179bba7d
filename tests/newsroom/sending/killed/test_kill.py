"""Workers killed by ``kill -9`` at any moment, over HTTP, on both databases: nothing lost, nothing twice."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert

from bot.sending.delivery import Delivery, State, identity
from bot.store.engine import writing
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.kept import listed
from bot.store.tables import Workspace
from tests.strict_slack.clock import Clock
from tests.strict_slack.faults import dropped, rate_limited, server_error, silence
from tests.strict_slack.slack import StrictSlack

ROOT = Path(__file__).resolve().parents[4]
KILLS, EACH, CHANNELS = 55, 2, 11
PATIENCE = 60.0
POST = "chat.postMessage"


class Nursery:
    """Starts workers, and kills them."""

    def __init__(self, program: "subprocess.Popen[str]", given: dict[str, str]) -> None:
        self._program, self._given = program, json.dumps(given)
        self.workers: list[int] = []

    def start(self) -> None:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(self._given + "\n")
        self._program.stdin.flush()
        self.workers.append(int(self._program.stdout.readline()))

    def kill_oldest(self) -> None:
        os.kill(self.workers.pop(0), signal.SIGKILL)


@contextmanager
def nursery(given: dict[str, str]) -> Iterator[Nursery]:
    command = [sys.executable, "-m", "tests.newsroom.sending.killed.worker"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as program:  # type: ignore[call-overload]
        made = Nursery(program, given)
        try:
            yield made
        finally:
            while made.workers:
                made.kill_oldest()
            program.kill()


@pytest.fixture
def slack() -> Iterator[StrictSlack]:
    with StrictSlack(Clock(ticking=True)) as slack:
        for number in range(CHANNELS):
            slack.workspace.add_channel(f"C{number:02d}", f"desk-{number}")
        yield slack


def test_killed_workers_lose_nothing_and_send_nothing_twice(
    store: Engine, store_url: str, slack: StrictSlack
) -> None:
    with writing(store) as connection:
        connection.execute(insert(Workspace), [{"id": 1, "team": "T1", "installed_at": 0.0}])
    _plan_faults(slack)
    kept, dice, wait = StoreDeliveries(store), random.Random(7), threading.Event().wait
    wanted: list[Delivery] = []
    with nursery({"url": store_url, "api_url": slack.url, "token": slack.workspace.token}) as workers:
        workers.start()
        for number in range(KILLS):
            new = [_delivery(number, each, slack.clock.now()) for each in range(EACH)]
            wanted += new
            kept.add(*new)
            workers.start()
            _wait_for_calls(slack, dice.randint(1, 6))
            wait(dice.uniform(0, 0.008))
            workers.kill_oldest()
        _wait_for_all(store, len(wanted))
    assert len(wanted) >= 100
    shown = Counter(_delivery_of(message.metadata) for message in slack.workspace.posts())
    assert shown == Counter(each.id for each in wanted)
    assert len(slack.calls.of("conversations.history")) >= 10  # the kills struck where nobody knew
    assert {message.channel for message in slack.workspace.posts()} == {each.channel for each in wanted}


def _plan_faults(slack: StrictSlack) -> None:
    for nth, fault in enumerate(
        (server_error(taken=True), dropped(taken=True), silence(taken=True), dropped(), rate_limited()), 1
    ):
        slack.faults.plan(POST, fault, nth=10 * nth)
    slack.faults.plan("conversations.history", server_error(), nth=3, times=2)


def _delivery(number: int, each: int, now: float) -> Delivery:
    subject, period = f"subscription:{number}", f"fact {each}"
    channel = f"C{(number * EACH + each) % CHANNELS:02d}"
    id_ = identity(subject, period, "alert", 0, channel)
    return Delivery(id_, subject, period, "alert", 0, 1, channel, now - 2, now - 2, State.WAITING)


def _wait_for_calls(slack: StrictSlack, more: int) -> None:
    """Until workers have called so many times again, or for a while: they may have nothing to do."""
    until, pause = len(slack.calls) + more, threading.Event()
    for _ in range(200):
        if len(slack.calls) >= until:
            return
        pause.wait(0.002)


def _wait_for_all(store: Engine, many: int) -> None:
    pause = threading.Event()
    for _ in range(int(PATIENCE / 0.1)):
        if len(listed(store, (State.SENT,), 10 * many)) == many:
            return
        pause.wait(0.1)
    states = Counter(each.state for each in listed(store, tuple(State), 10 * many))
    raise AssertionError(f"not all was sent: {states}")


def _delivery_of(metadata: dict[str, object] | None) -> object:
    payload = (metadata or {}).get("event_payload")
    return payload.get("id") if isinstance(payload, dict) else None
