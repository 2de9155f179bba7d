"""The daily self-check: said once a day, only where something is wrong, and of one's own affairs."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, text

from bot.measures import BY_NAME
from bot.newsroom.self_check import self_check
from bot.sending.delivery import Delivery, State
from bot.series import Column, Holdings
from bot.store.engine import writing
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.listing import listed
from bot.wording.self_check import Health, sentences
from tests.store.saying import workspaces
from tests.strict_slack.surfaces import message_problems

PAGES = {"arrivals": "https://a.example", "prevented": "https://p.example"}
MORNING = datetime(2026, 8, 21, 8, 30, tzinfo=UTC).timestamp()
TODAY = date(2026, 8, 21)
HELD = Delivery("h1", "subscription:7", "2026-W33", "digest", 0, 1, "C024", MORNING, MORNING, State.HELD)


def holdings(newest: date, week: date = date(2026, 8, 9)) -> Holdings:
    monday = week - timedelta(days=6)
    return Holdings({"arrivals": Column(newest, [5])}, {"prevented": Column(monday, [5], 7)}, {}, {}, {})


FRESH, OLD = holdings(date(2026, 8, 19)), holdings(date(2026, 8, 16))


@pytest.fixture
def cared(store: Engine) -> Engine:
    """Two workspaces that chose a channel, one that did not, and one that is paused."""
    workspaces(store, 1, 2, 3, 4)
    with writing(store) as connection:
        connection.execute(text("UPDATE workspace SET notices = 'CNOTICES' WHERE id IN (1, 2, 4)"))
        connection.execute(text("UPDATE workspace SET state = 'paused' WHERE id = 4"))
    return store


def added(store: Engine) -> list[Delivery]:
    return [each for each in listed(store) if each.kind == "notice"]


def test_nothing_is_said_where_nothing_is_wrong(cared: Engine) -> None:
    assert self_check(cared, FRESH, PAGES, MORNING) == 0


def test_old_figures_are_told_in_each_chosen_channel_once_a_day(cared: Engine) -> None:
    assert [self_check(cared, OLD, PAGES, MORNING + 60 * minute) for minute in range(3)] == [2, 0, 0]
    first, second = sorted(added(cared), key=lambda each: each.workspace)
    assert (first.workspace, second.workspace) == (1, 2)
    assert (first.subject, first.period, first.channel) == ("workspace:1", "2026-08-21", "CNOTICES")
    assert first.state is State.READY
    assert first.payload is not None
    assert "16 August 2026, five days ago" in first.payload["text"]
    assert self_check(cared, OLD, PAGES, MORNING + 86_400) == 2


def test_not_before_eight_in_london(cared: Engine) -> None:
    assert self_check(cared, OLD, PAGES, MORNING - 3600 - 60 * 31) == 0
    assert self_check(cared, OLD, PAGES, MORNING - 3600 - 60 * 30) == 2


def test_a_workspace_hears_of_its_own_deliveries_alone(cared: Engine) -> None:
    StoreDeliveries(cared).add(replace(HELD, why="is_archived"))
    assert self_check(cared, FRESH, PAGES, MORNING) == 1
    (notice,) = added(cared)
    assert notice.workspace == 1
    assert notice.payload is not None
    told = "For <#C024>, a message (digest) due on 21 August 2026: the channel is archived."
    assert told in notice.payload["text"]
    assert notice.payload["blocks"][-1]["text"] == {"type": "mrkdwn", "text": told, "verbatim": True}
    assert message_problems(notice.payload["blocks"]) == []


def test_many_held_in_one_workspace_hide_none_in_another(cared: Engine) -> None:
    many = [replace(HELD, id=f"a{n}", period=f"a{n}", due_at=MORNING - 9) for n in range(120)]
    StoreDeliveries(cared).add(*many, replace(HELD, id="b", workspace=2))
    assert self_check(cared, FRESH, PAGES, MORNING) == 2
    told = {each.workspace: str(each.payload) for each in added(cared)}
    assert "120 deliveries are held" in told[1]
    assert "One delivery is held" in told[2]


def test_a_notice_that_is_held_is_not_what_the_next_one_is_about(cared: Engine) -> None:
    StoreDeliveries(cared).add(replace(HELD, id="n1", subject="workspace:1", kind="notice"))
    assert self_check(cared, FRESH, PAGES, MORNING) == 0


def test_what_is_said() -> None:
    health = Health(TODAY, {"arrivals": date(2026, 8, 17)}, PAGES, [])
    old, page = "17 August 2026, four days ago", "See the <{}|publisher's page>."
    assert sentences(health) == (
        f"People arriving in small boats: the newest figures are of {old}. {page.format('https://a.example')}",
        f"{BY_NAME['prevented'].title}: no figures are held. {page.format('https://p.example')}",
    )
    fresh = {"arrivals": date(2026, 8, 18), "prevented": date(2026, 7, 31)}
    assert sentences(Health(TODAY, fresh, PAGES, [])) == ()
    many = sentences(Health(TODAY, fresh, PAGES, [HELD] * 7))
    assert many[0].startswith("Seven deliveries are held until somebody acts")
    assert len(many) == 7
    assert many[-1] == "And two more."
    (_, to_a_person) = sentences(Health(TODAY, fresh, PAGES, [replace(HELD, channel="U1")]))
    assert to_a_person.startswith("For somebody's direct messages, ")
