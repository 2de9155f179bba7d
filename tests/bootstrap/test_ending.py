"""The process is told to end: whenever that is, all that was opened is closed, and it ends well."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import suppress
from typing import Any

import pytest

from bot.bootstrap.ending import SIGNALS, end_at_once, until_told

Main = Callable[[asyncio.Event], Coroutine[Any, Any, None]]


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


class Place:
    """Opened and closed, each of which takes a while."""

    def __init__(self, told: Callable[[str], None]) -> None:
        self.told = told
        self.log: list[str] = []

    async def at(self, what: str) -> None:
        self.told(what)
        await asyncio.sleep(0)
        self.log.append(what)

    async def main(self, ended: asyncio.Event) -> None:
        try:
            await self.at("opens")
            with suppress(asyncio.CancelledError):
                await self.at("opens with what loses a cancellation")
            self.told("is open")
            await ended.wait()
        finally:
            await self.at("closes")
            await self.at("has closed")


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("moment", ["opens", "opens with what loses a cancellation", "is open"])
def test_it_ends_in_order_whenever_it_is_told(number: signal.Signals, moment: str) -> None:
    place = Place(lambda what: signal.raise_signal(number) if what in (moment, "closes") else None)
    until_told(place.main)
    assert place.log[-2:] == ["closes", "has closed"]


def test_a_cancellation_that_nobody_asked_for_is_an_error() -> None:
    async def main(_ended: asyncio.Event) -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        until_told(main)


LOSES_AN_INTERRUPT = """
import signal, sys
from bot.bootstrap.ending import end_at_once
class Told:
    def __del__(self):
        signal.raise_signal(signal.{0})
{1}
Told()
print("goes on")
"""


@pytest.mark.parametrize("number", SIGNALS)
def test_before_that_a_signal_is_not_lost_where_no_exception_can_be_raised(number: signal.Signals) -> None:
    program = LOSES_AN_INTERRUPT.format(number.name, f"{end_at_once.__name__}()")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-number, "", "")
