"""Desks in processes of their own: one run between two of them, and an end that loses nothing."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from bot.store.first_use import prepare
from tests.databases import KINDS, Server
from tests.slack.one_port import one_port
from tests.slack.signing import SECRET, command, signed
from tests.slack.test_serve import environment, ports_of, started
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.slack import StrictSlack

ROOT = Path(__file__).resolve().parents[2]
SEEN = re.compile(r"^desk_duplicates_total (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Child:
    process: "subprocess.Popen[str]"
    port: int
    client: httpx.Client

    def post(self, body: bytes, headers: dict[str, str]) -> httpx.Response:
        return self.client.post(f"http://127.0.0.1:{self.port}/slack/events", content=body, headers=headers)

    def told_to_end(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


@contextmanager
def child(url: str, notes: Path) -> Iterator[Child]:
    command = [sys.executable, "-m", "tests.slack.child", url, str(notes)]
    with (
        httpx.Client(timeout=20) as client,
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process,
    ):
        assert process.stdout is not None
        try:
            yield Child(process, int(process.stdout.readline()), client)
        finally:
            process.kill()


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    (tmp_path / "notes").touch()
    return tmp_path / "notes"


@pytest.fixture(params=KINDS)
def filled(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database with the shipped figures."""
    if request.param == "sqlite":
        yield request.getfixturevalue("figures")
        return
    server: Server = request.getfixturevalue("postgres_server")
    name = server.create()
    prepare(server.url(name), ROOT / "data").dispose()
    yield server.url(name)
    server.drop(name)


@dataclass(frozen=True)
class Desks:
    """Two desks, as they are started in earnest, behind one port. ``slack``: theirs. ``metrics``: the ports
    of theirs."""

    slack: StrictSlack
    processes: "Sequence[subprocess.Popen[str]]"
    port: int
    metrics: Sequence[int]

    def counted(self) -> list[str]:
        return [httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=20).text for port in self.metrics]

    @contextmanager
    def clients(self) -> Iterator[tuple[httpx.Client, httpx.Client]]:
        """With a connection to each desk, which they keep."""
        url = f"http://127.0.0.1:{self.port}"
        with httpx.Client(base_url=url, timeout=20) as one, httpx.Client(base_url=url, timeout=20) as other:
            for client in (one, other):
                assert client.get("/health").text == "alive"
            yield one, other

    def told_to_end(self) -> list[int]:
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        return [process.wait(30) for process in self.processes]


@contextmanager
def two_desks(url: str) -> Iterator[Desks]:
    with StrictSlack() as slack, ExitStack() as stack:
        slack.signing_secret = SECRET
        processes = [stack.enter_context(started("serve", environment(slack, url))) for _ in range(2)]
        ports, metrics = zip(*map(ports_of, processes), strict=True)
        yield Desks(slack, processes, stack.enter_context(one_port(ports)), metrics)


def test_what_two_processes_are_given_runs_once(filled: str) -> None:
    with two_desks(filled) as desks, desks.clients() as both, ThreadPoolExecutor(8) as senders:
        slack, reporter = desks.slack, desks.slack.person()
        bot = slack.bot("")

        def sent(outgoing: Outgoing) -> "list[Future[httpx.Response]]":
            """To both at once."""
            body, headers = outgoing.body(), bot.headers(outgoing)
            return [
                senders.submit(client.post, "/slack/events", content=body, headers=headers) for client in both
            ]

        years = [2018 + number % 8 for number in range(15)]
        commands = [sent(reporter.command(f"/crossings {year}")) for year in years]
        mentions = [sent(reporter.mention(f"boats in {year}")) for year in years]
        answers = [[future.result() for future in pair] for pair in [*commands, *mentions]]
        slack.calls.wait(len(mentions), "chat.postMessage", seconds=30)
        seen = desks.counted()
        assert desks.told_to_end() == [0, 0]
    assert {answer.status_code for pair in answers for answer in pair} == {200}
    said = ["".join(answer.text for answer in pair) for pair in answers]
    assert [str(year) in text for year, text in zip(years, said[: len(commands)], strict=True)] == [True] * 15
    assert [sum(bool(answer.content) for answer in pair) for pair in answers] == [1] * 15 + [0] * 15
    posts = slack.workspace.posts()
    assert len(posts) == len({post.thread_ts for post in posts}) == len(mentions)
    assert sum(float(SEEN.findall(text)[0]) for text in seen) == len(answers)


def test_told_to_end_it_finishes_what_it_has(store_url: str, notes: Path) -> None:
    body = command("/slow", trigger="t.1")
    with child(store_url, notes) as desk, ThreadPoolExecutor(1) as sender:
        answer = sender.submit(desk.post, body, signed(body))
        while "begun" not in notes.read_text():
            assert desk.process.poll() is None
        status = desk.told_to_end()
        assert answer.result().text == "slow"
    assert status == 0
    assert notes.read_text().splitlines() == ["begun", "errand t.1"]
