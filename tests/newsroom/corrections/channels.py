"""Channels that were given answers, and what was sent to correct them."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Engine, select

from bot.answers import Answer
from bot.desk import Desk
from bot.figures.said import said_of
from bot.newsroom.corrections.causes import Causes
from bot.newsroom.corrections.run import Corrections, Outcome
from bot.newsroom.corrections.small import SMALL
from bot.questions import parse
from bot.releases import Reading
from bot.sending.said import Post
from bot.sources import BY_ID
from bot.store.engine import reading
from bot.store.ledger.entries import StoreLedger
from bot.store.library import StoreLibrary
from bot.store.tables import Delivery
from bot.store.writes import take_in
from bot.wording.style import NEWSPAPER
from tests.store.handmade import NOW, daily, day
from tests.store.saying import workspaces

DAILY = "home-office-daily"
WEEK = dict.fromkeys(range(7), 100)
TODAY = day(7)


def release(number: int, values: dict[int, int], publication: str = "home-office-weekly") -> Reading:
    """Arrivals by day number, published so many days after ``TODAY``."""
    return daily(day(7 + number), values, publication=publication)


@dataclass
class Channels:
    """One workspace, whose channels are named by what they asked."""

    store: Engine
    small: float = SMALL
    moments: Iterator[int] = field(default_factory=lambda: itertools.count(100))

    def __post_init__(self) -> None:
        workspaces(self.store, 1)

    @property
    def library(self) -> StoreLibrary:
        return StoreLibrary(self.store, BY_ID)

    @property
    def corrections(self) -> Corrections:
        return Corrections(
            self.store, self.library, Causes(self.store, BY_ID), lambda _: NEWSPAPER, self.small
        )

    def take(self, *readings: Reading) -> None:
        for each in readings:
            assert take_in(self.store, each, NOW).taken

    def answer(self, question: str, today: date) -> Answer:
        """As the desk answers it now, on that day."""
        seconds = itertools.count(0.0, 10.0)
        return Desk(self.library, lambda: next(seconds)).ask(parse(question, self.library.events()), today)

    def give(self, channel: str, question: str, today: date, ts: str = "1.0") -> Answer:
        given = self.answer(question, today)
        self.record(channel, given, ts)
        return given

    def record(self, channel: str, given: Answer, ts: str = "1.0") -> None:
        StoreLedger(self.store).record(said_of(given, Post(1, channel, ts), float(next(self.moments))))

    def check(self) -> Outcome:
        return self.corrections.run(float(next(self.moments)))

    def sent(self) -> dict[str, list[str]]:
        """The texts of all corrections added so far, by channel, in order."""
        told: dict[str, list[str]] = {}
        for row in self.rows():
            told.setdefault(row.channel, []).append(row.payload["text"])
        return told

    def rows(self) -> list[Any]:
        with reading(self.store) as connection:
            table = Delivery.metadata.tables["delivery"]
            return list(connection.execute(select(table).order_by(table.c.due_at, table.c.channel)))
