"""What the machine of deliveries is told: late, left out, noticed or ready; once for all of one wish."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from bot.desk import Desk
from bot.newsroom.contents import ByKind
from bot.newsroom.digests.contents import DigestContents
from bot.sending.calendar import Weekly, week_of
from bot.sending.content import Content, Ready, Skip
from bot.sending.content import Late as Waits
from bot.sending.delivery import Delivery
from bot.sending.due import deliveries_of
from bot.sending.earlier import Earlier
from bot.sending.said import Post, from_json
from bot.sending.subscription import Order, Subscription, WhenLate
from bot.wording.style import NEWSPAPER, WEB, HouseStyle
from tests.newsroom.by_hand import ByHand
from tests.sending.orders import HOUR, MONDAY, WEEK, subscription
from tests.spec.tables import given
from tests.strict_slack.surfaces import message_problems

FRIDAY = datetime(2026, 8, 21, 12, tzinfo=UTC).timestamp()
"""Figures to 20 August are out: all of 2026-W33, and not all of 2026-W34."""


@dataclass
class Orders:
    kept: Mapping[int, Subscription]
    asked: list[int] = field(default_factory=list)

    def by_id(self, subscription: int) -> Subscription | None:
        self.asked.append(subscription)
        return self.kept.get(subscription)

    def by_ids(self, subscriptions: Collection[int]) -> Mapping[int, Subscription]:
        return {number: self.kept[number] for number in subscriptions if number in self.kept}


def styles(workspace: int) -> HouseStyle:
    return WEB if workspace == 2 else NEWSPAPER


def contents(desk: Desk, *kept: Subscription) -> DigestContents:
    return DigestContents(desk, Orders({each.id: each for each in kept}), styles)


def after(desk: Desk, ours: Subscription, earlier: Earlier) -> DigestContents:
    return replace(contents(desk, ours), before=lambda _: {ours.subject: earlier})


def delivery(ours: Subscription, week: str = "2026-W33", kind: str = "digest") -> Delivery:
    return next(each for each in deliveries_of(ours, week_of(week)) if each.kind == kind)


def told(desk: Desk, ours: Subscription, week: str, now: float, kind: str = "digest") -> Content:
    return contents(desk, ours).content(delivery(ours, week, kind), now)


def test_a_week_that_is_all_published_is_ready(shipped: Desk) -> None:
    found = told(shipped, subscription(), "2026-W33", FRIDAY)
    assert isinstance(found, Ready)
    assert "405 people arrived in small boats, down 43.4 per cent" in found.payload["text"]
    assert message_problems(found.payload["blocks"]) == []


def test_what_it_gives_out_is_kept_for_corrections(shipped: Desk) -> None:
    found = told(shipped, subscription(), "2026-W33", FRIDAY)
    assert isinstance(found, Ready)
    said = [from_json(each, Post(1, "C1", "1.1"), FRIDAY) for each in found.said]
    assert said[0].question == "total arrivals week ending 2026-08-16"
    assert said[0].figures[0].value == 405
    assert {each.edition for each in said} != {0}


def test_a_week_that_is_not_is_late_and_left_out_from_its_deadline(shipped: Desk) -> None:
    ours = subscription()
    assert told(shipped, ours, "2026-W34", FRIDAY) == Waits(
        "the newest published day is 20 August 2026, not yet 23 August 2026"
    )
    deadline = MONDAY + 2 * WEEK
    assert delivery(ours, "2026-W34").deadline == deadline
    assert isinstance(told(shipped, ours, "2026-W34", deadline - 1), Waits)
    assert isinstance(told(shipped, ours, "2026-W34", deadline), Skip)


@pytest.mark.parametrize("late", ["wait", "notice", "skip"])
def test_a_week_with_a_missing_day_waits_for_it_and_is_sent_in_part_at_its_deadline(late: WhenLate) -> None:
    """But for a channel that wants late weeks left out."""
    days = "day | arrivals | boats\n2026-08-10 to 2026-08-13 | 10 | 1\n2026-08-15 to 2026-08-25 | 10 | 1"
    ours = subscription(Order(late=late))
    made, due = DigestContents(ByHand(given(days)), Orders({ours.id: ours}), styles), delivery(ours)
    assert due.deadline is not None
    why = "nothing is held for 14 August 2026"
    assert made.content(due, due.deadline - 1) == Waits(why)
    if late == "skip":
        assert made.content(due, due.deadline) == Skip(f"left out: {why}")
        return
    found = made.content(due, due.deadline)
    assert isinstance(found, Ready)
    assert found.payload["text"].startswith(
        "In the week ending 16 August 2026, not counting 14 August, for which no figure is held, 60 people"
    )
    assert message_problems(found.payload["blocks"]) == []
    assert {one["question"] for one in found.said} >= {"total arrivals week ending 2026-08-16"}


def test_a_notice_names_the_missing_days() -> None:
    days = "day | arrivals\n2026-08-10 to 2026-08-13 | 10\n2026-08-15 to 2026-08-25 | 10"
    ours = subscription(Order(late="notice"))
    made = DigestContents(ByHand(given(days)), Orders({ours.id: ours}), styles)
    found = made.content(delivery(ours, kind="notice"), FRIDAY)
    assert isinstance(found, Ready)
    assert "are not all published yet: nothing is held for 14 August 2026." in found.payload["text"]


def test_late_data_are_said_where_that_is_wished(shipped: Desk) -> None:
    ours = subscription(Order(late="notice"))
    found = told(shipped, ours, "2026-W34", MONDAY + WEEK + 8 * HOUR, "notice")
    assert isinstance(found, Ready)
    assert found.payload["text"] == (
        "The figures for the week ending 23 August 2026 are not all published yet: the newest published day "
        "is 21 August 2026. The digest follows when they are."
    )
    assert message_problems(found.payload["blocks"]) == []
    assert told(shipped, ours, "2026-W33", FRIDAY, "notice") == Skip("the figures came in")


def test_nobody_is_sent_what_they_no_longer_want(shipped: Desk) -> None:
    assert isinstance(told(shipped, subscription(state="removed"), "2026-W33", FRIDAY), Skip)


@pytest.mark.parametrize("kind", ["digest", "notice"])
def test_what_is_paused_is_kept_until_the_next_week_is_due(shipped: Desk, kind: str) -> None:
    paused = subscription(Order(late="notice"), state="paused")
    assert told(shipped, paused, "2026-W33", MONDAY + WEEK - 1, kind) == Waits("the digest is paused")
    assert isinstance(told(shipped, paused, "2026-W33", MONDAY + WEEK, kind), Skip)


def test_who_wants_the_same_is_told_the_same(shipped: Desk) -> None:
    ours = subscription()
    same = replace(ours, id=8, channel="C8", owner="U8")
    others = [
        replace(ours, id=9, order=Order(chart=False)),
        replace(ours, id=10, order=Order(measures=("arrivals",))),
        replace(ours, id=11, workspace=2),
        replace(ours, id=12, order=Order(weekly=Weekly(3))),  # revisions since another day
    ]
    writer = contents(shipped, ours, same, *others)
    keys = writer.keys([delivery(each) for each in (ours, same, *others)])
    assert keys[0] == keys[1]
    assert len(set(keys)) == 1 + len(others)
    assert writer.keys([delivery(ours, "2026-W32")]) != keys[:1]


def test_what_was_revised_on_the_day_of_the_digest_before_is_told_by_the_next(shipped: Desk) -> None:
    """The revision of Monday 13 July may have come after that day's digest, and is told on the 20th."""
    for week, is_told in (("2026-W29", True), ("2026-W30", False)):
        found = told(shipped, subscription(), week, FRIDAY)
        assert isinstance(found, Ready)
        assert ("225 until 13 July 2026, since then 255" in found.payload["text"]) == is_told


def test_revisions_are_told_since_the_last_digest_that_was_sent(shipped: Desk) -> None:
    """The newest was sent on 6 July: the revision of 13 July is news."""
    ours = subscription()
    sent = datetime(2026, 7, 6, 9, tzinfo=UTC).timestamp()
    for earlier, is_told in (
        (Earlier(sent), True),
        (Earlier(sent + 9 * 24 * HOUR), False),
        (Earlier(), False),
    ):
        writer = after(shipped, ours, earlier)
        writer.keys([delivery(ours, "2026-W32")])
        found = writer.content(delivery(ours, "2026-W32"), FRIDAY)
        assert isinstance(found, Ready)
        assert ("225 until 13 July 2026, since then 255" in found.payload["text"]) == is_told


def test_weeks_that_were_left_out_are_told_by_the_next(shipped: Desk) -> None:
    ours = subscription()
    writer = after(shipped, ours, Earlier(None, ("2026-W31", "2026-W32", "2026-W34")))
    bare = contents(shipped, ours)
    assert writer.keys([delivery(ours)]) != bare.keys([delivery(ours)])
    told = (
        "The digests of the weeks ending 2 and 9 August 2026 were not sent: their figures were not published"
    )
    for made, is_told in ((writer, True), (bare, False)):
        found = made.content(delivery(ours), FRIDAY)
        assert isinstance(found, Ready)
        assert (told in found.payload["text"]) == is_told


def test_the_year_that_ended_in_a_week_that_was_not_sent_is_told_by_the_next(shipped: Desk) -> None:
    """2026-W01 has 31 December 2025; 41,472 people are summed from data/arrivals.csv."""
    ours = subscription()
    for skipped, week, is_told in (
        (("2026-W01",), "2026-W02", True),
        (("2026-W01", "2026-W02"), "2026-W03", True),
        (("2026-W02",), "2026-W03", False),
        (("2026-W01",), "2025-W52", False),  # it is not before it
    ):
        writer = after(shipped, ours, Earlier(None, (), None, skipped))
        writer.keys([delivery(ours, week)])
        found = writer.content(delivery(ours, week), FRIDAY)
        assert isinstance(found, Ready)
        told = "In 2025, 41,472 people arrived in small boats, up 12.6 per cent from 36,816 in 2024."
        assert (told in found.payload["text"]) == is_told
        assert ("compare arrivals 2025 with 2024" in {one["question"] for one in found.said}) == is_told


def test_only_channels_that_miss_the_same_weeks_are_told_the_same(shipped: Desk) -> None:
    ours = subscription()
    theirs = replace(ours, id=8, channel="C8", owner="U8")
    writer = replace(
        contents(shipped, ours, theirs), before=lambda _: {ours.subject: Earlier(skipped=("2026-W01",))}
    )
    mine, other = writer.keys([delivery(each, "2026-W02") for each in (ours, theirs)])
    assert mine != other


def test_the_channel_chooses_measures_and_chart(shipped: Desk) -> None:
    found = told(shipped, subscription(Order(measures=("arrivals",), chart=False)), "2026-W33", FRIDAY)
    assert isinstance(found, Ready)
    assert "boats, with an average" not in found.payload["text"]
    assert "data_visualization" not in {block["type"] for block in found.payload["blocks"]}


def test_each_kind_has_its_writer(shipped: Desk) -> None:
    ours = subscription(Order(late="notice"))
    writer = contents(shipped, ours)
    both = ByKind({"digest": writer, "notice": writer})
    digest, notice, again = both.keys([delivery(ours), delivery(ours, kind="notice"), delivery(ours)])
    assert digest == again != notice
    assert isinstance(both.content(delivery(ours), FRIDAY), Ready)
