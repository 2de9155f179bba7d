"""What monitoring asks: alive, ready, counted."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.errors import StoreError
from tests.slack.memory import SeenInMemory
from tests.slack.serving import Desk, serving
from tests.slack.signing import command, signed


def fails() -> date | None:
    raise StoreError("postgresql://desk:password@host is away")


@pytest.fixture
def desk() -> Iterator[Desk]:
    with serving(SeenInMemory()) as running:
        yield running


def test_alive_and_ready(desk: Desk) -> None:
    assert desk.client.get(f"{desk.url}/health").status_code == 200
    ready = desk.client.get(f"{desk.url}/ready")
    assert ready.status_code == 200
    assert ready.json() == {"ready": True, "why": "", "newest_day": "2026-08-20", "days_old": 3}


@pytest.mark.parametrize(
    ("newest", "why"), [(fails, "The database does not answer."), (lambda: None, "No figures are held.")]
)
def test_not_ready(newest: object, why: str) -> None:
    with serving(SeenInMemory(), newest=newest) as desk:
        assert desk.client.get(f"{desk.url}/health").status_code == 200
        ready = desk.client.get(f"{desk.url}/ready")
    assert ready.status_code == 503
    assert ready.json()["why"] == why
    assert "password" not in ready.text


def test_what_happened_is_counted(desk: Desk) -> None:
    body = command(text="words-of-a-person")
    for headers in (signed(body), signed(body), signed(body, secret="another")):
        desk.post(body, headers)
    text = desk.client.get(f"{desk.url}/metrics").text
    assert 'desk_requests_total{kind="command",outcome="done"} 1.0' in text
    assert 'desk_requests_total{kind="command",outcome="seen"} 1.0' in text
    assert "desk_duplicates_total 1.0" in text
    assert 'desk_refusals_total{reason="signature"} 1.0' in text
    assert "desk_newest_day_age_days 3.0" in text
    assert "words-of-a-person" not in text
