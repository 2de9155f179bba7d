"""Watches over the shipped figures, as they were known day by day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, insert, select, update
from sqlmodel import col

from bot.desk import Desk
from bot.newsroom.alerts.contents import AlertContents
from bot.newsroom.alerts.evaluate import alert_all
from bot.newsroom.alerts.news import baseline, found
from bot.sending.content import Ready, Skip
from bot.sending.delivery import Delivery as Sending
from bot.sending.subscription import Order
from bot.sending.watch import parse_watch
from bot.store.engine import connect, reading, writing
from bot.store.migrate import migrate
from bot.store.sending.dismissing import dismiss_all
from bot.store.sending.rows import COLUMNS, from_row
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.tables import Delivery, Workspace
from bot.wording.style import NEWSPAPER
from tests.strict_slack.surfaces import message_problems


def at(day: str, hour: int = 15) -> float:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).timestamp() + hour * 3600


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = connect(f"sqlite:///{tmp_path_factory.mktemp('alerts') / 'ours.db'}")
    migrate(engine)
    with writing(engine) as connection:
        row = {"enterprise": "", "team": "T1", "token": "", "bot_user": "", "scopes": "", "state": "active"}
        settings = {"why": "", "house_style": "", "notices": "", "installed_at": 0.0}
        connection.execute(insert(Workspace).values(row | settings))
    yield engine
    engine.dispose()


def watch(store: Engine, text: str, day: str) -> None:
    StoreSubscriptions(store).put(1, "C1", Order("watch", text), "U1", at(day, 9))


def made(store: Engine) -> list[Sending]:
    with reading(store) as connection:
        rows = connection.execute(select(*COLUMNS).order_by(col(Delivery.due_at), col(Delivery.period))).all()
    return [from_row(row) for row in rows]


def test_a_revision_that_makes_a_fact_is_told_and_only_once(shipped: Desk, store: Engine) -> None:
    """10 July 2026 was 225 on the page of 12 July, and 255 on that of 13 July."""
    watch(store, "arrivals > 250 a day", "2026-07-12")
    assert alert_all(store, shipped, at("2026-07-12")) == 0
    assert [alert_all(store, shipped, at("2026-07-13")) for _ in range(3)] == [1, 0, 0]
    assert alert_all(store, shipped, at("2026-07-14")) == 0
    assert [(each.period, each.revision) for each in made(store)] == [("day:2026-07-10", 0)]
    assert made(store)[0].due_at == at("2026-07-13", -1)  # midnight in London, on the day of the page


def test_what_was_known_before_the_watch_began_is_not_news(shipped: Desk, store: Engine) -> None:
    watch(store, "arrivals > 250 a day", "2026-07-15")
    assert alert_all(store, shipped, at("2026-07-15")) == 0


def test_a_record_of_years_ago_is_not_news(shipped: Desk) -> None:
    what = found(parse_watch("records"), date(2026, 8, 1), date(2026, 8, 21), shipped)
    assert what.news == ()
    assert "day:2022-09-03" in what.standing


def test_releases_loaded_late_are_history() -> None:
    today = date(2026, 8, 21)
    assert baseline(date(2026, 8, 18), today) == date(2026, 8, 17)
    assert baseline(date(2026, 1, 1), today) == date(2026, 8, 6)  # a fortnight ago, whatever was loaded since


def test_a_revision_that_takes_a_fact_back_is_said_in_its_thread(shipped: Desk, store: Engine) -> None:
    """Told on the figures of 13 July; with the clock put back to 12 July, the fact is not held."""
    watch(store, "arrivals > 250 a day", "2026-07-12")
    alert_all(store, shipped, at("2026-07-13"))
    assert [alert_all(store, shipped, at("2026-07-12", 16)) for _ in range(2)] == [1, 0]
    first, back = sorted(made(store), key=lambda each: each.revision)
    assert (back.revision, back.corrects, back.period) == (1, first.id, first.period)
    contents = AlertContents(shipped, StoreSubscriptions(store), lambda _: NEWSPAPER)
    said = contents.content(back, at("2026-07-12", 16))
    assert isinstance(said, Ready)
    assert said.payload["text"].startswith("Taken back: figures published since no longer bear this out. ")
    assert "225 people" in said.payload["text"]
    assert isinstance(contents.content(first, at("2026-07-12", 16)), Skip)  # not told any more
    assert isinstance(contents.content(back, at("2026-07-13")), Skip)  # nor taken back where it holds


@pytest.mark.parametrize(
    ("watched", "began", "told", "key", "headline"),
    [
        ("arrivals > 250 a day", "2026-07-12", "2026-07-13", "day:2026-07-10", "On 10 July 2026, 255 people"),
        ("total 15,000", "2026-08-19", "2026-08-21", "year:2026", "reached 15,000 on 9 August 2026"),
        ("prevented > 250 a week", "2026-08-19", "2026-08-21", "week:2026-W33", "270 people were stopped"),
    ],
)
def test_an_alert_says_the_fact_and_its_caveats(
    shipped: Desk, store: Engine, watched: str, began: str, told: str, key: str, headline: str
) -> None:
    watch(store, watched, began)
    alert_all(store, shipped, at(told))
    delivery = next(each for each in made(store) if each.period == key)
    contents = AlertContents(shipped, StoreSubscriptions(store), lambda _: NEWSPAPER)
    said = contents.content(delivery, at(told))
    assert isinstance(said, Ready)
    assert headline in said.payload["text"]
    assert "Source: Home Office" in said.payload["text"]
    assert message_problems(said.payload["blocks"]) == []
    assert len(said.said) == 1
    first, second = contents.keys([delivery, replace(delivery, channel="C2")])
    assert first == second


def test_whatever_is_said_later_follows_what_was_said_before(shipped: Desk, store: Engine) -> None:
    watch(store, "arrivals > 250 a day", "2026-07-12")
    for moment in (at("2026-07-13"), at("2026-07-12", 16), at("2026-07-13", 16), at("2026-07-12", 17)):
        assert alert_all(store, shipped, moment) == 1
    alerts = sorted(made(store), key=lambda each: each.revision)
    assert [each.revision for each in alerts] == [0, 1, 2, 3]
    assert [each.corrects for each in alerts] == ["", *(each.id for each in alerts[:-1])]


def test_an_alert_that_was_left_out_is_made_anew_as_the_first(shipped: Desk, store: Engine) -> None:
    """It was undone before it went, and so was never told; then it holds again."""
    watch(store, "arrivals > 250 a day", "2026-07-12")
    for moment in (at("2026-07-13"), at("2026-07-12", 16)):
        alert_all(store, shipped, moment)
    with writing(store) as connection:
        connection.execute(update(Delivery).values(state="skipped"))
    assert [alert_all(store, shipped, at("2026-07-13", 16)) for _ in range(3)] == [1, 0, 0]
    (again,) = (each for each in made(store) if each.revision == 2)
    assert again.corrects == ""
    said = AlertContents(shipped, StoreSubscriptions(store), lambda _: NEWSPAPER).content(
        again, at("2026-07-13", 16)
    )
    assert isinstance(said, Ready)
    assert said.payload["text"].startswith("More than 250 people")


def test_an_alert_that_was_dismissed_is_not_made_anew(shipped: Desk, store: Engine) -> None:
    watch(store, "arrivals > 250 a day", "2026-07-12")
    alert_all(store, shipped, at("2026-07-13"))
    with writing(store) as connection:
        connection.execute(update(Delivery).values(state="held"))
    assert dismiss_all(store, at("2026-07-13")) == 1
    later = (at("2026-07-13", 16), at("2026-07-12", 17), at("2026-07-13", 18))
    assert [alert_all(store, shipped, moment) for moment in later] == [0, 0, 0]


def test_a_watch_that_was_removed_tells_nothing(shipped: Desk, store: Engine) -> None:
    watch(store, "arrivals > 250 a day", "2026-07-12")
    alert_all(store, shipped, at("2026-07-13"))
    (delivery,) = made(store)
    orders = StoreSubscriptions(store)
    orders.remove(int(delivery.subject.rpartition(":")[2]), "U1", at("2026-07-13"))
    contents = AlertContents(shipped, orders, lambda _: NEWSPAPER)
    assert isinstance(contents.content(delivery, at("2026-07-13")), Skip)
