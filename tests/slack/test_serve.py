"""``python -m bot serve`` and ``socket`` as they are started in earnest, and told to end."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.slack.signing import SECRET
from tests.strict_slack.slack import StrictSlack

ROOT = Path(__file__).resolve().parents[2]


def environment(slack: StrictSlack, figures: str, port: int = 0) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    return kept | {
        "DATABASE_URL": figures,
        "PORT": str(port),
        "METRICS_PORT": "0",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_BOT_TOKEN": slack.workspace.token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.url,
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "0123456789abcdef0123456789abcdef",
    }


@contextmanager
def started(command: str, settings: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    program = [sys.executable, "-m", "bot", command]
    with subprocess.Popen(program, cwd=ROOT, env=settings, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said(command: str, settings: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    program = [sys.executable, "-m", "bot", command]
    return subprocess.run(
        program, cwd=ROOT, env=settings, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def slack() -> Iterator[StrictSlack]:
    with StrictSlack() as running:
        running.signing_secret = SECRET
        yield running


def named(line: str) -> int:
    """The port that a line of the log names."""
    return int(line.rstrip(".\n").rpartition(" ")[2])


def ports_of(process: "subprocess.Popen[str]") -> tuple[int, int]:
    """As it says itself: the one that Slack calls, and that of the metrics."""
    assert process.stderr is not None
    return ports_in(process.stderr)


def ports_in(log: Iterable[str]) -> tuple[int, int]:
    listening = (named(line) for line in log if "Listening on" in line or "Metrics on" in line)
    return next(listening), next(listening)


def noted(lines: Iterable[str], kept: list[str]) -> Iterator[str]:
    for line in lines:
        kept.append(line)
        yield line


def test_over_http(slack: StrictSlack, figures: str) -> None:
    with started("serve", environment(slack, figures)) as process:
        assert process.stderr is not None
        log: list[str] = []
        port, metrics = ports_in(noted(process.stderr, log))
        reply = slack.bot(f"http://127.0.0.1:{port}/slack/events").send(
            slack.person().command("/crossings 2024")
        )
        counted = httpx.get(f"http://127.0.0.1:{metrics}/metrics", timeout=30).text
        public = httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=30)
        elsewhere = httpx.post(f"http://127.0.0.1:{metrics}/slack/events", timeout=30)
        process.send_signal(signal.SIGTERM)
        log += process.stderr.readlines()
        assert process.wait(30) == 0
    assert "Listening on" in "".join(log)
    assert 'desk_deliveries{state="waiting"} 0.0' in counted
    assert public.status_code == elsewhere.status_code == 404
    assert reply.message is not None
    assert "36,816" in reply.message.body["text"]
    for secret in (slack.workspace.token, SECRET, "/crossings", "hooks", "/commands/"):
        assert secret not in "".join(log)


def test_in_socket_mode(slack: StrictSlack, figures: str) -> None:
    settings = environment(slack, figures)
    del settings["PORT"], settings["METRICS_PORT"]
    with started("socket", settings) as process:
        slack.socket.wait(seconds=60)
        reply = slack.socket.send(slack.person().command("/crossings 2024"))
        process.send_signal(signal.SIGTERM)
        assert process.stderr is not None
        log = process.stderr.read()
        assert process.wait(30) == 0
    assert "Connected to Slack." in log
    assert "Listening" not in log
    assert "Metrics" not in log
    assert reply.message is not None
    assert "36,816" in reply.message.body["text"]
    assert slack.workspace.token not in log
    assert slack.app_token not in log


def test_in_socket_mode_monitoring_is_answered_where_a_port_is_given(
    slack: StrictSlack, figures: str
) -> None:
    with started("socket", environment(slack, figures)) as process:
        slack.socket.wait(seconds=60)
        url, apart = (f"http://127.0.0.1:{port}" for port in ports_of(process))
        said = {path: httpx.get(url + path, timeout=30) for path in ("/health", "/ready", "/metrics")}
        counted = httpx.get(f"{apart}/metrics", timeout=30)
        to_slack = httpx.post(f"{url}/slack/events", timeout=30)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert said["/health"].text == "alive"
    assert said["/ready"].json()["newest_day"] == "2026-08-21"
    assert said["/metrics"].status_code == 404
    assert "desk_requests_total" in counted.text
    assert to_slack.status_code == 404


@pytest.mark.parametrize("command", ["serve", "socket"])
def test_the_counts_are_beside_the_others_where_they_have_no_port(
    slack: StrictSlack, figures: str, command: str
) -> None:
    settings = environment(slack, figures)
    del settings["METRICS_PORT"]
    with started(command, settings) as process:
        assert process.stderr is not None
        port = next(named(line) for line in process.stderr if "Listening on" in line)
        counted = httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=30)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert 'desk_deliveries{state="waiting"} 0.0' in counted.text


@pytest.mark.parametrize(
    ("command", "name"),
    [("serve", "SLACK_SIGNING_SECRET"), ("socket", "SLACK_APP_TOKEN"), ("socket", "SLACK_BOT_TOKEN")],
)
def test_a_missing_setting_is_named(slack: StrictSlack, figures: str, command: str, name: str) -> None:
    settings = environment(slack, figures)
    del settings[name]
    done = said(command, settings)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"Not given: {name}.")


def test_a_refused_token_is_one_sentence(slack: StrictSlack, figures: str) -> None:
    done = said("serve", environment(slack, figures) | {"SLACK_BOT_TOKEN": "xoxb-wrong"})
    assert done.returncode == 1
    assert done.stderr == "Slack refuses SLACK_BOT_TOKEN: it says invalid_auth.\n"


def test_a_port_that_is_taken_is_one_sentence(slack: StrictSlack, figures: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = said("serve", environment(slack, figures, taken.getsockname()[1]))
    assert done.returncode == 1
    assert done.stderr.startswith("127.0.0.1, port ")
