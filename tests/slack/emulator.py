"""npm's ``emulate``: a Slack made by others, so that what we believe of Slack is not only our own.

It is installed once in the system's temporary folder, never in the repository. It is not strict: it takes
tokens that it does not know and blocks that Slack refuses, and reads no query: so no GET, and no uploads by
Slack's own library.
"""

import fcntl
import json
import re
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

VERSION = "0.12.2"
NODE = "24.21.0"  # if the machine's own is older than emulate can do with
ENOUGH = "process.exit(require('module').registerHooks ? 0 : 1)"
PLATFORM = "process.stdout.write(process.platform + '-' + process.arch)"
NO_NETWORK = re.compile(
    r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT"
    r"|network (request|timeout)"
)
SECONDS_TO_INSTALL = 130
TRIES = 3


class Emulator(NamedTuple):
    """``url``: to give as ``SLACK_API_URL``. ``token``: a bot's."""

    origin: str
    token: str
    client_id: str
    client_secret: str

    @property
    def url(self) -> str:
        return f"{self.origin}/api/"


@contextmanager
def emulator(redirect_uri: str, scopes: str) -> Iterator[Emulator]:
    """Running, with the desk's app known to it and a token of ``scopes``. Skips the test where there is no
    Node, or no network to install by."""
    node, program = _installed()
    token = "xoxb-emulated"
    app = {"client_id": "1.2", "client_secret": "emulated-secret", "name": "Crossings Desk"}
    seed = {
        "strict_scopes": True,
        "oauth_apps": [{**app, "redirect_uris": [redirect_uri], "scopes": scopes.split()}],
        "tokens": [{"token": token, "type": "bot", "scopes": scopes.split()}],
    }
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "seed.json"
        settings.write_text(json.dumps({"slack": seed}))
        command = [node, str(program), "start", "-s", "slack", "--seed", str(settings), "-p"]
        port, process = _started(command, folder)
        with process:
            try:
                yield Emulator(f"http://127.0.0.1:{port}", token, app["client_id"], app["client_secret"])
            finally:
                process.terminate()


def _started(command: list[str], folder: str) -> "tuple[int, subprocess.Popen[bytes]]":
    """With its port. It must be given one, which somebody else may take first: then another."""
    said = ""
    for _ in range(TRIES):
        port = _free_port()
        process = subprocess.Popen(
            [*command, str(port)], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        said = _said_until_ready(process)
        if "Ready" in said:
            return port, process
        process.wait()
    pytest.fail(f"emulate did not start: {said}")


def _said_until_ready(process: "subprocess.Popen[bytes]") -> str:
    """Reads what it prints, to the end, so that it never waits for a reader."""
    assert process.stdout is not None
    printed = []
    for line in process.stdout:
        printed.append(line.decode(errors="replace"))
        if "Ready" in printed[-1]:
            threading.Thread(target=process.stdout.read, daemon=True).start()
            break
    return "".join(printed)


def _installed() -> tuple[str, Path]:
    """The Node to run it with, and its program. Only one process installs; the others wait."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        pytest.skip("no Node with npm here: the bot is not run against npm's emulate")
    folder = Path(tempfile.gettempdir()) / f"crossings-desk-emulate-{VERSION}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        node = _node(node, npm, folder)
        _install(npm, folder, f"emulate@{VERSION}")
    return node, folder / "node_modules/emulate/dist/index.js"


def _node(node: str, npm: str, folder: Path) -> str:
    """The machine's own if it is new enough, else one from npm."""
    if subprocess.run([node, "-e", ENOUGH], check=False).returncode == 0:
        return node
    kind = subprocess.run([node, "-e", PLATFORM], check=True, capture_output=True, text=True).stdout
    _install(npm, folder, f"node-{kind}@{NODE}")
    return str(folder / f"node_modules/node-{kind}/bin/node")


def _install(npm: str, folder: Path, package: str) -> None:
    """Unless it was before, to its end."""
    whole = folder / f"{package}.whole"
    if whole.exists():
        return
    command = [
        npm,
        "install",
        "--no-fund",
        "--no-audit",
        "--ignore-scripts",
        "--prefix",
        str(folder),
        package,
    ]
    try:
        done = subprocess.run(
            command, cwd=folder, check=False, capture_output=True, text=True, timeout=SECONDS_TO_INSTALL
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"npm could not be reached in {SECONDS_TO_INSTALL} s: {package} is not installed")
    if done.returncode and NO_NETWORK.search(done.stderr):
        pytest.skip(f"no network to install {package} by: the bot is not run against it")
    assert done.returncode == 0, done.stderr
    whole.touch()


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
