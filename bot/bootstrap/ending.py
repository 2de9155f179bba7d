"""Told to end, by SIGTERM as platforms do or by Ctrl-C: at any moment, and in order."""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from typing import Any

SIGNALS = (signal.SIGTERM, signal.SIGINT)


def end_at_once() -> None:
    """From here until ``until_told`` listens, either signal ends the process there and then: nothing is open
    that must be closed. Python's own interrupt is an exception, and is lost where none can be raised, such as
    in a callback of an import."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def until_told(main: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Run it on an event loop of its own. When the process is told to end, the event is set, and it is cut
    short where it waits, so that all it has opened is closed; told again, it is not cut short in that."""
    from bot.slack.server import event_loop  # with all that serves

    with asyncio.Runner(loop_factory=event_loop()) as runner:
        runner.run(_until_told(main))


async def _until_told(main: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    work = asyncio.create_task(main(ended))

    def end() -> None:
        if not ended.is_set():
            ended.set()
            work.cancel()

    for number in SIGNALS:
        loop.add_signal_handler(number, end)
    try:
        await work
    except asyncio.CancelledError:
        if not ended.is_set():
            raise
