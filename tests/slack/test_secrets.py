"""No token, key, secret or typed word in any log at any level, answer, page, metric or ``doctor``."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from bot.settings import Settings
from bot.store.workspaces.vault import new_key
from tests.slack.installing.desk import Browser, Desk
from tests.slack.test_serve import ports_in
from tests.strict_slack import faults
from tests.strict_slack.slack import StrictSlack

ROOT = Path(__file__).resolve().parents[2]
TYPED = "blorp4711"


@dataclass
class Running:
    """A desk in a process of its own. ``counted``: where its metrics are. ``said``: what it printed
    and answered; its log once it has ended."""

    slack: StrictSlack
    environment: dict[str, str]
    url: str
    counted: str
    said: list[str] = field(default_factory=list)

    def secrets(self) -> set[str]:
        """All that must be nowhere in what was said."""
        own = {name: self.environment[name] for name in SECRET_SETTINGS if name in self.environment}
        given = self.slack.handed_out
        return {
            TYPED,
            *own.values(),
            *self.slack.world.tokens,
            *given.codes,
            *given.triggers,
            *(f"/{secret}" for secret in given.response_urls),
        }


SECRET_SETTINGS = (
    "SLACK_BOT_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_CLIENT_SECRET",
    "TOKEN_KEYS",
)


def environment(slack: StrictSlack, database: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "DATABASE_URL": database,
        "HOST": "127.0.0.1",
        "PORT": "0",
        "METRICS_PORT": "0",
        "DEBUG": "1",
        "SLACK_API_URL": slack.url,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_BOT_TOKEN": slack.workspace.token,
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": slack.installing.clients["1.2"],
        "TOKEN_KEYS": new_key(),
    }


@contextmanager
def serving(slack: StrictSlack, database: str, log: Path) -> Iterator[Running]:
    given = environment(slack, database)
    command = [sys.executable, "-m", "tests.slack.verbose", "serve"]
    with (
        log.open("w") as file,
        subprocess.Popen(command, cwd=ROOT, env=given, stdout=file, stderr=file) as child,
    ):
        try:
            url, counted = (f"http://127.0.0.1:{port}" for port in ports_of(child, log))
            running = Running(slack, given, url, counted)
            yield running
        finally:
            child.send_signal(signal.SIGTERM)
            child.wait(60)
    running.said.append(log.read_text())


def ports_of(child: "subprocess.Popen[bytes]", log: Path) -> tuple[int, int]:
    """As it says itself, once it does."""
    while child.poll() is None:
        with suppress(StopIteration):
            return ports_in(log.read_text().rpartition("\n")[0].splitlines())
        time.sleep(0.05)  # nobody is told that a file has grown
    pytest.fail(f"the desk did not start: {log.read_text()}")


def use(running: Running) -> None:
    """A little of everything, some of it failing."""
    slack, bot = running.slack, running.slack.bot(f"{running.url}/slack/events")
    person = slack.person()
    for fault in (
        faults.dropped(),
        faults.broken_json(),
        faults.server_error(),
        faults.refused("not_in_channel"),
    ):
        slack.faults.plan("chat.postMessage", fault)
        running.said.append(bot.send(person.mention(f"{TYPED} 2024")).body.decode())
    outgoing = [
        person.command("/crossings 2024"),
        person.direct(f"how many in {TYPED}"),
        person.direct("how many in 2024"),
        person.open_home(),
        person.open_assistant(),
    ]
    bot.send(person.command(f"/crossings {TYPED}"))  # the answer names it, to its asker alone
    running.said += [bot.send(each).body.decode() for each in outgoing]
    forged = person.command(f"/crossings {TYPED}")
    running.said.append(
        bot.post(forged.body(), {**bot.headers(forged), "X-Slack-Signature": "v0=0"}).body.decode()
    )
    install(running)
    shown = bot.send(person.command("/crossings by month 2024")).message
    assert shown is not None
    slack.faults.plan("views.open", faults.revoked())
    bot.send(person.click(shown, "Show working"))
    addresses = (f"{running.counted}/metrics", f"{running.url}/ready")
    running.said += [httpx.get(address, timeout=30).text for address in addresses]


def install(running: Running) -> None:
    slack = running.slack
    slack.world.add_workspace("T2")
    with httpx.Client(timeout=30) as http:
        browser = Browser(Desk(running.url, http))
        slack.faults.plan("oauth.v2.access", faults.broken_json())
        running.said.append(browser.install(slack.installing.allowed("T2")).text)
        done = browser.install(slack.installing.allowed("T2"))
        assert done.status_code == 200
        running.said.append(done.text + browser.back(code=TYPED).text)


def test_nothing_secret_is_said_or_kept(strict_slack: StrictSlack, figures: str, tmp_path: Path) -> None:
    with serving(strict_slack, figures, tmp_path / "log") as running:
        use(running)
    command = [sys.executable, "-m", "bot", "doctor"]
    doctor = subprocess.run(
        command, cwd=ROOT, env=running.environment, capture_output=True, text=True, check=True
    )
    running.said += [doctor.stdout, doctor.stderr, repr(Settings.read(running.environment))]
    said = "\n".join(running.said)
    assert " DEBUG " in said, "the log was to say all that it can"
    assert "Installed in workspace" in said
    assert [secret for secret in running.secrets() if secret in said] == []
    written = b"".join(file.read_bytes() for file in tmp_path.glob("crossings.db*"))
    assert b"total arrivals 2024" in written
    taken_up = set(strict_slack.handed_out.triggers)  # kept by name, and good for three seconds
    assert [secret for secret in running.secrets() - taken_up if secret.encode() in written] == []
