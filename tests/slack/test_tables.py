"""What is added is one file; what Slack can send has somebody to take it up."""

import pytest

from bot.slack import actions, events
from bot.slack.again import as_now
from bot.slack.events import home_opened
from bot.slack.tables import listeners
from bot.slack.typed import typed
from bot.wording.slack.buttons import Action


def test_every_button_and_menu_has_somebody_who_takes_it_up() -> None:
    assert listeners(actions).keys() >= set(Action)


def test_two_files_do_not_take_up_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home_opened, "LISTENERS", {"app_mention": as_now})
    with pytest.raises(ValueError, match="app_mention"):
        listeners(events)


def test_a_file_without_listeners_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(home_opened, "LISTENERS")
    assert "app_home_opened" not in listeners(events)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@UB1> how many in 2024?", "how many in 2024?"),
        ("how many <@UB1|desk> in 2024?", "how many   in 2024?"),
        ("<@U77> in 2024", "<@U77> in 2024"),
        ("over &gt; 1,000 &amp;amp; &lt;b&gt;", "over > 1,000 &amp; <b>"),
        (None, ""),
        (7, ""),
    ],
)
def test_what_was_typed_is_read_out_of_what_slack_made_of_it(text: object, words: str) -> None:
    assert typed(text, "UB1") == words
