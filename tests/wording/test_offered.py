"""What is offered where there is no answer, as people read it in a terminal."""

from bot.errors import Ambiguous
from bot.wording import plain
from bot.wording.message import not_answered
from tests.language.known import EVENTS


def test_events_are_offered_by_their_names_and_asked_by_their_ids() -> None:
    offered = ("total arrivals during hs-braverman-1", "total arrivals 2022-09-06 to 2022-10-18")
    message = not_answered(Ambiguous("Which is meant?", offered), EVENTS)
    assert message.suggestions == offered
    assert plain.whole(message).splitlines()[1:] == [
        "  total arrivals during Home Secretary: Suella Braverman (first time)",
        "  total arrivals 2022-09-06 to 2022-10-18",
    ]
    assert "hs-braverman" not in plain.line(message)
