"""A database restored from a copy that is older than what was sent: nothing is said again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sending.subscription import Order
from bot.sending.watch import parse_watch
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault
from bot.store.writes import take_in
from tests.bootstrap.newsroom import DIGEST, SATURDAY, Newsroom, revised

HALF_AN_HOUR, HALF_A_MINUTE = 1800, 30


def digest(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)


def digest_and_correction(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    assert len(newsroom.messages) == 1
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)


def alert(newsroom: Newsroom) -> None:
    newsroom.order(Order("watch", parse_watch("arrivals > 300 a day").text))
    newsroom.tick(1)
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)


def self_check(newsroom: Newsroom) -> None:
    StoreWorkspaces(newsroom.engine, Vault(())).set_notices(newsroom.workspace, newsroom.channel.id)
    newsroom.slack.clock.advance(5 * 86_400)


@pytest.mark.parametrize("after", [HALF_AN_HOUR, HALF_A_MINUTE])
@pytest.mark.parametrize("begin", [digest, digest_and_correction, alert, self_check])
def test_what_was_sent_after_the_copy_is_found_and_not_sent_again(
    newsroom: Newsroom, tmp_path: Path, begin: Callable[[Newsroom], None], after: int
) -> None:
    begin(newsroom)
    assert newsroom.engine.url.database
    copy = shutil.copy(newsroom.engine.url.database, tmp_path / "copy.db")
    before = len(newsroom.messages)
    newsroom.tick(4)
    said = [message.text for message in newsroom.messages]
    assert len(said) == before + 1
    newsroom.restore(Path(copy))
    newsroom.slack.clock.advance(after)
    newsroom.tick(5)
    assert [message.text for message in newsroom.messages] == said
    assert {each.state for each in newsroom.sendings()} == {"sent"}


@pytest.mark.parametrize(("begin", "read"), [(digest, "405"), (alert, "999")])
def test_what_was_revised_since_the_copy_is_corrected_from_what_was_read(
    newsroom: Newsroom, tmp_path: Path, begin: Callable[[Newsroom], None], read: str
) -> None:
    """The message that is found bears a mark of the figures that it gave."""
    begin(newsroom)
    assert newsroom.engine.url.database
    copy = shutil.copy(newsroom.engine.url.database, tmp_path / "copy.db")
    newsroom.tick(4)
    (sent,) = newsroom.messages
    newsroom.restore(Path(copy))
    again = newsroom.publish
    newsroom.publish = lambda: (again(), take_in(newsroom.engine, revised(1_500), SATURDAY))
    newsroom.slack.clock.advance(HALF_AN_HOUR)
    newsroom.tick(8)
    _, correction = newsroom.messages
    assert correction.thread_ts == sent.ts
    assert f" {read} people arrived" in sent.text
    assert f" {read} people arrived" in correction.text.partition("Said here before")[2]
