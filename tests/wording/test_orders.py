"""What a channel reads when it has ordered something."""

import pytest

from bot.sending.due import SKIP_AFTER
from bot.sending.subscription import Late, Order
from bot.wording.orders import kept_text
from tests.sending.orders import subscription

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
def test_a_digest_says_what_it_waits_for(late: Late, after: str) -> None:
    """Sunday's figures are on the daily page at about noon on Monday, after most digests are due."""
    said = kept_text(subscription(Order(late=late)))
    assert said.startswith("This channel now has a digest every Monday at 09:00 (Europe/London)")
    assert said.endswith(f" {WAITS}{after}")
    assert said.count(". ") == 2
    assert SKIP_AFTER == 24 * 3600


def test_a_watch_waits_for_nothing() -> None:
    said = kept_text(subscription(Order("watch", "records"), next_due=None))
    assert said == "This channel now has a watch for records: it is told once of each new fact."
