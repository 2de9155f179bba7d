"""What waits to be sent, as gauges that are read from the store when monitoring asks."""

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.errors import StoreError

log = logging.getLogger(__name__)
FRESH_SECONDS = 5.0
"""However many ask, the store is read so often."""


class Counts(Protocol):
    """``bot.store.sending.backlog.Backlog`` is it."""

    @property
    def deliveries(self) -> Mapping[str, int]: ...
    @property
    def oldest(self) -> float: ...
    @property
    def digests(self) -> int: ...
    @property
    def watches(self) -> int: ...


class BacklogGauges(Collector):
    """``read`` may block, and may raise ``StoreError``: then the gauges are left out. ``clock``: seconds
    that only go forward."""

    def __init__(self, read: Callable[[], Counts], clock: Callable[[], float]) -> None:
        self._read = read
        self._clock = clock
        self._read_at = float("-inf")
        self._kept: Counts | None = None

    def describe(self) -> Iterator[Metric]:
        """Nothing is read to register it."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        counts = self._counts()
        if counts is None:
            return
        deliveries = GaugeMetricFamily("desk_deliveries", "Deliveries not sent yet.", labels=["state"])
        for state, count in counts.deliveries.items():
            deliveries.add_metric([state], count)
        yield deliveries
        yield GaugeMetricFamily(
            "desk_delivery_oldest_seconds", "Since the longest waiting delivery was due.", counts.oldest
        )
        orders = GaugeMetricFamily("desk_subscriptions", "Digests and watches, active.", labels=["kind"])
        orders.add_metric(["digest"], counts.digests)
        orders.add_metric(["watch"], counts.watches)
        yield orders

    def _counts(self) -> Counts | None:
        if self._clock() - self._read_at >= FRESH_SECONDS:
            self._read_at = self._clock()
            try:
                self._kept = self._read()
            except StoreError as error:
                log.warning("what waits to be sent could not be counted: %s", error.sentence)
                self._kept = None
        return self._kept
