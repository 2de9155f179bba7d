"""What is added is one file; what Slack can send has somebody to take it up."""

import pytest

from bot.slack import actions, events
from bot.slack.again import as_now
from bot.slack.events import home_opened
from bot.slack.tables import listeners
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
