"""One GET from a real server: redirects, bad answers, and how patiently it is asked again."""

import socket

import pytest

from bot.errors import FetchRefused
from bot.sources.fetch import plans
from bot.sources.transport import PUBLISHERS, Rules, get
from tests.sources.fetching import DAILY, FILE, MODIFIED, NAME, PAGE, Waits, got, offer
from tests.sources.publisher import (
    HTML,
    ODS,
    Answer,
    Server,
    body,
    hang_up,
    redirect,
    status,
    unmeasured,
)


def test_redirects_within_the_publishers_are_followed(server: Server) -> None:
    server.answers[DAILY] = [redirect("/moved", 301)]
    server.answers["/moved"] = [redirect(f"{server.origin}/here", 308)]
    server.answers["/here"] = [body(PAGE, HTML)]
    assert got(server, "home-office-daily") == PAGE


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:{port}/x",
        "https://127.0.0.1:{port}/x",
        "http://127.0.0.1:1/x",
        "http://127.0.0.1:{port}@example.org/x",
        "http://user:word@127.0.0.1:{port}/x",
        "//example.org/x",
        "file:///etc/passwd",
        "gopher://127.0.0.1:{port}/",
        "http://[",
    ],
)
def test_a_redirect_to_anywhere_else_is_refused(server: Server, address: str) -> None:
    server.answers[DAILY] = [redirect(address.format(port=server.server_port))]
    with pytest.raises(FetchRefused, match="is not one of the publishers': refused"):
        got(server, "home-office-daily")
    assert server.asked == [DAILY]


def test_a_loop_of_redirects_ends(server: Server) -> None:
    server.answers[DAILY] = [redirect(DAILY)]
    with pytest.raises(FetchRefused, match="redirects more than 5 times"):
        got(server, "home-office-daily")
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        pytest.param(
            body(PAGE, HTML), r"answered with text/html, not application/vnd\.oasis", id="a page for a file"
        ),
        pytest.param(
            body(b"<html>", ODS, **MODIFIED), "is not what its type says", id="a page that says it is a file"
        ),
        pytest.param(status(403), "answered with status 403", id="forbidden"),
        pytest.param(status(200, content_type=ODS), "is empty", id="empty"),
        pytest.param(body(b"PK" * 600, ODS), "has more than 1,000 bytes", id="too large, and says so"),
        pytest.param(
            unmeasured(50, b"PK" * 50, ODS), "has more than 1,000 bytes", id="too large, not saying so"
        ),
        pytest.param(
            body(FILE, ODS, content_encoding="gzip"), "in a packed form that was not asked for", id="packed"
        ),
        pytest.param(
            body(FILE, ODS, content_length="9999999999"), "has more than 1,000 bytes", id="a huge length"
        ),
        pytest.param(
            body(b"PK", ODS, content_length="50"), "could not be read: RemoteProtocolError", id="cut short"
        ),
        pytest.param(hang_up, "could not be read: RemoteProtocolError", id="hung up"),
        pytest.param(status(500), "answered with status 500", id="broken"),
    ],
)
def test_a_bad_answer_is_refused_with_a_sentence(server: Server, file: Answer, sentence: str) -> None:
    offer(server, file=file)
    with pytest.raises(FetchRefused, match=sentence):
        got(server, most_bytes=1_000)


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(status(500), id="broken"),
        pytest.param(status(503), id="busy"),
        pytest.param(status(429), id="too many"),
        pytest.param(hang_up, id="hung up"),
        pytest.param(body(b"PK", ODS, content_length="99"), id="cut short"),
    ],
)
def test_a_passing_failure_is_tried_again(server: Server, failure: Answer) -> None:
    waits = Waits()
    offer(server)
    server.answers[f"{NAME}.ods"] = [failure, failure, body(FILE, ODS, **MODIFIED)]
    assert got(server, waits=waits) == FILE
    assert waits.waited == [1, 5]


def test_three_failures_are_enough(server: Server) -> None:
    waits = Waits()
    server.answers[DAILY] = [status(502)]
    with pytest.raises(FetchRefused, match="answered with status 502"):
        got(server, "home-office-daily", waits=waits)
    assert (len(server.asked), waits.waited) == (3, [1, 5])


def test_waits_as_long_as_it_is_asked_to_within_reason(server: Server) -> None:
    waits = Waits()
    server.answers[DAILY] = [status(429, retry_after="30"), body(PAGE, HTML)]
    assert got(server, "home-office-daily", waits=waits) == PAGE
    assert waits.waited == [30]
    server.answers[DAILY] = [status(429, retry_after="3600")]
    with pytest.raises(FetchRefused, match="answered with status 429"):
        got(server, "home-office-daily", waits=waits)
    assert waits.waited == [30]


def test_what_will_not_pass_is_not_tried_again(server: Server) -> None:
    waits = Waits()
    with pytest.raises(FetchRefused, match="answered with status 404"):
        got(server, "home-office-daily", waits=waits)
    assert (server.asked, waits.waited) == ([DAILY], [])


def test_a_slow_drip_ends_at_its_time(server: Server) -> None:
    server.answers[DAILY] = [unmeasured(1_000, b"<p>", HTML)]
    with pytest.raises(FetchRefused, match="took more than 60 seconds to answer"):
        got(server, "home-office-daily", waits=Waits(step=61))


def test_no_server_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        origin = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(FetchRefused, match="could not be read: ConnectError"):
            get(f"{origin}/x", ("text/html",), Rules(origins=frozenset({origin}), pauses=(1,)), Waits().clock)


def test_in_earnest_only_the_publishers_are_asked_and_only_by_https() -> None:
    assert {origin.partition("://")[0] for origin in PUBLISHERS} == {"https"}
    assert Rules().origins == PUBLISHERS
    for plan in plans().values():
        assert any(plan.address.startswith(f"{origin}/") for origin in PUBLISHERS)
    with pytest.raises(FetchRefused, match="is not one of the publishers'"):
        get("http://www.gov.uk/", ("text/html",), Rules(), Waits().clock)
