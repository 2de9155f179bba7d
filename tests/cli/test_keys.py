"""``keys``: a new key, and the tokens held moved to it."""

from contextlib import closing
from io import StringIO

from sqlalchemy import Engine

from bot.bootstrap.terminal import Outside
from bot.cli import run
from bot.cli.services import Streams
from bot.cli.status import Status
from bot.settings import Settings
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault, new_key
from bot.workspaces import Grant


def keys(*options: str, environment: dict[str, str] | None = None) -> tuple[int, str, str]:
    output, errors = StringIO(), StringIO()
    with closing(Outside(Settings.read(environment or {}))) as outside:
        status = run(["keys", *options], lambda: outside, Streams(StringIO(), output, errors))
    return status, output.getvalue().strip(), errors.getvalue().strip()


def test_each_key_is_new_and_a_setting_as_it_is_printed() -> None:
    (first, one, _), (_, other, _) = keys(), keys()
    assert (first, one != other) == (Status.ANSWERED, True)
    assert Settings.read({"TOKEN_KEYS": f"{one},{other}"}).slack.token_keys == (one, other)


def test_rotating_lets_the_old_key_go(store: Engine, store_url: str) -> None:
    old, new = new_key(), new_key()
    held = StoreWorkspaces(store, Vault([old])).install(Grant("", "T1", "xoxb-1", "UB", ""), 1.0)
    both = {"DATABASE_URL": store_url, "TOKEN_KEYS": f"{new},{old}"}
    assert keys("--rotate", environment=both) == (
        Status.ANSWERED,
        "Tokens encrypted with the newest key: 1.",
        "",
    )
    assert StoreWorkspaces(store, Vault([new])).by_id(held.id) == held


def test_rotating_without_the_old_key_says_so_and_loses_nothing(store: Engine, store_url: str) -> None:
    old = new_key()
    held = StoreWorkspaces(store, Vault([old])).install(Grant("", "T1", "xoxb-1", "UB", ""), 1.0)
    for given, says in (({"TOKEN_KEYS": new_key()}, "add the key"), ({}, "TOKEN_KEYS is not given")):
        status, printed, error = keys("--rotate", environment={"DATABASE_URL": store_url, **given})
        assert (status, printed, error.count("\n")) == (Status.FAULT, "", 0)
        assert says in error
    assert StoreWorkspaces(store, Vault([old])).by_id(held.id) == held
