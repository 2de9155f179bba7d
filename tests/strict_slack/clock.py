"""Slack's own clock. It stands still until a test moves it, so nothing in a test depends on how fast the
machine is; for long runs it can tick."""

import time


class Clock:
    """``at``: seconds since 1970; the real time if not given. ``ticking``: goes on with the real time."""

    def __init__(self, at: float | None = None, *, ticking: bool = False) -> None:
        self._at = time.time() if at is None else at
        self._started = time.monotonic()
        self._ticking = ticking

    def now(self) -> float:
        return self._at + (time.monotonic() - self._started if self._ticking else 0.0)

    def advance(self, seconds: float) -> None:
        self._at += seconds
