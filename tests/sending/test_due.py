"""From a subscription that is due to its deliveries."""

from datetime import time

from bot.sending.calendar import Weekly
from bot.sending.delivery import State
from bot.sending.due import NOTICE_AFTER, SKIP_AFTER, move_on
from bot.sending.subscription import Order
from tests.sending.orders import DAY, HOUR, MONDAY, WEEK, subscription


def test_the_week_that_ended_is_waiting_for_its_data() -> None:
    moved = move_on(subscription(), MONDAY + 5)
    (delivery,) = moved.deliveries
    assert (delivery.subject, delivery.period, delivery.kind) == ("subscription:7", "2026-W33", "digest")
    assert (delivery.state, delivery.due_at, delivery.not_before) == (State.WAITING, MONDAY, MONDAY)
    assert (moved.next_due, moved.last_period) == (MONDAY + WEEK, "2026-W33")


def test_nothing_is_due_a_second_before() -> None:
    assert move_on(subscription(), MONDAY - 1).deliveries == []


def test_the_same_week_has_the_same_id_whoever_works_it_out_and_when() -> None:
    first, again = (move_on(subscription(), MONDAY + after).deliveries[0] for after in (5, DAY))
    assert first == again


def test_of_several_weeks_missed_the_newest_is_sent_and_the_others_are_kept_as_skipped() -> None:
    moved = move_on(subscription(), MONDAY + 2 * WEEK + HOUR)
    assert [(made.period, made.state) for made in moved.deliveries] == [
        ("2026-W33", State.SKIPPED),
        ("2026-W34", State.SKIPPED),
        ("2026-W35", State.WAITING),
    ]
    assert moved.next_due == MONDAY + 3 * WEEK


def test_it_waits_until_the_next_one_is_due_and_no_longer() -> None:
    assert move_on(subscription(), MONDAY).deliveries[0].deadline == MONDAY + WEEK


def test_late_weeks_are_left_out_after_a_day_where_that_is_wished() -> None:
    skips = subscription(Order(late="skip"))
    assert move_on(skips, MONDAY).deliveries[0].deadline == MONDAY + SKIP_AFTER


def test_a_notice_follows_the_digest_where_that_is_wished() -> None:
    digest, notice = move_on(subscription(Order(late="notice")), MONDAY).deliveries
    assert (notice.kind, notice.period, notice.not_before) == ("notice", "2026-W33", MONDAY + NOTICE_AFTER)
    assert digest.id != notice.id


def test_a_week_is_not_repeated_when_the_clock_goes_back() -> None:
    """01:30 comes twice on 25 October 2026: the digest of that week is made at the first only."""
    weekly = Weekly(6, time(1, 30))
    first = 1792888200.0  # 2026-10-25 00:30 UTC
    moved = move_on(subscription(Order(weekly=weekly), next_due=first), first)
    assert [made.period for made in moved.deliveries] == ["2026-W42"]
    assert moved.next_due == first + WEEK + HOUR
