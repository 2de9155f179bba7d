"""Desks in processes of their own: one run between two of them, and an end that loses nothing."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.slack.signing import FORM, JSON, command, event, signed

ROOT = Path(__file__).resolve().parents[2]


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


def test_what_two_processes_are_given_runs_once(store_url: str, notes: Path) -> None:
    bodies = [(command(trigger=f"t.{number}"), FORM) for number in range(15)]
    bodies += [(event(f"Ev{number}"), JSON) for number in range(15)]
    with ExitStack() as stack, ThreadPoolExecutor(8) as senders:
        both = [stack.enter_context(child(store_url, notes)) for _ in range(2)]
        sent = [
            senders.submit(each.post, body, signed(body, content_type))
            for body, content_type in bodies
            for each in both
        ]
        answers = [future.result() for future in sent]
    assert {answer.status_code for answer in answers} == {200}
    ran = notes.read_text().split()
    assert sorted(ran) == sorted([f"t.{n}" for n in range(15)] + [f"Ev{n}" for n in range(15)])


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
