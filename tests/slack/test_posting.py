"""*Post to channel*: what one person saw, for all to see, once, with figures that hold."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select
from sqlmodel import col

from bot.releases import Covered, Stated
from bot.slack.actions import post as posting
from bot.store.engine import reading
from bot.store.tables import Figure, Said
from bot.store.writes import take_in
from tests.slack.office import Office
from tests.store.handmade import PUBLICATION
from tests.store.handmade import reading as made
from tests.strict_slack.faults import Fault, broken_json, dropped, rate_limited, refused, server_error
from tests.strict_slack.workspaces import Message

MAY_DAY = date(2024, 5, 1)
POST = "Post to channel"


def asked(office: Office, words: str = "/crossings 2024", channel: str = "") -> Message:
    shown = office.send(office.slack.person().command(words, channel)).message
    assert shown is not None
    return shown


def last_told(office: Office) -> str:
    return office.slack.workspace.ephemerals[-1].text


def ledger(office: Office) -> list[tuple[str, str, str]]:
    with reading(office.store) as connection:
        rows = connection.execute(select(col(Said.channel), col(Said.ts), col(Said.question)))
        return [(channel, ts, question) for channel, ts, question in rows]


def test_an_answer_is_posted_once_whoever_clicks_how_often(office: Office) -> None:
    shown, reporter = asked(office), office.slack.person()
    for _ in range(3):
        office.send(reporter.click(shown, POST)) if POST in str(shown.blocks) else None
    (post,) = office.slack.workspace.posts()
    assert post.channel == reporter.channel
    assert post.blocks[0]["text"] == asked(office).blocks[0]["text"]
    assert ledger(office) == [(post.channel, post.ts, "total arrivals 2024")]


def test_two_clicks_at_once_post_once(office: Office) -> None:
    shown, reporter = asked(office), office.slack.person()
    clicks = [reporter.click(shown, POST), reporter.click(shown, POST)]
    for click in clicks:
        office.deliver(click)
    office.settle()
    assert len(office.slack.workspace.posts()) == 1
    assert any("posted already" in one.text for one in office.slack.workspace.ephemerals)


def test_the_asker_is_told_in_place_of_the_answer(office: Office) -> None:
    shown = asked(office)
    office.send(office.slack.person().click(shown, POST))
    assert "was posted" in shown.text
    assert POST not in str(shown.blocks)
    office.send(office.slack.person().click(shown, "Show working"))
    assert len(office.slack.workspace.views) == 1


@pytest.mark.parametrize("fault", [server_error(), dropped(), rate_limited(0)])
def test_a_post_stands_though_its_asker_cannot_be_told(office_http: Office, fault: Fault) -> None:
    office, shown = office_http, asked(office_http)
    office.slack.faults.plan("response_url", fault, times=2)
    office.send(office.slack.person().click(shown, POST))
    assert len(office.slack.workspace.posts()) == len(ledger(office)) == 1
    assert office.slack.workspace.ephemerals == [shown]


def test_a_posted_answer_is_unchanged_by_later_clicks(office: Office) -> None:
    shown = asked(office)
    office.send(office.slack.person().click(shown, POST))
    (post,) = office.slack.workspace.posts()
    before = str(post.body)
    for button in ("Show working", "CSV", "Useful", "Not useful"):
        office.send(office.slack.person(2).click(post, button))
    assert str(post.body) == before


def test_figures_that_changed_meanwhile_are_posted_as_they_are_now_and_it_is_said(
    office_own: Office,
) -> None:
    office, shown = office_own, asked(office_own)
    assert "36,816" in shown.text
    revise(office, MAY_DAY, 1_000)
    office.send(office.slack.person().click(shown, POST))
    (post,) = office.slack.workspace.posts()
    assert "37,816" in post.blocks[0]["text"]["text"]
    assert "have changed since this was asked on 22 August 2026" in post.text


def test_the_same_figures_on_another_day_are_posted_without_a_word(office_http: Office) -> None:
    shown = asked(office_http)
    office_http.clock.at += timedelta(days=1)
    office_http.send(office_http.slack.person().click(shown, POST))
    (post,) = office_http.slack.workspace.posts()
    assert "have changed" not in post.text


def test_outside_the_channel_the_desk_says_how_to_be_let_in_and_then_posts(office: Office) -> None:
    workspace = office.slack.workspace
    outside = workspace.add_channel("C9", "elsewhere", bot=False)
    shown = asked(office, channel=outside.id)
    office.send(office.slack.person().click(shown, POST))
    assert "/invite" in last_told(office)
    assert workspace.posts() == []
    outside.members.add(workspace.bot_user)
    office.send(office.slack.person().click(shown, POST))
    assert [post.channel for post in workspace.posts()] == [outside.id]


@pytest.mark.parametrize("fault", [dropped, server_error, broken_json, partial(refused, "internal_error")])
def test_what_slack_may_have_taken_is_not_posted_again(
    office_http: Office, fault: Callable[..., Fault]
) -> None:
    office, shown = office_http, asked(office_http)
    office.slack.faults.plan("chat.postMessage", fault(taken=True))
    office.send(office.slack.person().click(shown, POST))
    assert "did not say" in last_told(office)
    office.send(office.slack.person().click(shown, POST))
    assert len(office.slack.workspace.posts()) == 1


def test_who_met_a_fault_that_nobody_foresaw_clicks_again_and_it_is_posted(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = asked(office)
    with monkeypatch.context() as broken:
        broken.setattr(posting, "in_channel", None)
        office.send(office.slack.person().click(shown, POST))
    assert "Reference" in last_told(office)
    assert office.slack.workspace.posts() == []
    office.send(office.slack.person().click(shown, POST))
    assert len(office.slack.workspace.posts()) == len(ledger(office)) == 1


def test_an_archived_channel_is_said_to_be_so(office_http: Office) -> None:
    office, shown = office_http, asked(office_http)
    office.slack.faults.plan("chat.postMessage", refused("is_archived"))
    office.send(office.slack.person().click(shown, POST))
    assert "archived" in last_told(office)


def revise(office: Office, day: date, more: int) -> None:
    """A new release changes one day's arrivals, and the desk hears of it."""
    current = (col(Figure.publication) == PUBLICATION, col(Figure.replaced_by).is_(None))
    one_day = (col(Figure.measure) == "arrivals", col(Figure.first_day) == col(Figure.last_day))
    days = select(col(Figure.first_day), col(Figure.value)).where(*current, *one_day)
    with reading(office.store) as connection:
        held = {row[0]: row[1] for row in connection.execute(days)}
    held[day] += more
    stated = [Stated("arrivals", at, at, value) for at, value in held.items()]
    release = made(date(2026, 8, 22), stated, [Covered("arrivals", min(held), max(held))])
    assert take_in(office.store, release, office.clock.at).changed == 1
    office.desk._shelf._looked = float("-inf")  # it looks once a second


def test_what_is_said_beneath_a_post_follows_from_it(office: Office) -> None:
    shown, reporter = asked(office, "/crossings boats 2024"), office.slack.person()
    office.send(reporter.click(shown, POST))
    (post,) = office.slack.workspace.posts()
    office.send(reporter.mention("and in 2023?", thread_ts=post.ts))
    assert [one[2] for one in ledger(office)] == ["total boats 2024", "total boats 2023"]
