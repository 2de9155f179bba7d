"""What a channel is told of weeks whose figures came too late, by the whole clock."""

from datetime import date, timedelta

from bot.sending.delivery import State
from bot.sending.earlier import Earlier
from bot.sources import BY_ID
from bot.store.library import StoreLibrary
from bot.store.sending.earlier_digests import earlier_digests
from tests.bootstrap.newsroom import DIGEST, Newsroom
from tests.bootstrap.test_retold import WEEK, published

NOT_SENT = (
    "The digest of the week ending 23 August 2026 was not sent: its figures were not published in time."
)


def nothing(newsroom: Newsroom, first: date, last: date, weeks: int) -> None:
    """Days without arrivals are published so many weeks later."""
    days = [first + timedelta(days=at) for at in range((last - first).days + 1)]
    published(newsroom, 7 * weeks, dict.fromkeys(days, 0))


def test_a_week_that_was_left_out_is_told_by_the_next_digest_alone(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    newsroom.slack.clock.advance(WEEK)  # the week to 23 August is due, and waits
    newsroom.tick(2)
    assert len(newsroom.digests()) == 1
    newsroom.slack.clock.advance(WEEK)  # and is left out once the week to 30 August is due
    newsroom.tick(2)
    assert [each.period for each in newsroom.sendings() if each.state is State.SKIPPED] == ["2026-W34"]
    nothing(newsroom, date(2026, 8, 21), date(2026, 8, 30), 2)
    newsroom.tick(9)
    assert [NOT_SENT in digest.text for digest in newsroom.digests()] == [False, True]
    nothing(newsroom, date(2026, 8, 31), date(2026, 9, 6), 3)
    newsroom.slack.clock.advance(WEEK)
    newsroom.tick(9)
    assert [NOT_SENT in digest.text for digest in newsroom.digests()] == [False, True, False]


def test_what_became_of_the_digests_before(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    (ours,) = newsroom.subscriptions.in_workspace(newsroom.workspace)
    assert earlier_digests(newsroom.engine, [ours.subject]) == {}
    newsroom.tick(4)
    sent = earlier_digests(newsroom.engine, [ours.subject, "subscription:99"])
    assert list(sent) == [ours.subject]
    sent_at = sent[ours.subject].sent_at
    assert sent_at is not None
    assert abs(sent_at - float(newsroom.digests()[0].ts)) < 60
    newsroom.slack.clock.advance(2 * WEEK)
    newsroom.tick(2)
    newsroom.slack.clock.advance(WEEK)
    newsroom.tick(2)
    now = earlier_digests(newsroom.engine, [ours.subject])
    edition = StoreLibrary(newsroom.engine, BY_ID).edition().number
    assert now == {ours.subject: Earlier(sent_at, ("2026-W35",), edition, ("2026-W34", "2026-W35"))}
