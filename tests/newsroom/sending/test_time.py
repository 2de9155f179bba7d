"""Slack's time: nothing is due before it is known, and it is asked again now and then."""

import asyncio
from typing import Any

import pytest

from bot.newsroom.digests import enqueue
from bot.newsroom.sending import SlackTime


class Told:
    """Slack says these times, one after the other."""

    def __init__(self, *times: float | None) -> None:
        self._times = list(times)

    async def time(self) -> float | None:
        return self._times.pop(0)


def test_it_is_asked_again_after_ten_minutes() -> None:
    steady = [5.0]
    time = SlackTime(lambda: steady[0])
    slack: Any = Told(None, 1000.0, 1700.0, None)

    async def asked() -> tuple[bool, float | None]:
        known = await time.ask(slack)
        return known, time.now() if known else None

    assert asyncio.run(asked()) == (False, None)
    assert asyncio.run(asked()) == (True, 1000.0)
    steady[0] += 599
    assert asyncio.run(asked()) == (True, 1599.0)
    steady[0] += 1
    assert asyncio.run(asked()) == (True, 1700.0)
    steady[0] += 600
    assert asyncio.run(asked()) == (True, 2300.0)  # it cannot be reached: what is known goes on


def test_nothing_is_due_while_it_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[float] = []

    def enqueue_due(_engine: object, now: float) -> int:
        seen.append(now)
        return 3

    monkeypatch.setattr(enqueue, "enqueue_due", enqueue_due)
    time = SlackTime(lambda: 5.0)
    slack: Any = Told(None, 1000.0)
    engine: Any = None
    assert asyncio.run(enqueue.enqueue_by(time, slack, engine)) == 0
    assert asyncio.run(enqueue.enqueue_by(time, slack, engine)) == 3
    assert seen == [1000.0]
