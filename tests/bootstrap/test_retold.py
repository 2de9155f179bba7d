"""Corrections of what a digest gave, at once or in the next, by the whole clock."""

from datetime import date, timedelta

import pytest

from bot.releases import Covered, Reading, Stated
from bot.sending.calendar import Weekly
from bot.sending.subscription import Order
from bot.store.tables import Said
from bot.store.writes import take_in
from tests.bootstrap.newsroom import DIGEST, SATURDAY, Newsroom, revised

WEEK = 7 * 86_400
GIVEN = "given in this channel as 15,647, revised since"


def published(newsroom: Newsroom, days: int, values: dict[date, int]) -> None:
    """A release so many days later, of arrivals on those days and on one that it does not change."""
    newest = date(2026, 8, 20)
    values = {newest: newsroom.value("arrivals", newest), **values}
    stated = tuple(Stated("arrivals", day, day, value) for day, value in values.items())
    covered = tuple(Covered("arrivals", day, day) for day in values)
    on = SATURDAY + timedelta(days=days)
    read = Reading("home-office-weekly", on.date(), f"{days:064x}", stated, covered=covered)
    newsroom.publish = lambda: take_in(newsroom.engine, read, on)


def next_week(newsroom: Newsroom) -> str:
    """The text of the next digest, a week later, once days without arrivals are published."""
    before = len(newsroom.digests())
    sunday = date(2026, 8, 23) + timedelta(weeks=before - 1)
    first = max(date(2026, 8, 21), sunday - timedelta(days=6))
    days = [date.fromordinal(day) for day in range(first.toordinal(), sunday.toordinal() + 1)]
    published(newsroom, 7 * before, dict.fromkeys(days, 0))
    newsroom.slack.clock.advance(WEEK - 200)
    newsroom.tick(9)
    digests = newsroom.digests()
    assert len(digests) == before + 1
    return digests[-1].text


def test_a_small_change_is_told_by_the_next_digest_and_by_no_other(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    assert "15,647 people arrived" in newsroom.digests()[0].text
    published(newsroom, 1, {date(2026, 1, 2): newsroom.value("arrivals", date(2026, 1, 2)) + 1})
    newsroom.tick(3)
    assert len(newsroom.messages) == 1
    assert f"15,648, {GIVEN}" in next_week(newsroom)
    assert GIVEN not in next_week(newsroom)
    assert [message.text for message in newsroom.messages if "Correction" in message.text] == []


def test_a_small_change_is_told_at_once_where_that_is_set(newsroom: Newsroom) -> None:
    newsroom.small_wait = False
    newsroom.order(DIGEST)
    newsroom.tick(4)
    published(newsroom, 1, {date(2026, 1, 2): newsroom.value("arrivals", date(2026, 1, 2)) + 1})
    newsroom.tick(4)
    assert "15,648 people" in newsroom.messages[-1].text
    assert newsroom.messages[-1].thread_ts == newsroom.digests()[0].ts


@pytest.mark.parametrize("change", ["pause", "remove"])
def test_a_small_change_that_waited_is_told_at_once_when_no_digest_comes_any_more(
    newsroom: Newsroom, change: str
) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    published(newsroom, 1, {date(2026, 1, 2): newsroom.value("arrivals", date(2026, 1, 2)) + 1})
    newsroom.tick(3)
    assert len(newsroom.messages) == 1
    (ours,) = newsroom.subscriptions.in_workspace(newsroom.workspace)
    getattr(newsroom.subscriptions, change)(ours.id, "U1", newsroom.now)
    newsroom.tick(4)
    assert "15,648 people" in newsroom.messages[-1].text
    assert newsroom.messages[-1].thread_ts == newsroom.digests()[0].ts
    newsroom.tick(2)
    assert len(newsroom.messages) == 2


def test_a_channel_reads_only_what_was_given_in_it(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    published(newsroom, 1, {date(2026, 1, 2): newsroom.value("arrivals", date(2026, 1, 2)) + 1})
    newsroom.tick(3)
    other = newsroom.slack.workspace.add_channel("C99", "other").id
    newsroom.subscriptions.put(newsroom.workspace, other, DIGEST, "U1", newsroom.now)
    next_week(newsroom)
    (there,) = newsroom.slack.workspace.channels[other].messages.values()
    assert "given in this channel" not in there.text


def test_a_revision_of_the_week_before_is_told_of_that_week_alone(newsroom: Newsroom) -> None:
    newsroom.order(Order(weekly=Weekly(weekday=5), measures=("arrivals", "boats")))
    newsroom.tick(4)
    day = date(2026, 8, 5)
    published(newsroom, 1, {day: newsroom.value("arrivals", day) + 100})
    newsroom.tick(4)
    _, correction = newsroom.messages
    assert "Now: In the week ending 9 August 2026, 816 people arrived" in correction.text
    assert "Said here before: In the week ending 9 August 2026, 716 people" in correction.text
    assert "week ending 17 August 2025" not in correction.text


def test_a_revision_of_the_same_week_years_ago_is_told(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    day = date(2022, 8, 17)
    published(newsroom, 1, {day: newsroom.value("arrivals", day) + 100})
    newsroom.tick(4)
    assert "In the week ending 21 August 2022, 1,322 people" in newsroom.messages[-1].text


def test_a_digest_has_few_rows_in_the_ledger(newsroom: Newsroom) -> None:
    """They are kept for 400 days, of thousands of channels."""
    newsroom.order(DIGEST)
    newsroom.tick(4)
    assert 6 <= newsroom.count(Said) <= 12


def test_a_revision_on_the_day_of_a_digest_is_told_once(newsroom: Newsroom) -> None:
    """One of an hour before by that digest, one of an hour after by the next."""
    newsroom.order(DIGEST)
    newsroom.publish = lambda: take_in(newsroom.engine, revised(999), SATURDAY)
    newsroom.tick(4)
    newsroom.publish = lambda: take_in(newsroom.engine, revised(998), SATURDAY)
    newsroom.tick(4)
    told = [newsroom.digests()[0].text, next_week(newsroom), next_week(newsroom)]
    for change, once in (("since then 999", 0), ("999 until 22 August 2026, since then 998", 1)):
        assert [change in text for text in told] == [at == once for at in range(3)]
    assert "No figure held was revised after 15 August" not in told[0]
    assert "One figure has been revised since the digest of 22 August 2026." in told[1]
    assert "No figure held has been revised since the digest of 29 August 2026." in told[2]
