"""Slow work ends, fails aloud, or is cut short aloud; it is never lost in silence."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from bot.slack.errands import Errands
from bot.slack.metrics import Metrics


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
