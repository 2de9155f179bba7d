"""One tick of the machine, on both databases: what is written, what is posted, and at whose pace."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select
from sqlmodel import col

from bot.errors import StoreError
from bot.newsroom.sending import Sender, SlackTime
from bot.newsroom.sending.refusals import follow_up
from bot.sending.content import Content, Late, Ready
from bot.sending.delivery import Delivery, State, Statements, identity
from bot.sending.wire import Absent, Found, LookupFailed, NotPosted, Posted, Refused, Sent, Still
from bot.store.engine import reading, writing
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.listing import listed
from bot.store.tables import Subscription, Workspace
from tests.newsroom.sending.simulation.virtual import run

NOW = 1_790_000_000.0


@dataclass
class Slack:
    """What ``answers`` say by channel, else ok. ``posts``: when and which. ``there``: it can be reached."""

    answers: dict[str, Sent] = field(default_factory=dict)
    found: Found = field(default_factory=Absent)
    there: bool = True
    posts: list[tuple[float, Delivery]] = field(default_factory=list)
    looks: list[tuple[str, float]] = field(default_factory=list)
    most: int = 0
    _now: int = 0

    async def time(self) -> float | None:
        return NOW + asyncio.get_running_loop().time() if self.there else None

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        self.posts.append((asyncio.get_running_loop().time(), delivery))
        self._now += 1
        self.most = max(self.most, self._now)
        await asyncio.sleep(0.01)
        self._now -= 1
        return self.answers.get(delivery.channel, Posted(f"{len(self.posts)}.0"))

    async def find(self, delivery: Delivery, since: float) -> Found:
        self.looks.append((delivery.channel, since))
        return self.found


class Contents:
    """One content for each period; what ``faults`` names cannot be written."""

    def __init__(self, faults: dict[str, Callable[[], Content]] | None = None) -> None:
        self.faults = faults or {}
        self.written: Counter[str] = Counter()

    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        return [delivery.period for delivery in deliveries]

    def content(self, delivery: Delivery, now: float) -> Content:
        self.written[delivery.period] += 1
        fault = self.faults.get(delivery.period)
        return fault() if fault else Ready({"text": delivery.period})

    def stated(self, delivery: Delivery, mark: str, now: float) -> Statements | None:
        raise AssertionError


@pytest.fixture
def kept(store: Engine) -> StoreDeliveries:
    with writing(store) as connection:
        rows = [{"id": n, "team": f"T{n}", "installed_at": 0.0} for n in (1, 2)]
        connection.execute(insert(Workspace), rows)
        owned = {"id": 1, "workspace": 1, "channel": "C1", "owner": "U1", "kind": "digest", "created_at": 0.0}
        connection.execute(insert(Subscription), [owned | {"measures": []}])
    return StoreDeliveries(store, refused=follow_up)


def delivery(number: int, **changed: Any) -> Delivery:
    subject, channel = f"subscription:{number}", f"C{number}"
    id_ = identity(subject, "2026-W33", "digest", 0, channel)
    place = (1, channel, NOW, NOW)
    return replace(Delivery(id_, subject, "2026-W33", "digest", 0, *place, State.WAITING), **changed)


def ticks(
    kept: StoreDeliveries, slack: Slack, contents: Contents, many: int = 1, slots: int = 8, every: float = 30
) -> None:
    async def directly(function: Callable[..., Any], *given: Any) -> Any:
        return function(*given)

    async def tick() -> None:
        time = SlackTime(asyncio.get_running_loop().time)
        sender = Sender(kept, slack, contents, time, slots=slots, offload=directly)
        for _ in range(many):
            await sender.tick()
            await asyncio.sleep(every)

    run(tick())


def states(store: Engine) -> dict[str, str]:
    return {each.channel: each.state.value for each in listed(store, tuple(State))}


def test_what_says_the_same_is_written_once(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(*(delivery(number) for number in range(20)), delivery(30, period="2026-W32"))
    slack, contents = Slack(), Contents()
    ticks(kept, slack, contents, slots=5)
    assert contents.written == {"2026-W33": 1, "2026-W32": 1}
    assert Counter(states(store).values()) == {"sent": 21}
    assert slack.most == 5


def test_one_that_cannot_be_written_holds_up_nobody(store: Engine, kept: StoreDeliveries) -> None:
    def broken() -> Content:
        raise ZeroDivisionError

    def foreseen() -> Content:
        raise StoreError("The database is being moved.")

    faults: dict[str, Callable[[], Content]] = {"a": broken, "b": foreseen, "c": lambda: Late("not in")}
    kept.add(*(delivery(n, period=period) for n, period in enumerate(("a", "b", "c", "d"))))
    ticks(kept, Slack(), Contents(faults))
    assert states(store) == {"C0": "waiting", "C1": "waiting", "C2": "waiting", "C3": "sent"}
    why = {each.channel: each.why for each in listed(store)}
    assert why == {
        "C0": "its message could not be written",
        "C1": "The database is being moved.",
        "C2": "not in",
    }


def test_a_limit_pauses_its_workspace_alone(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(delivery(1), *(delivery(n, not_before=NOW + 1) for n in (2, 3)), delivery(4, workspace=2))
    slack = Slack({"C1": NotPosted("limited", 100.0)})
    ticks(kept, slack, Contents(), many=3)
    assert {each.channel for _, each in slack.posts} == {"C1", "C4"}
    assert len(slack.posts) == 2
    slack.answers.clear()
    ticks(kept, slack, Contents(), many=6)
    assert set(states(store).values()) == {"sent"}


def test_a_channel_gets_a_message_a_second(kept: StoreDeliveries) -> None:
    kept.add(*(delivery(n, channel="C1", id=f"d{n}") for n in range(4)), delivery(5))
    slack = Slack()
    ticks(kept, slack, Contents())
    at = [when for when, each in slack.posts if each.channel == "C1"]
    assert len(slack.posts) == 5
    assert all(later - earlier >= 1.0 for earlier, later in pairwise(at))
    assert at[-1] < 10


def test_a_channel_that_is_gone_pauses_the_order_and_its_owner_hears(
    store: Engine, kept: StoreDeliveries
) -> None:
    kept.add(delivery(1), delivery(2))
    slack = Slack({"C1": Refused("channel", "is_archived")})
    ticks(kept, slack, Contents())
    assert states(store) == {"C1": "held", "C2": "sent", "U1": "sent"}
    told = next(each for _, each in slack.posts if each.channel == "U1")
    assert told.kind == "notice"
    assert "<#C1>" in str(told.payload)
    with reading(store) as connection:
        columns = (col(Subscription.state), col(Subscription.why))
        assert connection.execute(select(*columns)).all() == [("paused", "is_archived")]


def test_an_owner_hears_once_of_a_channel_that_refused_and_nothing_more_is_tried_there(
    kept: StoreDeliveries,
) -> None:
    kept.add(delivery(1), delivery(1, id="another", period="2026-W34"))
    slack = Slack({"C1": Refused("channel", "is_archived")})
    ticks(kept, slack, Contents())
    assert sorted(each.channel for _, each in slack.posts) == ["C1", "U1"]


def test_a_notice_that_finds_the_channel_gone_is_told_to_the_owner_too(
    store: Engine, kept: StoreDeliveries
) -> None:
    kept.add(delivery(1, kind="notice"))
    slack = Slack({"C1": Refused("channel", "is_archived")})
    ticks(kept, slack, Contents())
    assert states(store) == {"C1": "held", "U1": "sent"}


def test_an_owner_who_cannot_be_told_pauses_nothing(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(delivery(1, channel="U1", kind="notice", period="paused 2026-W32"))
    slack = Slack({"U1": Refused("channel", "user_disabled")})
    ticks(kept, slack, Contents())
    assert states(store) == {"U1": "held"}
    with reading(store) as connection:
        assert connection.execute(select(col(Subscription.state))).scalars().all() == ["active"]


def test_a_workspace_that_let_the_desk_go_hears_no_more(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(delivery(1), delivery(2, not_before=NOW + 40, due_at=NOW + 40), delivery(3, workspace=2))
    slack = Slack({"C1": Refused("workspace", "token_revoked")})
    ticks(kept, slack, Contents(), many=3)
    assert states(store) == {"C1": "held", "C2": "held", "C3": "sent"}
    assert sorted(each.channel for _, each in slack.posts) == ["C1", "C3"]
    assert all(each.why for each in listed(store))


def test_while_slack_cannot_be_reached_nothing_is_taken_up(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(delivery(1))
    ticks(kept, Slack(there=False), Contents(), many=3)
    assert [(each.state, each.fence) for each in listed(store)] == [(State.WAITING, 0)]


def test_a_late_row_is_looked_for_from_when_it_was_due(store: Engine, kept: StoreDeliveries) -> None:
    due = NOW - 3600
    kept.add(delivery(1, due_at=due, not_before=due), delivery(2))
    slack = Slack(found=Posted("5.5"))
    ticks(kept, slack, Contents(), many=3)
    assert slack.looks == [("C1", due - 300)]
    assert [each.channel for _, each in slack.posts] == ["C2"]
    assert {each.channel: each.ts for each in listed(store, (State.SENT,))}["C1"] == "5.5"


def test_what_became_due_together_comes_in_order(kept: StoreDeliveries) -> None:
    """Deaths newly recorded of several days: all are late, and so looked for first."""
    days = [f"day:2026-08-{number:02d}" for number in range(1, 9)]
    alerts = [
        delivery(1, id=identity("s", day, "alert", 0, "C1"), kind="alert", period=day, due_at=NOW - 3600 + n)
        for n, day in enumerate(days)
    ]
    kept.add(*alerts)
    slack = Slack()
    ticks(kept, slack, Contents(), many=4)
    assert [each.period for _, each in slack.posts] == days


def test_looks_that_fail_end_with_a_person(store: Engine, kept: StoreDeliveries) -> None:
    due = NOW - 3600
    kept.add(delivery(1, due_at=due, not_before=due))
    slack = Slack(found=LookupFailed("missing_scope", 600.0))
    ticks(kept, slack, Contents(), many=45, every=600)
    (held,) = listed(store)
    assert (held.state, slack.posts) == (State.HELD, [])
    assert "missing_scope" in held.why
