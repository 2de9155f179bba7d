"""A check that is stopped anywhere, and made again."""

from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import event

from bot.newsroom.corrections import run
from bot.store.ledger import checks
from bot.store.sending.digest_places import with_digest
from tests.newsroom.corrections.channels import TODAY, WEEK, Channels, release
from tests.store.handmade import day


class Stop(Exception):
    """The process ends here."""


STATEMENTS = 60  # more than a check of three answers makes


def stopped(channels: Channels, statement: int) -> bool:
    """A check that ends just before so many statements; whether it came to that."""
    left = iter(range(statement))

    def stop(*_: object) -> None:
        if next(left, None) is None:
            raise Stop

    event.listen(channels.store, "before_cursor_execute", stop)
    try:
        channels.check()
    except Stop:
        return True
    finally:
        event.remove(channels.store, "before_cursor_execute", stop)
    return False


def test_a_check_that_stops_anywhere_and_is_made_again_tells_each_once(channels: Channels) -> None:
    for number, channel in enumerate(("C1", "C2", "C3")):
        channels.give(channel, f"total arrivals {day(3)}", TODAY, ts=f"{number}.0")
    ends = []
    for statement in range(STATEMENTS):
        channels.take(release(1 + statement, {**WEEK, 3: 130 + statement}))
        ends.append(stopped(channels, statement))
        channels.check()
        texts = channels.sent()
        assert {name: len(told) for name, told in texts.items()} == dict.fromkeys(texts, statement + 1)
        assert all(f"from {129 + statement} to" in told[-1] for told in texts.values() if statement)
        assert len(texts) == 3
    assert ends[0]
    assert not ends[-1]


def test_two_checks_at_once_tell_each_once(channels: Channels) -> None:
    for number in range(12):
        channels.give(f"C{number}", f"total arrivals {day(3)}", TODAY, ts=f"{number}.0")
    channels.take(release(1, {**WEEK, 3: 130}))
    with ThreadPoolExecutor(3) as pool:
        outcomes = list(pool.map(lambda _: channels.check(), range(3)))
    assert sum(outcome.corrected for outcome in outcomes) == 12
    assert [len(texts) for texts in channels.sent().values()] == [1] * 12


def test_an_older_check_that_keeps_its_correction_first_hides_no_newer_revision(
    channels: Channels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two processes, one has begun before the second release is in, and corrects after the other has read
    what was said."""
    channels.give("C1", f"total arrivals {day(3)}", TODAY)
    channels.take(release(1, {**WEEK, 3: 130}))
    begun, begin = checks.begin(channels.store), checks.begin

    def meanwhile(*given: Any) -> Collection[tuple[int, str]]:
        monkeypatch.setattr(run, "with_digest", with_digest)
        monkeypatch.setattr(checks, "begin", lambda _: begun)
        assert channels.check().corrected == 1
        monkeypatch.setattr(checks, "begin", begin)
        return with_digest(*given)

    channels.take(release(2, {**WEEK, 3: 140}))
    monkeypatch.setattr(run, "with_digest", meanwhile)
    assert channels.check().corrected == 0
    channels.check()
    first, second = channels.sent()["C1"]
    assert "from 100 to 130" in first
    assert "from 130 to 140" in second
    assert channels.check().found == 0
