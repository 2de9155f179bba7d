"""The whole clock on the shipped figures, against a strict Slack: what is due comes, once, and is kept."""

from sqlalchemy import select
from sqlmodel import col

from bot.desk import Desk
from bot.figures.said import said_of
from bot.questions import parse
from bot.sending.said import Post
from bot.sending.subscription import Order
from bot.sending.watch import parse_watch
from bot.sources import BY_ID
from bot.store.engine import reading
from bot.store.ledger.entries import StoreLedger
from bot.store.library import StoreLibrary
from bot.store.tables import Delivery, Reach, Said
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault
from bot.store.writes import take_in
from tests.bootstrap.newsroom import DIGEST, SATURDAY, Newsroom, revised


def test_a_digest_comes_at_nine_and_is_kept_in_the_ledger(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick()
    assert newsroom.messages == []
    newsroom.tick(4)
    (digest,) = newsroom.messages
    assert digest.text.startswith("In the week ending 16 August 2026, 405 people arrived")
    with reading(newsroom.engine) as connection:
        assert connection.execute(select(col(Said.ts)).distinct()).scalars().all() == [digest.ts]


def test_a_clock_a_fortnight_ahead_loses_no_week(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.ahead = 15 * 86_400
    newsroom.tick(2)
    assert newsroom.sendings() == []
    newsroom.ahead = 0.0
    newsroom.tick(4)
    assert [(each.period, each.state) for each in newsroom.sendings()] == [("2026-W33", "sent")]


def test_a_clock_a_day_behind_misses_no_news(newsroom: Newsroom) -> None:
    newsroom.order(Order("watch", parse_watch("arrivals > 300 a day").text))
    newsroom.ahead = -86_400
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)
    newsroom.tick(3)
    assert [(each.period, each.state) for each in newsroom.sendings()] == [("day:2026-08-12", "sent")]


def test_a_revision_is_told_in_the_thread_of_the_digest_that_gave_the_figure(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    (digest,) = newsroom.messages
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)
    newsroom.tick(3)
    _, correction = newsroom.messages
    assert correction.thread_ts == digest.ts
    assert "Correction" in correction.text


def test_nothing_is_held_for_a_digest_that_somebody_deleted(newsroom: Newsroom) -> None:
    """Its correction could never be posted, and whoever looks after the desk was told of it every day."""
    newsroom.order(DIGEST)
    newsroom.tick(4)
    newsroom.channel.messages.clear()
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)
    newsroom.tick(3)
    assert newsroom.messages == []
    assert [(each.kind, each.state) for each in newsroom.sendings()] == [
        ("digest", "sent"),
        ("correction", "skipped"),
    ]


def test_a_watch_hears_of_a_new_fact_once(newsroom: Newsroom) -> None:
    newsroom.order(Order("watch", parse_watch("arrivals > 300 a day").text))
    newsroom.tick(2)
    assert newsroom.messages == []
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)
    newsroom.tick(3)
    (alert,) = newsroom.messages
    assert "12 August 2026" in alert.text
    assert "999" in alert.text


def test_a_fact_that_is_taken_back_is_told_in_one_message(newsroom: Newsroom) -> None:
    newsroom.order(Order("watch", parse_watch("arrivals > 300 a day").text))
    newsroom.publish = lambda: take_in(newsroom.engine, revised(), SATURDAY)
    newsroom.tick(3)
    newsroom.publish = lambda: take_in(newsroom.engine, revised(12), SATURDAY)
    newsroom.tick(3)
    alert, withdrawal = newsroom.messages
    assert withdrawal.thread_ts == alert.ts
    assert withdrawal.text.startswith("Taken back")


def test_a_fact_that_is_taken_back_while_the_watch_is_paused_is_told_once_it_is_resumed(
    newsroom: Newsroom,
) -> None:
    newsroom.order(Order("watch", parse_watch("arrivals > 300 a day").text))
    (watch,) = newsroom.subscriptions.watches()
    news = newsroom.news()
    take_in(newsroom.engine, revised(), SATURDAY)
    news.tell(newsroom.now)
    newsroom.subscriptions.pause(watch.id, "U1", newsroom.now)
    take_in(newsroom.engine, revised(12), SATURDAY)
    news.tell(newsroom.now)
    assert [each.revision for each in newsroom.sendings()] == [0]
    newsroom.subscriptions.resume(watch.id, "U1", newsroom.now)
    news.tell(newsroom.now)
    assert sorted(each.revision for each in newsroom.sendings()) == [0, 1]


def test_an_answer_kept_after_the_check_of_the_release_that_revised_it_is_corrected(
    newsroom: Newsroom,
) -> None:
    """Asked on the old figures, posted by a slow button when the new ones had been looked at."""
    library = StoreLibrary(newsroom.engine, BY_ID)
    question = parse("total arrivals 2026-08-12", library.events())
    given = Desk(library, lambda: 0.0).ask(question, SATURDAY.date())
    news = newsroom.news()
    news.tell(newsroom.now)
    take_in(newsroom.engine, revised(), SATURDAY)
    news.tell(newsroom.now)
    post = Post(newsroom.workspace, newsroom.channel.id, "1787385000.000100")
    StoreLedger(newsroom.engine).record(said_of(given, post, newsroom.now))
    news.tell(newsroom.now)
    assert [(each.kind, each.thread) for each in newsroom.sendings()] == [("correction", post.ts)]


def test_stale_figures_are_told_once_a_day_to_whoever_looks_after_the_desk(newsroom: Newsroom) -> None:
    workspaces = StoreWorkspaces(newsroom.engine, Vault(()))
    workspaces.set_notices(newsroom.workspace, newsroom.channel.id)
    newsroom.slack.clock.advance(5 * 86_400)
    newsroom.tick(4)
    (notice,) = newsroom.messages
    assert "the newest figures are of 21 August 2026, six days ago" in notice.text
    newsroom.slack.clock.advance(86_400)
    newsroom.tick(4)
    assert len(newsroom.messages) == 2


def test_every_delivery_ends_as_sent(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.order(Order("watch", parse_watch("records").text))
    newsroom.tick(5)
    with reading(newsroom.engine) as connection:
        assert set(connection.execute(select(col(Delivery.state))).scalars()) == {"sent"}


def test_what_was_said_is_kept_for_as_long_as_is_set_and_no_longer(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    digest = newsroom.sendings()[0].id
    kept = newsroom.count(Said)
    (order,) = newsroom.subscriptions.in_workspace(newsroom.workspace)
    newsroom.subscriptions.pause(order.id, "U1", newsroom.now)
    newsroom.slack.clock.advance(399 * 86_400)
    newsroom.tick()
    assert newsroom.count(Said) == kept > 0
    newsroom.slack.clock.advance(2 * 86_400)
    newsroom.tick()
    assert (newsroom.count(Said), newsroom.count(Reach)) == (0, 0)
    assert digest not in {each.id for each in newsroom.sendings()}


def test_by_a_clock_that_is_wrong_nothing_is_told_or_forgotten(newsroom: Newsroom) -> None:
    """Set two years ahead by a fault, it would have all figures stale, and all that was said of yore."""
    StoreWorkspaces(newsroom.engine, Vault(())).set_notices(newsroom.workspace, newsroom.channel.id)
    newsroom.order(DIGEST)
    newsroom.tick(4)
    said, sent = newsroom.count(Said), newsroom.sendings()
    assert said > 0
    newsroom.ahead = 2 * 365 * 86_400.0
    newsroom.tick(4)
    assert (newsroom.count(Said), newsroom.sendings()) == (said, sent)
