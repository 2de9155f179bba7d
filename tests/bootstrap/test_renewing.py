"""What the desk holds, kept up to date: beside the event loop, whatever the library does."""

import asyncio
import threading

import pytest

from bot.bootstrap import renewing
from bot.bootstrap.renewing import renewed
from bot.desk import Desk
from bot.errors import StoreError


class Renewing(Desk):
    """``says``: what comes of each look in turn: a failure, or something to wait for."""

    loop: asyncio.AbstractEventLoop

    def __init__(self, *says: Exception | threading.Event | None) -> None:
        self.says = list(says)
        self.done = threading.Event()
        self.hangs = asyncio.Event()

    def renew(self) -> None:
        said = self.says.pop(0) if self.says else None
        if not self.says:
            self.done.set()
        if isinstance(said, Exception):
            raise said
        if said is not None:
            self.loop.call_soon_threadsafe(self.hangs.set)
            assert said.wait(60)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewing, "LOOK_AGAIN_SECONDS", 0)


def test_a_look_that_hangs_holds_up_nothing() -> None:
    go = threading.Event()
    desk = Renewing(None, go, None)

    async def main() -> None:
        desk.loop = asyncio.get_running_loop()
        async with renewed(desk):
            await desk.hangs.wait()
            go.set()
            assert await asyncio.to_thread(desk.done.wait, 60)

    asyncio.run(main())


def test_a_library_that_is_away_is_logged_once_and_looked_at_again(caplog: pytest.LogCaptureFixture) -> None:
    away = StoreError("The database is away.")
    desk = Renewing(away, away, None, away, None)

    async def main() -> None:
        async with renewed(desk):
            assert await asyncio.to_thread(desk.done.wait, 60)

    asyncio.run(main())
    assert caplog.text.count("looking for new figures failed") == 2
