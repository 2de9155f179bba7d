"""A database that hangs: what is held is served meanwhile, and nobody else waits."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import httpx

from tests.slack.office import Office
from tests.slack.test_posting import asked, last_told
from tests.strict_slack.outgoing import Outgoing


@contextmanager
def locked(office: Office) -> Iterator[None]:
    """By another process, which is at something long."""
    with closing(sqlite3.connect(str(office.store.url.database), isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")


def last_looked(office: Office, seconds: float) -> None:
    """So long ago."""
    office.desk._shelf._looked = time.monotonic() - seconds


def test_commands_are_answered_from_what_is_held(office_own: Office) -> None:
    office = office_own
    asked(office)
    last_looked(office, 60)
    with locked(office):
        assert "36,816" in asked(office).text
        health = httpx.get(f"{office.address}/health", timeout=20)
    assert health.text == "alive"


def test_what_must_be_read_holds_up_nobody_else(office_own: Office) -> None:
    office, shown = office_own, asked(office_own)
    with locked(office):
        office.deliver(long_ago(office.slack.person().click(shown, "Show working")))
        assert "36,816" in asked_meanwhile(office)
        assert office.slack.workspace.views == {}
    office.settle()
    (view,) = office.slack.workspace.views.values()
    assert "36,816" in str(view.body["blocks"]), last_told(office)


def test_what_waits_for_the_store_leaves_the_threads_of_all_else_free(office_own: Office) -> None:
    """They are few: as many as the machine has processors, and four."""
    office, shown = office_own, asked(office_own)
    office.loop.call_soon_threadsafe(office.loop.set_default_executor, ThreadPoolExecutor(2))
    with locked(office):
        for _ in range(4):
            office.deliver(long_ago(office.slack.person().click(shown, "Show working")))
        free = asyncio.run_coroutine_threadsafe(asyncio.to_thread(str), office.loop)
        assert free.result(20) == ""
    office.settle()
    assert len(office.slack.workspace.views) == 4


def asked_meanwhile(office: Office) -> str:
    shown = office.deliver(office.slack.person().command("/crossings 2024")).message
    assert shown is not None
    return shown.text


def long_ago(click: Outgoing) -> Outgoing:
    """Beneath an answer of a day of which nothing is in memory."""
    value = str(click.payload["actions"][0]["value"])
    click.payload["actions"][0]["value"] = value.replace("2026-08-22", "2026-03-01")
    return click
