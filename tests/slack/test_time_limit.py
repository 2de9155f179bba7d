"""One limit for a whole request: Slack waits three seconds, and then shows an error of its own."""

import pytest

from tests.slack.memory import Held, SeenInMemory
from tests.slack.serving import serving
from tests.slack.signing import JSON, command, event, signed

SECONDS = 0.2


@pytest.mark.parametrize("name", ["/echo", "/hang"])
def test_a_store_and_a_listener_that_hang_share_it(name: str) -> None:
    """The claim alone would be waited for for a second, and ``/echo`` then answered."""
    store, body = Held(), command(name)
    with serving(store, seconds=SECONDS) as desk:
        answer = desk.post(body, signed(body))
        still_held = store.calls == 0
        store.go.set()
    assert "Something went wrong on the desk's side" in answer.json()["text"]
    assert still_held


def test_what_hangs_alone_is_given_up_too() -> None:
    body = command("/hang")
    with serving(SeenInMemory(), seconds=SECONDS) as desk:
        answer = desk.post(body, signed(body))
        assert "Something went wrong on the desk's side" in answer.json()["text"]
        assert desk.counted("desk_requests_total", kind="command", outcome="failed") == 1


def test_an_event_that_was_not_begun_is_to_come_again_and_then_runs_once() -> None:
    store, body = Held(), event("Ev1")
    with serving(store, seconds=SECONDS) as desk:
        late = desk.post(body, signed(body, JSON))
        store.go.set()  # it is claimed late, and given back
        again = desk.post(body, signed(body, JSON))
        while again.status_code == 503:  # on a busy machine it may be late again
            again = desk.post(body, signed(body, JSON))
        last = desk.post(body, signed(body, JSON))
    assert [each.status_code for each in (late, again, last)] == [503, 200, 200]
    assert desk.ran == ["Ev1"]
