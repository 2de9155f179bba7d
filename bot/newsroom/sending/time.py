"""Slack's own time, kept going by a clock that nobody sets."""

from collections.abc import Callable


class SlackTime:
    """``steady``: seconds on a clock that never jumps, from any beginning (``CLOCK_BOOTTIME``).

    The machine of deliveries goes by Slack's time alone. Its messages bear it, all workers share it, and
    a clock set forward or back, here or on another worker's machine, changes nothing.
    """

    def __init__(self, steady: Callable[[], float]) -> None:
        self._steady = steady
        self._ahead: float | None = None

    @property
    def known(self) -> bool:
        return self._ahead is not None

    def set(self, told: float) -> None:
        """Slack says that it is ``told``, seconds since 1970."""
        self._ahead = told - self._steady()

    def now(self) -> float:
        """Only once it is known."""
        if self._ahead is None:
            raise RuntimeError("Slack's time was never asked")
        return self._steady() + self._ahead
