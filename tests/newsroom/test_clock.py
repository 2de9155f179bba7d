"""The clock runs every step of every tick, one tick at a time, and ends in an orderly way."""

import asyncio
import logging
from datetime import UTC, datetime

import pytest

from bot.errors import StoreError
from bot.newsroom.clock import Step, Ticker, run

NOW = datetime(2026, 8, 21, 9, tzinfo=UTC)


class Told:
    def __init__(self) -> None:
        self.steps: list[tuple[str, bool]] = []

    def __call__(self, step: str, seconds: float, failed: bool) -> None:
        self.steps.append((step, failed))


def test_a_step_that_fails_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    ran: list[datetime] = []

    async def fails(_: datetime) -> None:
        raise ValueError("planted")

    async def works(now: datetime) -> None:
        ran.append(now)

    told = Told()
    with caplog.at_level(logging.ERROR):
        asyncio.run(Ticker([Step("first", fails), Step("second", works)], lambda: NOW, told).tick())
    assert ran == [NOW]
    assert told.steps == [("first", True), ("second", False)]
    assert "The step first of the clock failed" in caplog.text


def test_a_failure_that_was_foreseen_is_one_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def fails(_: datetime) -> None:
        raise StoreError("The database is away.")

    told = Told()
    asyncio.run(Ticker([Step("news", fails)], lambda: NOW, told).tick())
    assert told.steps == [("news", True)]
    (record,) = caplog.records
    assert record.getMessage() == "The database is away. The step news is run again at the next tick."
    assert record.exc_info is None


def test_ticks_follow_each_other_until_it_is_stopped() -> None:
    """The third tick stops the clock: it must be whole, and the last."""
    ticks: list[str] = []
    at_once = 0

    async def clocked() -> None:
        stop = asyncio.Event()

        async def step(_: datetime) -> None:
            nonlocal at_once
            at_once += 1
            assert at_once == 1
            ticks.append("begun")
            if ticks.count("begun") == 3:
                stop.set()
            await asyncio.sleep(0)
            ticks.append("ended")
            at_once -= 1

        await run(Ticker([Step("only", step)], lambda: NOW, Told()), stop, every=0.01)

    asyncio.run(clocked())
    assert ticks == ["begun", "ended"] * 3
