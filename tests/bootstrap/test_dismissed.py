"""What an operator dismisses, by the whole clock: it does not go, and the next correction says all."""

from datetime import date

from bot.sending.delivery import State
from bot.store.sending.dismissing import dismiss_all
from bot.store.writes import take_in
from tests.bootstrap.newsroom import DIGEST, SATURDAY, Newsroom, revised
from tests.bootstrap.test_retold import published


def test_a_correction_that_is_dismissed_is_not_sent_and_the_next_one_says_all(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    newsroom.channel.archived = True
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)
    newsroom.tick(4)
    assert [each.state for each in newsroom.sendings() if each.kind == "correction"] == [State.HELD]
    assert dismiss_all(newsroom.engine, newsroom.now) == 1
    newsroom.channel.archived = False
    newsroom.tick(4)
    assert len(newsroom.messages) == 1
    published(newsroom, 1, {date(2026, 8, 12): 888})
    newsroom.tick(4)
    digest, correction = newsroom.messages
    assert correction.thread_ts == digest.ts
    assert correction.text.startswith("Correction: figures given here have been revised.")
    assert "corrected here before" not in correction.text
    assert "to 888" in correction.text
    assert "999" not in correction.text
