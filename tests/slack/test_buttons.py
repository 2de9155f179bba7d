"""The other buttons: working, files, choices, opinions; and what is no button of the desk's."""

import asyncio

import pytest
from sqlalchemy import select
from sqlmodel import col

from bot.errors import StoreError
from bot.slack import conversation
from bot.slack.charts import Crowded
from bot.store.engine import reading
from bot.store.tables import Feedback, Seen
from bot.store.workspaces.opinions import StoreOpinions
from tests.slack.office import PICTURE, Office, Painted
from tests.slack.test_commands import terminal
from tests.slack.test_posting import asked, last_told
from tests.strict_slack.faults import refused


def test_show_working_opens_a_window_with_the_question(office: Office) -> None:
    shown = asked(office)
    office.send(office.slack.person().click(shown, "Show working"))
    (view,) = office.slack.workspace.views.values()
    assert view.user == office.slack.person().user
    assert "total arrivals 2024" in str(view.body["blocks"])
    assert "36,816" in str(view.body["blocks"])


def test_a_window_that_comes_too_late_is_said_to(office: Office) -> None:
    shown = asked(office)
    click = office.slack.person().click(shown, "Show working")
    office.slack.clock.advance(4)
    office.send(click)
    assert office.slack.workspace.views == {}
    assert "three seconds" in last_told(office)


@pytest.mark.parametrize("begin", ["Show working", "/digest"])
def test_a_window_opens_however_much_else_waits(office: Office, begin: str) -> None:
    shown = asked(office)
    go = asyncio.Event()

    def fill() -> None:
        for _ in range(100):
            office.reception.errands.start(go.wait(), "limited by Slack", office.workspace.id)

    office.loop.call_soon_threadsafe(fill)
    person = office.slack.person()
    office.deliver(person.command(begin) if begin.startswith("/") else person.click(shown, begin))
    office.slack.calls.wait(1, "views.open", seconds=30)
    office.loop.call_soon_threadsafe(go.set)
    office.settle()
    assert len(office.slack.workspace.views) == 1


def test_csv_comes_in_direct_messages_and_the_channel_stays_as_it_was(office: Office) -> None:
    workspace, reporter = office.slack.workspace, office.slack.person()
    office.send(reporter.click(asked(office), "CSV"))
    figures, days = workspace.files.values()
    assert (figures.name, days.name) == ("total-arrivals-2024.csv", "total-arrivals-2024-days.csv")
    assert b"36816" in figures.content
    assert days.content.count(b"home-office-weekly") == 366
    assert figures.shared == days.shared == [workspace.direct(reporter.user).id]
    assert [post for post in workspace.posts() if post.channel == reporter.channel] == []
    assert "direct messages" in last_told(office)


def test_a_file_for_somebody_who_cannot_be_written_to_is_said_not_to_come(office_http: Office) -> None:
    """Of another workspace's person, in a channel that is shared, Slack says that there is no channel."""
    office, reporter = office_http, office_http.slack.person()
    office.slack.faults.plan("chat.postMessage", refused("channel_not_found"))
    office.send(reporter.click(asked(office), "CSV"))
    assert "cannot write to you" in last_told(office)


@pytest.mark.parametrize(
    ("method", "error", "button", "said"),
    [
        ("files.getUploadURLExternal", "file_uploads_disabled", "CSV", "no such file from an app"),
        ("chat.postMessage", "restricted_action_read_only_channel", "Post to channel", "not let apps post"),
    ],
)
def test_what_a_workspace_does_not_allow_is_no_fault(
    office_http: Office, method: str, error: str, button: str, said: str
) -> None:
    office_http.slack.faults.plan(method, refused(error))
    office_http.send(office_http.slack.person().click(asked(office_http), button))
    assert said in last_told(office_http)


def test_a_chart_is_a_picture_with_words_for_those_who_cannot_see_it(office: Office) -> None:
    shown = asked(office, "/crossings by week 2025")
    office.send(office.slack.person().click(shown, "Chart"))
    (file,) = office.slack.workspace.files.values()
    assert file.content == PICTURE
    assert "Highest:" in file.alt_text


def test_whoever_asks_for_one_chart_too_many_is_told_to_ask_again(
    office_http: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crowded(*_: object) -> bytes:
        raise Crowded("Too many charts are being drawn at once.")

    monkeypatch.setattr(Painted, "png", crowded)
    office_http.send(office_http.slack.person().click(asked(office_http, "/crossings by day 2024"), "Chart"))
    assert last_told(office_http) == "Too many charts are being drawn at once."


def test_the_working_shows_what_was_revised(office: Office) -> None:
    office.send(office.slack.person().click(asked(office, "/deaths 2024"), "Show working"))
    (view,) = office.slack.workspace.views.values()
    said = str(view.body["blocks"])
    assert "Revised" in said
    assert "deaths, 5 November 2024: 2 until 6 May 2026, since then 1" in said


def test_a_choice_is_answered_in_its_place(office: Office) -> None:
    shown = asked(office, "/crossings per month 2025")
    assert "Is the average per month meant" in shown.text
    choice = shown.blocks[-1]["elements"][0]
    office.send(office.slack.person().click(shown, choice["action_id"]))
    assert shown.blocks[0]["text"]["text"] == terminal(office, choice["value"])


def test_a_choice_in_a_thread_is_answered_beneath(office: Office) -> None:
    editor = office.slack.person(2)
    office.send(editor.mention("per month 2025"))
    (asks,) = office.slack.workspace.posts()
    before, choice = str(asks.body), asks.blocks[-1]["elements"][0]
    office.send(editor.click(asks, choice["action_id"]))
    answer = office.slack.workspace.posts()[-1]
    assert answer.thread_ts == asks.thread_ts
    assert answer.blocks[0]["text"]["text"] == terminal(office, choice["value"])
    assert str(asks.body) == before


def test_a_choice_that_met_a_fault_that_nobody_foresaw_is_answered_at_the_next_click(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = office.slack.person()
    office.send(editor.mention("per month 2025"))
    (asks,) = office.slack.workspace.posts()
    with monkeypatch.context() as broken:
        broken.setattr(conversation, "in_thread", None)
        office.send(editor.click(asks, "choose:1"))
    assert "Reference" in office.slack.workspace.ephemerals[-1].text
    office.send(editor.click(asks, "choose:1"))
    asked, answer = (post.blocks for post in office.slack.workspace.posts())
    assert answer[0]["text"]["text"] == terminal(office, asked[-1]["elements"][0]["value"])


def test_an_opinion_that_could_not_be_counted_is_at_the_next_click(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.send(office.slack.person().mention("how many in 2024?"))
    (post,) = office.slack.workspace.posts()

    def fails(*_: object) -> None:
        raise StoreError("The database is away.")

    with monkeypatch.context() as away:
        away.setattr(StoreOpinions, "count", fails)
        office.send(office.slack.person().click(post, "Useful"))
    assert "Reference" in last_told(office)
    office.send(office.slack.person().click(post, "Useful"))
    assert "Thank you" in last_told(office)


def test_opinions_are_counted_and_nothing_else_is_kept(office: Office) -> None:
    office.send(office.slack.person().mention("how many in 2024?"))
    (post,) = office.slack.workspace.posts()
    for button in ("Useful", "Useful", "Not useful"):
        office.send(office.slack.person().click(post, button))
    assert "counted before" in last_told(office)
    office.send(office.slack.person(2).click(post, "Not useful"))
    with reading(office.store) as connection:
        rows = connection.execute(select(col(Feedback.kind), col(Feedback.verdict), col(Feedback.count)))
        assert sorted(map(tuple, rows)) == [("total", "not useful", 1), ("total", "useful", 1)]
        kept = connection.execute(select(col(Seen.key))).scalars().all()
    assert not any(office.slack.person(number).user in key for key in kept for number in (1, 2))


def test_a_button_of_nobodys_and_one_with_a_strange_value_get_a_sentence(office: Office) -> None:
    shown = asked(office)
    for action, value, sentence in (
        ("launch", "x", "does not know that button"),
        ("post", '{"q": "drop table", "d": "2026-08-22", "h": "x"}', "no answer any more"),
        ("working", "{", "cannot be read"),
        ("choose", None, "cannot be read"),
    ):
        click = office.slack.person().click(shown, "CSV")
        click.payload["actions"][0] |= {"action_id": action, "value": value}
        office.send(click)
        assert sentence in last_told(office), action
    assert office.slack.workspace.posts() == []


def test_in_direct_messages_of_two_others_files_still_come_and_posts_do_not(office_http: Office) -> None:
    office, reporter = office_http, office_http.slack.person()
    others = office.slack.workspace.add_channel("D77", "", sort="im", bot=False)
    shown = asked(office, channel=others.id)
    office.send(reporter.click(shown, "CSV"))
    assert {file.shared[0] for file in office.slack.workspace.files.values()} == {f"D{reporter.user[1:]}"}
    office.send(reporter.click(shown, "Post to channel"))
    assert "direct messages of other people" in last_told(office)
