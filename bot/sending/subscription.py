"""A channel's standing order, as a value: a weekly digest, or a watch that is told of each new fact."""

from dataclasses import dataclass, field
from typing import Literal

from bot.sending.calendar import Weekly

Kind = Literal["digest", "watch"]
WhenLate = Literal["wait", "notice", "skip"]
OrderState = Literal["active", "paused", "removed"]

DIGEST_MEASURES = ("arrivals", "boats", "people per boat", "prevented", "deaths")
"""What a digest counts where nothing was chosen, in its order."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asks for. ``watch``: canonical text of ``bot.sending.watch``, empty for a digest.
    ``late``: while the data are late, wait for them, say so and wait, or leave the week out."""

    kind: Kind = "digest"
    watch: str = ""
    weekly: Weekly = field(default_factory=Weekly)
    measures: tuple[str, ...] = DIGEST_MEASURES
    chart: bool = True
    late: WhenLate = "wait"

    @property
    def text(self) -> str:
        """What was ordered, in fixed words: for the record of changes, and to tell orders apart."""
        if self.kind == "watch":
            return f"watch {self.watch}"
        chart = "with" if self.chart else "without"
        return f"digest {self.weekly.text}; {', '.join(self.measures)}; {chart} chart; late: {self.late}"


def order_named(subject: str) -> int | None:
    """The id of the order whose ``Subscription.subject`` that is; None for a subject that is none's."""
    of, _, number = subject.partition(":")
    return int(number) if of == "subscription" and number.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Subscription:
    """An order that is kept. ``owner``: the Slack id of who gave it. Moments are seconds since 1970, UTC.
    ``next_due``: when the clock must look again; None for a watch, and while paused but for what was due
    before. ``last_period``: the newest period, an ISO week, for which a delivery was made."""

    id: int
    workspace: int
    channel: str
    owner: str
    order: Order
    created_at: float
    state: OrderState = "active"
    why: str = ""
    next_due: float | None = None
    last_period: str = ""

    @property
    def subject(self) -> str:
        """As deliveries name it."""
        return f"subscription:{self.id}"
