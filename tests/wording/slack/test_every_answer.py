"""Every answer that the documents and the help show, in each of its faces: valid, whole, readable as text."""

from collections.abc import Callable

import pytest

from bot.questions import text
from bot.wording.message import Message
from bot.wording.slack.answer import mention_reply, posted, reply
from bot.wording.slack.blocks import Said
from bot.wording.slack.buttons import Action, asked
from bot.wording.slack.working import working
from bot.wording.style import NEWSPAPER
from tests.shipped import TODAY
from tests.strict_slack.surfaces import message_problems, view_problems
from tests.wording.slack.conftest import Asked
from tests.wording.slack.reading import markup, numbers, objects, seen, texts, values

Face = Callable[..., Said]
FACES = (reply, posted, mention_reply)

faces = pytest.mark.parametrize("face", FACES, ids=lambda face: face.__name__)


def said(face: Face, one: Asked) -> Said:
    return face(one.message, text(one.answer.question), TODAY)


@faces
def test_slack_takes_it(face: Face, every: list[Asked]) -> None:
    problems = {one.typed: message_problems(said(face, one)["blocks"]) for one in every}
    assert {typed: found for typed, found in problems.items() if found} == {}
    assert max(len(said(face, one)["text"]) for one in every) <= 3000


def test_slack_takes_the_working(every: list[Asked]) -> None:
    views = {one.typed: working(one.answer, one.message, NEWSPAPER) for one in every}
    problems = {typed: view_problems(view, "modal") for typed, view in views.items()}
    assert {typed: found for typed, found in problems.items() if found} == {}


@faces
def test_no_markup_but_links_is_in_it(face: Face, every: list[Asked]) -> None:
    assert [found for one in every if (found := markup(said(face, one)))] == []


def test_the_text_alone_says_what_the_blocks_lead_with(every: list[Asked]) -> None:
    for one in every:
        alone = seen(reply(one.message, text(one.answer.question), TODAY)["text"])
        assert alone.startswith(one.message.headline)
        assert numbers(one.message.headline) <= numbers(alone)
        needed = [one.message.read_as, *one.message.context, *one.message.foremost]
        assert [part for part in needed if part not in alone] == []
        assert all(source.line in alone for source in one.message.sources)


def test_the_headline_is_ready_to_copy(every: list[Asked]) -> None:
    for one in every:
        first = reply(one.message, text(one.answer.question), TODAY)["blocks"][0]
        assert texts(first) == [one.message.headline]


def test_what_must_be_known_is_in_the_message_and_the_rest_in_the_working(every: list[Asked]) -> None:
    for one in every:
        inline = " ".join(texts(reply(one.message, text(one.answer.question), TODAY)["blocks"]))
        shown = " ".join(texts(working(one.answer, one.message, NEWSPAPER)))
        assert [part for part in (*one.message.foremost, *one.message.context) if part not in inline] == []
        assert [part for part in one.message.caveats if part not in shown] == []


def test_each_source_is_a_link(every: list[Asked]) -> None:
    for one in every:
        marked = [o["text"] for o in objects(said(posted, one)["blocks"]) if o.get("type") == "mrkdwn"]
        assert [s.url for s in one.message.sources if not any(f"<{s.url}|" in m for m in marked)] == []


def test_buttons_carry_the_question_as_it_was_asked(every: list[Asked]) -> None:
    for one in every:
        carried = values(said(reply, one))
        assert {Action.POST, Action.WORKING} <= carried.keys()
        back = asked(carried[Action.WORKING])
        assert (back.question, back.day) == (text(one.answer.question), TODAY)
        assert back.said(one.message.headline)
        assert not back.said(f"{one.message.headline} ")


def test_only_what_has_figures_has_a_file(every: list[Asked]) -> None:
    for one in every:
        assert (Action.CSV in values(said(reply, one))) == bool(one.answer.figures)


def test_a_chart_is_drawn_by_slack_up_to_20_points_and_beyond_is_a_button(every: list[Asked]) -> None:
    seen_both = set()
    for one in every:
        made = said(reply, one)
        drawn = any(block["type"] == "data_visualization" for block in made["blocks"])
        points = len(one.message.chart.values) if one.message.chart else 0
        assert drawn == (2 <= points <= 20)
        assert (Action.CHART in values(made)) == (points > 20)
        seen_both.add((drawn, points > 20))
    assert {(True, False), (False, True), (False, False)} == seen_both


def test_a_table_has_every_row_or_says_how_many_it_has_not(every: list[Asked]) -> None:
    for one in every:
        if one.message.table is None:
            continue
        blocks = said(reply, one)["blocks"]
        table = next(block for block in blocks if block["type"] == "table")
        shown = [tuple(seen(cell["text"].strip()) for cell in row) for row in table["rows"][1:]]
        whole = list(one.message.table.rows)
        in_time = one.message.chart is not None and one.message.chart.days
        assert shown == (whole[-40:] if in_time else whole[:40])
        assert len(whole) <= 40 or f" 40 of {len(whole)} rows" in " ".join(texts(blocks))


def test_a_posted_answer_offers_nothing_that_posts(every: list[Asked]) -> None:
    assert Action.POST not in values(said(posted, every[0]))


def test_a_posted_answer_names_who_asked(every: list[Asked]) -> None:
    made = posted(every[0].message, text(every[0].answer.question), TODAY, "U0123ABC")
    assert "<@U0123ABC>" in " ".join(
        one["text"] for one in objects(made["blocks"]) if one.get("type") == "mrkdwn"
    )
    assert markup(made) == []


def test_a_message_of_nothing_but_a_headline_stands() -> None:
    made = reply(Message("answered", "Yes."), "check arrivals 2024 over 1", TODAY)
    assert (made["text"], message_problems(made["blocks"])) == ("Yes.", [])
