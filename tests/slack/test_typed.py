"""What a person typed, out of what Slack made of it."""

import pytest

from bot.slack.typed import LONGEST_READ, typed, written

READ = {
    "<@U0> how many in 2024?": "how many in 2024?",
    "how many in 2024? <@U11|dana> <!channel> <!subteam^S1|@desk>": "how many in 2024?",
    "how many <@U0|desk> in 2024?": "how many   in 2024?",
    "over &gt; 1,000 &amp;amp; &lt;b&gt;": "over > 1,000 &amp; <b>",
    "*how many* in _2024_?": "how many in 2024?",
    "`how many` in *_2024_*?": "how many in 2024?",
    "```by month 2025```": "by month 2025",
    "how many on <!date^1392734382^{date}|18 February 2014>?": "how many on 18 February 2014?",
    "<https://example.org/a_b|example.org> <https://example.org>": "example.org https://example.org",
    "<#C1|newsdesk>": "#newsdesk",
    "days &gt; 1000 in 2022 &amp; 2023": "days > 1000 in 2022 & 2023",
    "how many in ~2023~ *~May~* 2024?": "how many in     2024?",
    "over ~1,000 a day, or ~ 2,000 ~": "over ~1,000 a day, or ~ 2,000 ~",
    "2 * 3 * 4, a_b_c": "2 * 3 * 4, a_b_c",
    "&lt;!channel&gt; &lt;@U1&gt;": "<!channel> <@U1>",
    "&amp;lt;b&amp;gt;": "&lt;b&gt;",
}


@pytest.mark.parametrize(("sent", "words"), READ.items())
def test_what_was_typed_is_read(sent: str, words: str) -> None:
    assert written(sent) == words


@pytest.mark.parametrize("sent", ["days <100 in 2022 and >5 in 2023", "<!channel> *x* _y_ `z`"])
def test_after_a_command_every_mark_is_the_person_s_own(sent: str) -> None:
    assert typed(sent) == sent
    assert typed("days &gt; 1000 &amp; &lt;!channel&gt;") == "days > 1000 & <!channel>"


def test_after_a_command_too_what_was_struck_through_is_taken_back() -> None:
    assert typed("~2023~ 2024") == "2024"


def test_a_long_text_is_not_searched_for_emphasis() -> None:
    assert written("*a" * 20_000) == "*a" * 20_000
    assert written(f"*{'a' * LONGEST_READ}*").startswith("*a")


def test_what_is_no_text_is_nothing() -> None:
    assert typed(None) == written(7) == ""
