"""Mentions and direct messages: answers in threads, and no talk with bots."""

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from bot.slack import conversation
from bot.slack.conversation import STILL_MEANT
from bot.slack.telling import say
from bot.store.engine import reading
from bot.store.tables import Said, Thread
from bot.store.workspaces.threads import StoreThreads
from tests.slack.office import Office
from tests.slack.test_commands import terminal
from tests.strict_slack.faults import Fault, broken_json, dropped, refused, server_error


def headlines(office: Office) -> list[str]:
    return [str(post.blocks[0]["text"]["text"]) for post in office.slack.workspace.posts()]


def test_a_mention_is_answered_in_its_thread_and_stands_in_the_ledger(office: Office) -> None:
    sent = office.slack.person().mention("how many people came in 2024?")
    office.send(sent)
    (post,) = office.slack.workspace.posts()
    assert post.thread_ts == sent.payload["event"]["ts"]
    assert headlines(office) == [terminal(office, "how many people came in 2024?")]
    with reading(office.store) as connection:
        assert list(connection.execute(select(col(Said.ts))).scalars()) == [post.ts]


def test_a_follow_up_leans_on_its_own_thread(office: Office) -> None:
    editor = office.slack.person()
    first, second = editor.mention("how many people in 2024?"), editor.mention("boats in 2025?")
    office.send(first)
    office.send(second)
    office.send(editor.mention("and in 2023?", thread_ts=first.payload["event"]["ts"]))
    office.send(editor.mention("and in 2023?", thread_ts=second.payload["event"]["ts"]))
    assert headlines(office)[2:] == [terminal(office, "total arrivals 2023"), terminal(office, "boats 2023")]


def test_a_fragment_in_direct_messages_leans_on_what_was_asked_there_last(office: Office) -> None:
    editor = office.slack.person()
    for words in ("boats in May 2024?", "and in 2023?", "deaths?"):
        office.send(editor.direct(words))
    asked = ["total boats May 2024", "total boats 2023", "total deaths 2023"]
    assert headlines(office) == [terminal(office, one) for one in asked]


def test_a_message_is_read_after_the_one_before_it_is_answered(
    office_http: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, editor = office_http, office_http.slack.person()
    both_sent = threading.Event()

    async def say_late(*arguments: Any) -> tuple[str, str]:
        await asyncio.to_thread(both_sent.wait, 10)
        return await say(*arguments)

    monkeypatch.setattr(conversation, "say", say_late)
    for words in ("boats in 2024?", "and in 2023?"):
        office.deliver(editor.direct(words))
    both_sent.set()
    office.settle()
    assert headlines(office) == [terminal(office, "total boats 2024"), terminal(office, "total boats 2023")]


def test_a_question_is_remembered_while_slack_takes_its_answer(
    office_http: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, keep, in_time = threading.Event(), StoreThreads.keep, []

    def keep_noted(*arguments: Any) -> None:
        keep(*arguments)
        kept.set()

    async def say_then(*arguments: Any) -> tuple[str, str]:
        in_time.append(await asyncio.to_thread(kept.wait, 2))
        return await say(*arguments)

    monkeypatch.setattr(StoreThreads, "keep", keep_noted)
    monkeypatch.setattr(conversation, "say", say_then)
    office_http.send(office_http.slack.person().mention("boats in 2024?"))
    assert in_time == [True]


async def busy(office: Office) -> int:
    """In how many conversations somebody has a turn."""
    return len(office.reception.errands.conversations)


def test_quick_clicks_are_answered_in_their_order_and_each_choice_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, all_sent, said = office.slack.person(), threading.Event(), []
    office.send(editor.mention("per month 2025"))
    (asks,) = office.slack.workspace.posts()
    first, second = (choice["value"] for choice in asks.blocks[-1]["elements"][:2])

    async def say_late(*arguments: Any) -> tuple[str, str]:
        """The first of them."""
        said.append(arguments)
        if len(said) == 1:
            await asyncio.to_thread(all_sent.wait, 10)
        return await say(*arguments)

    monkeypatch.setattr(conversation, "say", say_late)
    for choice in ("choose:1", "choose:2", "choose:1"):
        office.deliver(editor.click(asks, choice))
    assert asyncio.run_coroutine_threadsafe(busy(office), office.loop).result(10) == 1
    all_sent.set()
    office.settle()
    assert headlines(office)[1:] == [terminal(office, first), terminal(office, second)]
    assert "answered in this thread already" in office.slack.workspace.ephemerals[-1].text


def test_nobody_s_fragment_leans_on_another_s_question_or_on_an_old_one(office_http: Office) -> None:
    office, (editor, reporter) = office_http, map(office_http.slack.person, (1, 2))
    office.send(editor.direct("boats in May 2024?"))
    office.send(reporter.direct("2023"))
    office.clock.at += timedelta(seconds=STILL_MEANT + 1)
    office.send(editor.direct("2023"))
    office.send(editor.mention("boats in May 2024?"))
    office.send(editor.mention("2023"))
    whole = [terminal(office, one) for one in ("boats in May 2024", "total arrivals 2023")]
    assert sorted(headlines(office)) == sorted([*whole, *whole, whole[1]])


def test_what_was_clicked_is_asked_as_it_reads(office: Office) -> None:
    editor = office.slack.person()
    first = editor.mention("boats in May 2024?")
    office.send(first)
    office.send(editor.mention("florp?", thread_ts=first.payload["event"]["ts"]))
    office.send(editor.click(office.slack.workspace.posts()[-1], "2024"))
    assert headlines(office)[-1] == terminal(office, "total arrivals 2024")


def test_a_colleague_s_name_and_emphasis_are_no_words_of_a_question(office_http: Office) -> None:
    sent = office_http.slack.person().mention("*how many* came in _2024_? <@U12> <!here>")
    office_http.send(sent)
    assert headlines(office_http) == [terminal(office_http, "total arrivals 2024")]


def test_whoever_says_nothing_but_its_name_is_told_what_the_desk_does(office: Office) -> None:
    editor = office.slack.person()
    for sent in (editor.mention(""), editor.mention(" \u00a0"), editor.direct("")):
        office.send(sent)
    assert all(said.startswith("/crossings [period or question]: ") for said in headlines(office))
    assert len(headlines(office)) == 3


def test_of_a_thread_the_canonical_question_alone_is_kept(office_http: Office) -> None:
    office_http.send(office_http.slack.person().mention("how many people came over in 2024, please?"))
    with reading(office_http.store) as connection:
        assert list(connection.execute(select(col(Thread.question))).scalars()) == ["total arrivals 2024"]


def test_a_direct_message_is_answered_in_its_thread_and_not_in_the_ledger(office: Office) -> None:
    sent = office.slack.person().direct("boats in May 2025?")
    office.send(sent)
    (post,) = office.slack.workspace.posts()
    assert post.thread_ts == sent.payload["event"]["ts"]
    assert headlines(office) == [terminal(office, "boats in May 2025?")]
    with reading(office.store) as connection:
        assert list(connection.execute(select(col(Said.ts))).scalars()) == []


@pytest.mark.parametrize("fault", [dropped, server_error, broken_json])
def test_an_answer_that_may_stand_is_not_called_a_failure(
    office_http: Office, fault: Callable[..., Fault]
) -> None:
    office_http.slack.faults.plan("chat.postMessage", fault(taken=True))
    office_http.send(office_http.slack.person().mention("how many in 2024?"))
    first, second = headlines(office_http)
    assert first == terminal(office_http, "total arrivals 2024")
    assert "did not say whether it took the answer" in second


def test_who_asks_where_apps_may_not_post_hears_why_in_direct_messages(office_http: Office) -> None:
    workspace, editor = office_http.slack.workspace, office_http.slack.person()
    refusal = refused("restricted_action_read_only_channel")
    office_http.slack.faults.plan("chat.postMessage", refusal, channel=editor.channel, times=9)
    office_http.send(editor.mention("how many in 2024?"))
    (told,) = workspace.posts()
    assert told.channel == workspace.direct(editor.user).id
    assert told.text == "The channel does not let apps post."


def test_in_channels_only_mentions_are_answered(office_http: Office) -> None:
    office, editor = office_http, office_http.slack.person()
    first = editor.mention("how many people in 2024?")
    office.send(first)
    office.send(editor.say("and in 2023?", thread_ts=first.payload["event"]["ts"]))
    office.send(editor.say("how many people in 2024?"))
    assert len(headlines(office)) == 1


def test_bots_edits_deletions_and_joins_are_not_answered(office_http: Office) -> None:
    office, editor = office_http, office_http.slack.person()
    workspace, events = office.slack.workspace, office.slack.events()
    for changed in (
        {"bot_id": "B77"},
        {"bot_id": workspace.bot_id, "user": workspace.bot_user},
        {"user": workspace.bot_user},
        {"subtype": "message_changed"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "user": ""},
        {"edited": {"user": editor.user, "ts": "1.2"}},
    ):
        for sent in (editor.direct("how many in 2024?"), editor.mention("how many in 2024?")):
            sent.payload["event"] |= changed
            office.send(sent)
    office.send(events.deleted(editor.write("how many in 2024?", channel=workspace.direct(editor.user).id)))
    office.send(events.bot_joined(editor.channel, editor.user))
    assert headlines(office) == []


def test_an_event_told_twice_is_answered_once(office: Office) -> None:
    sent = office.slack.person().mention("how many in 2024?")
    office.send(sent)
    office.send(sent.again())
    assert len(headlines(office)) == 1


def test_what_is_typed_in_a_thread_comes_back_as_text(office_http: Office) -> None:
    for sent in (office_http.slack.person().mention, office_http.slack.person().direct):
        office_http.send(sent("/&lt;!channel&gt;*x*&lt;@U11&gt;"))
        post = office_http.slack.workspace.posts()[-1]
        assert "&lt;!channel&gt;" in post.blocks[0]["text"]["text"]
        assert post.blocks[0]["text"]["type"] == "plain_text"
        assert "<" not in str(post.body)
        assert "*x*" not in post.text
        assert "no command" in post.text
