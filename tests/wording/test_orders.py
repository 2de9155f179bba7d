"""What a channel reads when it has ordered something."""

import pytest

from bot.sending.due import SKIP_AFTER
from bot.sending.subscription import Order, WhenLate
from bot.slack.wire_errors import CHANNEL
from bot.wording.orders import MOST_LISTED, all_of, kept_text
from bot.wording.refused import REASONS
from tests.sending.orders import subscription
from tests.strict_slack.surfaces import message_problems

AT_LAST = "if days are still missing when the next is due, it names them or is left out"
WAITS = "It waits for the figures of the week's Sunday, usually published around noon on Monday"


@pytest.mark.parametrize(
    ("late", "after"),
    [
        ("wait", f", and comes as soon as they are in; {AT_LAST}."),
        ("notice", f"; if they are not in eight hours after it was due, a notice says so; {AT_LAST}."),
        ("skip", "; if they are not in a day after it was due, the week is left out."),
    ],
)
def test_a_digest_says_what_it_waits_for(late: WhenLate, after: str) -> None:
    """Sunday's figures are on the daily page at about noon on Monday, after most digests are due."""
    said = kept_text(subscription(Order(late=late)))
    assert said.startswith("This channel now has a digest every Monday at 09:00 (Europe/London)")
    assert said.endswith(f" {WAITS}{after}")
    assert said.count(". ") == 2
    assert SKIP_AFTER == 24 * 3600


def test_a_watch_waits_for_nothing() -> None:
    said = kept_text(subscription(Order("watch", "records"), next_due=None))
    assert said == "This channel now has a watch for records: it is told once of each new fact."


@pytest.mark.parametrize("how_many", [1, MOST_LISTED, MOST_LISTED + 1, 3 * MOST_LISTED])
def test_all_that_a_channel_has_is_one_message(how_many: int) -> None:
    longest = "arrivals > 1000000 a week, of a measure with a name that goes on and on " * 3
    listed = all_of([subscription(Order("watch", f"{longest}{number}")) for number in range(how_many)])
    assert message_problems(listed["blocks"]) == []
    assert len(listed["blocks"]) == min(how_many, MOST_LISTED + 1)
    assert listed["text"].startswith("1. A watch for arrivals")
    assert ("more: remove some" in listed["text"]) == (how_many > MOST_LISTED)


def test_each_of_slacks_reasons_to_refuse_a_channel_has_words() -> None:
    """Its code would be read in /digest list, and by whoever ordered what is paused."""
    assert REASONS.keys() == CHANNEL
    assert (
        "paused: the channel is archived)"
        in all_of([subscription(Order(), state="paused", why="is_archived")])["text"]
    )
