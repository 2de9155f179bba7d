"""What each tick of the clock does, in order, put together from the newsroom's parts.

Each step reads from the store what is due, so that it may be run again at any time, by any process.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sqlalchemy import Engine

from bot.bootstrap.writers import Written
from bot.desk import Desk
from bot.newsroom.alerts.evaluate import alert_all
from bot.newsroom.at_edition import AllEditions
from bot.newsroom.clock import Step
from bot.newsroom.corrections.causes import Causes
from bot.newsroom.corrections.run import Corrections
from bot.newsroom.digests.enqueue import enqueue_by
from bot.newsroom.hours import LONDON
from bot.newsroom.housekeeping import SEEN_DAYS, THREAD_DAYS, Daily, Forgetting, tidy
from bot.newsroom.self_check import HOUR, self_check
from bot.newsroom.sending import Sender, SlackTime
from bot.newsroom.sending.recording import record
from bot.newsroom.sending.refusals import follow_up
from bot.sending.rules import RULES, Rules
from bot.sending.wire import Wire
from bot.series import Edition
from bot.shelf import Library
from bot.sources import BY_ID
from bot.store.ledger.entries import StoreLedger
from bot.store.library import StoreLibrary
from bot.store.sending import forgetting
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.workspaces.seen import SeenStore
from bot.store.workspaces.threads import StoreThreads


def steps(
    engine: Engine,
    wire: Wire,
    written: Written,
    ledger_days: int,
    look: Callable[[datetime], object],
    rules: Rules = RULES,
) -> Sequence[Step]:
    """``written``: who writes messages. ``ledger_days``: how long what was said is kept. ``look``: at the
    publishers; all other steps go by Slack's time, so that by a wrong clock nothing is told or forgotten."""
    store = StoreDeliveries(engine, rules, sent=record, refused=follow_up)
    slack_time = SlackTime(_steady)
    sender = Sender(store, wire, written.contents, slack_time, rules=rules)
    news = News(engine, StoreLibrary(engine, BY_ID), written, store)
    checkup = Checkup(engine)
    tidying = Tidying(engine, ledger_days)
    return (
        Step("publishers", lambda now: asyncio.to_thread(look, now)),
        Step("news", lambda _: slack_time.tell(wire, news.tell)),
        Step("digests", lambda _: enqueue_by(slack_time, wire, engine)),
        Step("self-check", lambda _: slack_time.tell(wire, checkup.run)),
        Step("deliveries", lambda _: sender.tick()),
        Step("tidying", lambda _: slack_time.tell(wire, tidying.run)),
    )


PAGES = {"arrivals": BY_ID["home-office-daily"].url, "prevented": BY_ID["home-office-preventions"].url}


class Figures(Library, AllEditions, Protocol):
    """Those held, and those that were held at each edition; ``StoreLibrary`` is one."""


@dataclass(slots=True)
class News:
    """Corrections at every tick, for an answer may be recorded after the check of the release that revised
    it; with nothing to check that is two reads of an index. Alerts, each time that the figures held, or what
    is ordered, are not those looked at last: while a watch was paused, what it told may have been taken back.
    A new process looks once: the one before may have died between taking a release in and telling of it."""

    engine: Engine
    library: Figures
    written: Written
    store: StoreDeliveries
    _told: tuple[Edition, int] | None = field(default=None, init=False)

    def tell(self, now: float) -> None:
        held = self.library.edition(), StoreSubscriptions(self.engine).number_of_changes()
        new = held != self._told  # read before the check: what comes during it is looked at next time
        if new:  # first, for an alert that is taken back needs no correction
            alert_all(self.engine, Desk(self.library, time.monotonic), now)  # one that has kept nothing older
        causes = Causes(self.engine, BY_ID)
        Corrections(self.engine, self.library, causes, self.written.style, self.written.small).run(now)
        if new:
            self.store.wake(now)
            self._told = held


class Checkup:
    """Once a day, from eight in the morning on, what is wrong is told."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._daily = Daily()

    def run(self, now: float) -> None:
        if datetime.fromtimestamp(now, LONDON).hour >= HOUR:
            self._daily.run(now, lambda: self._look(now))

    def _look(self, now: float) -> None:
        held = StoreLibrary(self._engine, BY_ID).holdings(None)
        self_check(self._engine, held, PAGES, now)


class Tidying:
    """Once a day, what nobody needs any more is forgotten."""

    def __init__(self, engine: Engine, ledger_days: int) -> None:
        self._daily = Daily()
        self._kept = (
            Forgetting(SEEN_DAYS, SeenStore(engine).forget),
            Forgetting(THREAD_DAYS, StoreThreads(engine).forget),
            Forgetting(ledger_days, StoreLedger(engine).forget),
            Forgetting(ledger_days, lambda before: forgetting.forget(engine, before)),
        )

    def run(self, now: float) -> None:
        self._daily.run(now, lambda: tidy(self._kept, now))


def _steady() -> float:
    """Goes on while the machine sleeps, where the system can say so."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)
