"""What is to be sent in one run: weekly digests by local clocks, and what corrects them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from bot.sending.calendar import Weekly, due_at, key_of, weeks_due
from bot.sending.content import Content, Late, Ready, Skip
from bot.sending.delivery import Delivery, State, identity

BEFORE = 40.0  # seconds from a run's beginning to the first digest


@dataclass(frozen=True, slots=True)
class Night:
    """A night in which a time zone changes its clocks, and a time of it that is skipped or comes twice."""

    zone: str
    day: datetime
    at: time


NIGHTS = (
    Night("Europe/London", datetime(2026, 3, 29, tzinfo=UTC), time(1, 30)),
    Night("Europe/London", datetime(2026, 10, 25, tzinfo=UTC), time(1, 30)),
    Night("America/New_York", datetime(2026, 3, 8, tzinfo=UTC), time(2, 30)),
    Night("America/New_York", datetime(2026, 11, 1, tzinfo=UTC), time(1, 30)),
    Night("Europe/London", datetime(2026, 8, 17, tzinfo=UTC), time(9)),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """``digests`` subscriptions over ``workspaces``, each in a channel of its own but for the last two,
    who share one. Every third digest gets a correction. Data of every fourth come ``data_after`` seconds
    late."""

    night: Night
    digests: int
    workspaces: int
    data_after: float = 100.0

    @property
    def weekly(self) -> Weekly:
        return Weekly(self.night.day.weekday(), self.night.at, self.night.zone)

    @property
    def begins(self) -> float:
        return self._first_due() - BEFORE

    def due(self, wall: float) -> Iterator[Delivery]:
        """What a worker finds due whose clock shows ``wall``."""
        for week in weeks_due(self.weekly, self.begins, wall):
            for number in range(self.digests):
                digest = self._digest(number, key_of(week), due_at(self.weekly, week))
                yield digest
                if number % 3 == 0:
                    yield _correction(digest)

    def wanted(self) -> list[Delivery]:
        return list(self.due(self._first_due()))

    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        return [f"{each.kind} {each.period} {each.deadline}" for each in deliveries]

    def content(self, delivery: Delivery, now: float) -> Content:
        in_at = delivery.due_at + self.data_after
        if delivery.kind == "digest" and delivery.deadline is not None and now < in_at:
            return Late("not in yet") if now < delivery.deadline else Skip("not in by the deadline")
        return Ready({"text": f"{delivery.kind} of {delivery.period}"}, [{"question": delivery.period}])

    def _first_due(self) -> float:
        noon = self.night.day.timestamp() + 43_200
        return max(due_at(self.weekly, week) for week in weeks_due(self.weekly, noon - 86_400 * 6, noon))

    def _digest(self, number: int, period: str, due: float) -> Delivery:
        subject, channel = f"subscription:{number}", f"C{min(number, self.digests - 2)}"
        late = number % 4 == 1
        return Delivery(
            id=identity(subject, period, "digest", 0, channel),
            subject=subject,
            period=period,
            kind="digest",
            revision=0,
            workspace=1 + min(number, self.digests - 2) % self.workspaces,
            channel=channel,
            due_at=due,
            not_before=due,
            state=State.WAITING,
            deadline=due + 3600 if late else None,
        )


def _correction(digest: Delivery) -> Delivery:
    subject = f"delivery:{digest.id}"
    id_ = identity(subject, digest.period, "correction", 1, digest.channel)
    made = replace(digest, id=id_, subject=subject, kind="correction", revision=1, corrects=digest.id)
    return replace(made, deadline=None)
