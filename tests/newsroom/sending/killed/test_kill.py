"""Workers killed by ``kill -9`` at any moment, over HTTP, on both databases: on the way from a channel's
order to the ledger nothing is lost, and nothing comes twice."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.newsroom.sending.killed.newsroom import ANSWERS, DUE, Digest, Newsroom
from tests.strict_slack.clock import Clock
from tests.strict_slack.faults import dropped, rate_limited, server_error, silence
from tests.strict_slack.slack import StrictSlack
from tests.strict_slack.workspaces import Message

ROOT = Path(__file__).resolve().parents[4]
KILLS, EACH = 55, 2
PATIENCE = 60.0
POST = "chat.postMessage"


class Nursery:
    """Starts workers, and kills them."""

    def __init__(self, program: "subprocess.Popen[str]", given: dict[str, object]) -> None:
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
def nursery(given: dict[str, object]) -> Iterator[Nursery]:
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
    """Just before the digests are due."""
    with StrictSlack(Clock(DUE - 0.5, ticking=True)) as slack:
        for number in range(KILLS * EACH):
            slack.workspace.add_channel(f"C{number:03d}", f"desk-{number}")
        yield slack


def test_killed_workers_lose_nothing_and_send_nothing_twice(
    store: Engine, store_url: str, slack: StrictSlack
) -> None:
    newsroom = Newsroom(store)
    _plan_faults(slack)
    dice, wait = random.Random(7), threading.Event().wait
    given = {"url": store_url, "api_url": slack.url, "token": slack.workspace.token}
    with nursery({**given, "ahead": slack.clock.now() - time.monotonic()}) as workers:
        workers.start()
        for number in range(KILLS):
            for each in range(EACH):
                newsroom.order(f"C{number * EACH + each:03d}")
            workers.start()
            _wait_for_calls(slack, dice.randint(1, 6))
            wait(dice.uniform(0, 0.008))
            workers.kill_oldest()
        newsroom.wait_until_all_is_sent(PATIENCE)
    posts = slack.workspace.posts()
    assert len(newsroom.orders) >= 100
    assert Counter(_digest(message) for message in posts) == Counter(newsroom.digests())
    assert newsroom.ledger() == {(_digest(message), message.ts): ANSWERS for message in posts}
    assert newsroom.moved_on()
    assert len(slack.calls.of("conversations.history")) >= 10  # the kills struck where nobody knew


def _plan_faults(slack: StrictSlack) -> None:
    for nth, fault in enumerate(
        (server_error(taken=True), dropped(taken=True), silence(taken=True), dropped(), rate_limited()), 1
    ):
        slack.faults.plan(POST, fault, nth=10 * nth)
    slack.faults.plan("conversations.history", server_error(), nth=3, times=2)


def _wait_for_calls(slack: StrictSlack, more: int) -> None:
    """Until workers have called so many times again, or for a while: they may have nothing to do."""
    until, pause = len(slack.calls) + more, threading.Event()
    for _ in range(200):
        if len(slack.calls) >= until:
            return
        pause.wait(0.002)


def _digest(message: Message) -> Digest:
    payload = (message.metadata or {}).get("event_payload")
    return Digest(message.channel, str(payload["id"]) if isinstance(payload, dict) else "")
