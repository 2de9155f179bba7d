"""The clock is given what the settings say."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import create_engine

from bot.bootstrap import worker
from bot.desk import Desk
from bot.newsroom.corrections.small import SMALL
from bot.settings import Settings
from bot.slack.installing import Directory
from bot.sources import PUBLICATIONS
from bot.store.library import StoreLibrary


@pytest.mark.parametrize(("said", "small"), [("wait", SMALL), ("tell", 0.0)])
def test_the_clock_keeps_to_the_settings(monkeypatch: pytest.MonkeyPatch, said: str, small: float) -> None:
    given: list[tuple[float, int]] = []

    def steps(_engine: Any, _wire: Any, writers: Any, ledger_days: int, _look: Any) -> tuple[()]:
        given.append((writers.small, ledger_days))
        return ()

    monkeypatch.setattr(worker, "steps", steps)
    settings = Settings.read({"SMALL_REVISIONS": said, "LEDGER_DAYS": "31"})
    engine = create_engine("sqlite://")
    desk = Desk(StoreLibrary(engine, {each.id: each for each in PUBLICATIONS}), lambda: 0.0)

    async def opened_and_closed() -> None:
        unused: Any = None
        directory = Directory(unused, lambda: 0.0)
        async with worker.ticking(settings, engine, desk, directory, worker.unwatched):
            pass

    asyncio.run(opened_and_closed())
    assert given == [(small, 31)]
