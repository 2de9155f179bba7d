"""Slow work ends, fails aloud, or is cut short aloud; it is never lost in silence."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from bot.slack.errands import Errands
from bot.slack.metrics import Metrics
from bot.slack.ports import Place

HERE = Place(1, "C1", "1.0")


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def ended(metrics: Metrics, outcome: str) -> float | None:
    return metrics.registry.get_sample_value("desk_errands_total", {"outcome": outcome})


def test_all_are_waited_for_and_those_that_they_start() -> None:
    metrics, done = Metrics(), []

    async def main() -> int:
        errands = Errands(metrics)

        async def second() -> None:
            done.append(2)

        async def first() -> None:
            await asyncio.sleep(0)
            errands.start(second(), "second")
            done.append(1)

        errands.start(first(), "first")
        return await errands.drain(5)

    assert run(main()) == 0
    assert done == [1, 2]
    assert ended(metrics, "done") == 2


def test_a_failure_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    metrics = Metrics()

    async def main() -> None:
        async def failing() -> None:
            raise ValueError("https://hooks.slack.com/secret")

        errands = Errands(metrics)
        errands.start(failing(), "upload")
        await errands.drain(5)

    run(main())
    assert "upload failed, reference " in caplog.text
    assert "ValueError" in caplog.text
    assert "hooks.slack.com" not in caplog.text
    assert ended(metrics, "failed") == 1


def test_only_so_many_run_at_once() -> None:
    running, most = [0], [0]

    async def main() -> None:
        async def work() -> None:
            running[0] += 1
            most[0] = max(most[0], running[0])
            await asyncio.sleep(0)
            running[0] -= 1

        errands = Errands(Metrics(), most=3)
        for _ in range(20):
            errands.start(work(), "work")
        await errands.drain(5)

    run(main())
    assert most == [3]


def test_one_workspace_does_not_hold_up_another_and_a_window_waits_for_no_turn() -> None:
    done: list[str] = []

    async def main() -> int:
        async def work(name: str) -> None:
            done.append(name)

        errands = Errands(Metrics(), most=3, most_of_one=2)
        for _ in range(5):
            errands.start(asyncio.Event().wait(), "limited by Slack", 1)
        errands.start(work("another's"), "work", 2)
        errands.start(work("its own"), "work", 1)
        errands.start(work("a window"), "work", 1, at_once=True)
        return await errands.drain(0.02)

    assert run(main()) == 6
    assert sorted(done) == ["a window", "another's"]


def test_what_does_not_end_is_cut_short_aloud(caplog: pytest.LogCaptureFixture) -> None:
    metrics = Metrics()

    async def main() -> int:
        errands = Errands(metrics, most=1)
        errands.start(asyncio.Event().wait(), "one that hangs")
        errands.start(asyncio.Event().wait(), "one that waits its turn")
        return await errands.drain(0.02)

    assert run(main()) == 2
    assert "one that hangs was cut short" in caplog.text
    assert "one that waits its turn was cut short" in caplog.text
    assert ended(metrics, "cut short") == 2


def test_in_one_place_each_waits_for_the_one_before_and_nobody_elsewhere_does() -> None:
    done: list[str] = []

    async def main() -> tuple[int, int]:
        errands, may_end = Errands(Metrics(), most=2), asyncio.Event()

        async def first() -> None:
            await may_end.wait()
            done.append("first")

        async def said(what: str) -> None:
            done.append(what)

        async def elsewhere() -> None:
            done.append("elsewhere")
            may_end.set()

        errands.start(first(), "first", place=HERE)
        for what in ("second", "third"):
            errands.start(said(what), what, place=HERE)
        errands.start(elsewhere(), "elsewhere", place=HERE._replace(thread="2.0"))
        await asyncio.sleep(0)
        busy = len(errands.conversations)
        await errands.drain(5)
        return busy, len(errands.conversations)

    assert run(main()) == (1, 0)
    assert done == ["elsewhere", "first", "second", "third"]


def test_one_that_fails_or_is_cut_short_does_not_keep_its_place() -> None:
    done: list[str] = []

    async def main() -> int:
        errands = Errands(Metrics())

        async def failing() -> None:
            raise ValueError

        async def stuck() -> None:
            await asyncio.Event().wait()

        async def last() -> None:
            done.append("last")

        errands.start(failing(), "failing", place=HERE)
        errands.start(last(), "last", place=HERE)
        await errands.drain(5)
        errands.start(stuck(), "stuck", place=HERE)
        errands.start(last(), "waiting", place=HERE)
        await errands.drain(0)
        return len(errands.conversations)

    assert run(main()) == 0
    assert done == ["last"]
