"""A process that takes releases in and is killed at chosen moments: run by ``test_kill.py``.

Standard input has one order a line, as JSON; each is carried out by forks that die or end, and answered
by a line: the exit status of each fork (-9: killed), and the seconds that the slowest took.

``release``: which one of ``releases`` to take in. ``copies``: how many forks do so at once.
``statement``: kill just before the n-th statement. ``commit``: kill when the changes are about to be
committed. ``operations``: kill in the middle of a statement, after so many thousand steps of SQLite.
``seconds``: kill from outside, after that time.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from sqlalchemy import Engine, event

from bot.releases import Reading
from bot.store.engine import connect
from bot.store.reads import edition
from bot.store.writes import take_in
from tests.store.handmade import NOW, daily, day

CELLS = 400
LAST = 500


def release(number: int) -> Reading:
    """Each changes half of the one before, adds two figures and leaves one out."""
    values = {cell: cell + (number if cell % 2 else 0) for cell in range(CELLS + 2 * number)}
    del values[number]
    return daily(day(LAST + number), values, (0, LAST), mark=str(number))


def main(url: str) -> None:
    for line in sys.stdin:
        sys.stdout.write(json.dumps(carry_out(url, json.loads(line))) + "\n")
        sys.stdout.flush()


def carry_out(url: str, order: dict[str, Any]) -> dict[str, Any]:
    started = time.perf_counter()
    gate_out, gate_in = os.pipe()
    forks = [_fork(url, order, gate_out, gate_in) for _ in range(order.get("copies", 1))]
    signal.signal(signal.SIGALRM, lambda *_: _kill(forks[0]))
    signal.setitimer(signal.ITIMER_REAL, order.get("seconds", 0))  # 0: never
    os.close(gate_in)  # all start together
    ends = [os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1]) for fork in forks]
    signal.setitimer(signal.ITIMER_REAL, 0)
    os.close(gate_out)
    return {"ends": ends, "seconds": time.perf_counter() - started}


def _kill(fork: int) -> None:
    with suppress(ProcessLookupError):  # it was faster
        os.kill(fork, signal.SIGKILL)


def _fork(url: str, order: dict[str, Any], gate_out: int, gate_in: int) -> int:
    fork = os.fork()
    if fork:
        return fork
    try:
        os.close(gate_in)
        engine = connect(url)
        edition(engine)  # connected, so that what follows is the work itself
        _arm(engine, order)
        os.read(gate_out, 1)
        record = take_in(engine, release(order["release"]), NOW)
        os._exit(0 if record.taken else 2)
    finally:  # a fork must never return into the loop
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def _arm(engine: Engine, order: dict[str, Any]) -> None:
    if "statement" in order:
        statements = iter(range(order["statement"], 0, -1))
        event.listen(engine, "before_cursor_execute", lambda *_: _die_at_the_last(statements))
    if "commit" in order:
        event.listen(engine, "commit", lambda _: _die())
    if "operations" in order:
        rounds = iter(range(order["operations"], 0, -1))
        step = partial(_die_at_the_last, rounds)
        event.listen(engine, "checkout", lambda raw, *_: raw.set_progress_handler(step, 1000))


def _die_at_the_last(left: Iterator[int]) -> int:
    if next(left, 0) == 1:
        _die()
    return 0


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1])
