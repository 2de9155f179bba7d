"""The desk in Slack against a bare Bolt that only echoes, on the same server, side by side.

Each runs in a process of its own and gets signed requests over the same kind of connections, in turns.
The desk keeps each request's id in its database before it answers; the bare one keeps nothing.
"""

import itertools
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.bench.slack_load import Load, Words, run, run_for
from tests.slack.signing import SECRET
from tests.strict_slack.slack import StrictSlack

pytestmark = pytest.mark.bench

ROOT = Path(__file__).parents[2]
ROUNDS = 7
REQUESTS = 800
AT_ONCE = 16
MEGABYTE = 1024


@dataclass(frozen=True)
class Side:
    process: "subprocess.Popen[str]"
    port: int

    @property
    def resident(self) -> float:
        """Megabytes of memory in use."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert found is not None
        return int(found[1]) / MEGABYTE


def fresh() -> Words:
    """A question that was not asked before, each time."""
    days = itertools.product(range(1_000), range(1, 1_000))

    def words() -> str:
        start, length = next(days)
        first = date(2021, 1, 1) + timedelta(start)
        return f"{first} to {first + timedelta(length)}"

    return words


def repeated() -> Words:
    """Ten questions in turn."""
    years = itertools.cycle(
        ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "ytd", "last week", "May 2024"]
    )
    return lambda: next(years)


@pytest.fixture(scope="module")
def bare() -> Iterator[Side]:
    command = [sys.executable, "-m", "tests.bench.bare_bolt"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield Side(process, int(process.stdout.readline()))
        process.terminate()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Side]:
    with StrictSlack() as slack, _serving(slack, tmp_path_factory.mktemp("desk") / "crossings.db") as side:
        yield side


@contextmanager
def _serving(slack: StrictSlack, database: Path) -> Iterator[Side]:
    """``python -m bot serve``, as in production, on a database of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "PORT": str(port),
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_BOT_TOKEN": slack.workspace.token,
        "SLACK_API_URL": slack.url,
    }
    command = [sys.executable, "-m", "bot", "serve"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL, text=True
    ) as process:
        _await(port)
        yield Side(process, port)
        process.terminate()


def _await(port: int) -> None:
    given_up = monotonic() + 60
    while monotonic() < given_up:
        try:
            with urlopen(f"http://127.0.0.1:{port}/ready"):
                return
        except (URLError, ConnectionError):
            sleep(0.1)
    raise AssertionError("the desk did not start")


def _in_turns(desk: Side, bare: Side, words: Words) -> list[tuple[Load, Load]]:
    def load(side: Side, requests: int) -> Load:
        return run(side.port, words, requests=requests, connections=AT_ONCE)

    load(desk, 100), load(bare, 100)
    return [(load(desk, REQUESTS), load(bare, REQUESTS)) for _ in range(ROUNDS)]


@pytest.mark.parametrize(
    ("words", "wanted", "least"), [(fresh(), 0.5, 0.45), (repeated(), 0.8, 0.8)], ids=["fresh", "repeated"]
)
def test_requests_a_second_and_the_slowest(
    desk: Side, bare: Side, words: Words, wanted: float, least: float
) -> None:
    """``wanted``: what the desk is to come to (0.56 and 1.12 on two cores); ``least``: what it must not fall
    below on any machine."""
    rounds = _in_turns(desk, bare, words)
    rate = median(ours.rate / theirs.rate for ours, theirs in rounds)
    slowest = median(ours.p99 / theirs.p99 for ours, theirs in rounds)
    ours, theirs = rounds[-1]
    print(f"{ours.rate:.0f} requests/s against {theirs.rate:.0f}: {rate:.2f}; wanted {wanted}")
    print(f"p99 {ours.p99 * 1000:.1f} ms against {theirs.p99 * 1000:.1f} ms: {slowest:.2f}; wanted 3")
    assert rate >= least
    assert slowest <= 3


def test_half_a_minute_at_64_at_once_and_50_000_requests(desk: Side) -> None:
    """Slack gives up after three seconds; memory that grows with requests runs out some day."""
    run(desk.port, fresh(), requests=5_000, connections=AT_ONCE)
    early = desk.resident
    busy = run_for(desk.port, fresh(), seconds=30, connections=64)
    left = max(50_000 - 5_000 - len(busy.seconds), 0)
    run(desk.port, repeated(), requests=left, connections=AT_ONCE)
    late = desk.resident
    print(f"at 64 at once: {busy.rate:.0f} requests/s, the slowest {busy.seconds[-1]:.2f} s")
    print(f"memory: {early:.0f} MB after 5,000 requests, {late:.0f} MB after 50,000")
    assert busy.seconds[-1] < 3
    assert late < 200
    assert late < early * 1.1
