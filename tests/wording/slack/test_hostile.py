"""Whatever is in a message, Slack takes it, and finds no markup in it."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from bot.wording.message import Message
from bot.wording.pictures import alt, picture
from bot.wording.slack.answer import mention_reply, posted, reply
from bot.wording.slack.choices import not_answered
from bot.wording.slack.escape import literal
from bot.wording.slack.faults import sentence
from bot.wording.slack.home import Home, home
from bot.wording.style import WEB
from tests.strict_slack.surfaces import message_problems, view_problems
from tests.wording.slack.hostile import FRAGMENTS, messages
from tests.wording.slack.reading import markup, seen, texts

TODAY = date(2026, 8, 21)
slowly = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)


@slowly
@given(messages)
def test_an_answer_is_valid_and_only_text(message: Message) -> None:
    for made in (
        reply(message, "x" * 100, TODAY),
        posted(message, "x", TODAY),
        mention_reply(message, "x", TODAY),
    ):
        assert message_problems(made["blocks"]) == []
        assert markup(made) == []
        assert 0 < len(made["text"]) <= 3000


@slowly
@given(messages)
def test_a_refusal_is_valid_and_only_text(message: Message) -> None:
    for outcome in ("declined", "clarify"):
        made = not_answered(Message(outcome, message.headline, suggestions=message.suggestions))
        assert message_problems(made["blocks"]) == []
        assert markup(made) == []


@slowly
@given(messages)
def test_a_home_is_valid_and_only_text(message: Message) -> None:
    digests = [literal(said, 200) or "-" for said in message.suggestions]
    view = home(Home(message, WEB, message.chart, message.context, digests, "C024BE7LR"))
    assert view_problems(view, "home") == []
    assert markup({"text": "", "blocks": view["blocks"]}) == []


@slowly
@given(messages)
def test_a_picture_is_said_in_2000_characters_at_most(message: Message) -> None:
    drawn = picture(message)
    if drawn is not None:
        assert 0 < len(alt(drawn)) <= 2000
        assert alt(drawn).isprintable()


@pytest.mark.parametrize("fragment", [f for f in FRAGMENTS if f.isprintable() and len(f) < 100])
def test_what_was_typed_is_read_back_as_it_was(fragment: str) -> None:
    words = f"“{fragment}” is not understood."
    made = sentence(words)
    assert texts(made["blocks"]) == [words]
    assert seen(made["text"]) == words
    assert markup(made) == []


def test_ten_thousand_characters_are_cut_and_said_to_be() -> None:
    for one in ("&" * 10_000, "x" * 10_000, "<!channel>" * 1000, "😀" * 10_000):
        message = Message("answered", one, one, (one,), (one,), foremost=(one,))
        made = reply(message, "x", TODAY)
        assert message_problems(made["blocks"]) == []
        assert made["text"].endswith("…")
        assert len(made["text"]) <= 3000
        assert markup(made) == []
