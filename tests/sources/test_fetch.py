"""Fetching from a real server: what is taken, what is refused, and how patiently."""

import json
import socket
from datetime import date
from itertools import count

import pytest

from bot.errors import FetchRefused, PublicationRefused, UsageError
from bot.sources.fetch import Plan, fetch, plans
from bot.sources.reader import read
from bot.sources.transport import PUBLISHERS, Clock, Rules, get
from tests.sources.makers import days, packed, page, table, weekly
from tests.sources.publisher import (
    HTML,
    JSON,
    ODS,
    XLSX,
    Answer,
    Server,
    body,
    hang_up,
    redirect,
    status,
    unmeasured,
)
from tests.sources.test_pages import ROWS

TODAY = date(2026, 8, 22)
LANDING = "/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats"
DAILY = f"{LANDING}/migrants-detected-crossing-the-english-channel-in-small-boats-last-7-days"
API = f"/api/content{LANDING}"
FILE = weekly(days(date(2018, 1, 1), (7, 1, "-", None)))
NAME = "/media/68a/small-boats-time-series-21-august-2026"
PAGE = page(table(ROWS), "2026-08-22T00:28:24+01:00")
MODIFIED = {"last_modified": "Fri, 21 Aug 2026 08:30:00 GMT"}


class Waits:
    """A clock on which time passes only by waiting, or by a fixed step at each look."""

    def __init__(self, step: float = 0) -> None:
        self.waited: list[float] = []
        self.ticks = count(0.0, step)
        self.clock = Clock(lambda: next(self.ticks), self.waited.append)


def rules(server: Server, **more: float) -> Rules:
    return Rules(origins=frozenset({server.origin}), pauses=(1, 5), silence=5, **more)  # type: ignore[arg-type]


def where(server: Server) -> dict[str, Plan]:
    return plans(server.origin, f"{server.origin}/iom.xlsx")


def landing(server: Server, *names: str) -> bytes:
    links = "".join(f'<a href="{server.origin}{name}">A file</a>' for name in names)
    return page(f'<a href="/help">Help</a>{links}', "2026-08-21T09:30:00+01:00")


def item(server: Server, *names: str) -> bytes:
    attachments = [{"title": "A file", "url": f"{server.origin}{name}"} for name in names]
    return json.dumps(
        {"updated_at": "2026-08-21T09:30:00+01:00", "details": {"attachments": attachments}}
    ).encode()


def offer(server: Server, name: str = f"{NAME}.ods", file: Answer | None = None) -> None:
    server.answers[API] = [body(item(server, name), JSON)]
    server.answers[name] = [file or body(FILE, ODS, **MODIFIED)]


def got(
    server: Server,
    publication: str = "home-office-weekly",
    today: date = TODAY,
    waits: Waits | None = None,
    **more: float,
) -> bytes:
    return fetch(publication, today, rules(server, **more), (waits or Waits()).clock, where(server)).data


def test_finds_this_weeks_file_by_the_content_api(server: Server) -> None:
    offer(server)
    fetched = fetch("home-office-weekly", TODAY, rules(server), Waits().clock, where(server))
    assert fetched.data == FILE
    assert fetched.published == date(2026, 8, 21)
    assert fetched.address == f"{server.origin}{NAME}.ods"
    assert server.asked == [API, f"{NAME}.ods"]


@pytest.mark.parametrize(
    "api",
    [
        pytest.param(status(404), id="gone"),
        pytest.param(body(b"[]", JSON), id="a list"),
        pytest.param(body(b"{", JSON), id="half"),
        pytest.param(body(b'{"details": {}}', JSON), id="no attachments"),
        pytest.param(body(b"<html>", HTML), id="a page"),
    ],
)
def test_falls_back_to_the_landing_page(server: Server, api: Answer) -> None:
    offer(server)
    server.answers[API] = [api]
    server.answers[LANDING] = [body(landing(server, "/media/1/guide.pdf", f"{NAME}.ods"), HTML)]
    assert got(server) == FILE


def test_a_second_version_is_taken_instead_of_the_first(server: Server) -> None:
    offer(server, f"{NAME}_v2.ods")
    server.answers[API] = [body(item(server, f"{NAME}.ods", f"{NAME}_v2.ods"), JSON)]
    assert got(server) == FILE
    assert server.asked[-1] == f"{NAME}_v2.ods"


def test_two_files_that_could_be_meant_are_refused(server: Server) -> None:
    names = (f"{NAME}.ods", "/media/2/small-boats-weather.ods")
    server.answers[API] = [body(item(server, *names), JSON)]
    server.answers[LANDING] = [body(landing(server, *names), HTML)]
    with pytest.raises(FetchRefused, match="offers several files that could be meant"):
        got(server)


def test_a_landing_page_without_the_file_is_refused(server: Server) -> None:
    server.answers[LANDING] = [body(landing(server, "/media/1/guide.pdf"), HTML)]
    with pytest.raises(FetchRefused, match="offers no file of the kind"):
        got(server)


def test_a_page_is_fetched_with_the_day_of_its_edit_in_london(server: Server) -> None:
    server.answers[DAILY] = [body(PAGE, HTML)]
    fetched = fetch("home-office-daily", TODAY, rules(server), Waits().clock, where(server))
    assert (fetched.data, fetched.published) == (PAGE, date(2026, 8, 22))


def test_a_stale_page_that_answers_200_is_refused(server: Server) -> None:
    server.answers[DAILY] = [body(PAGE, HTML)]
    with pytest.raises(FetchRefused, match="last edited on 22 August 2026, 131 days ago: it is out of date"):
        got(server, "home-office-daily", date(2026, 12, 31))


def test_a_stale_file_and_a_page_without_a_time_are_refused(server: Server) -> None:
    offer(server)
    with pytest.raises(FetchRefused, match="last edited on 21 August 2026, 22 days ago"):
        got(server, today=date(2026, 9, 12))
    server.answers[DAILY] = [body(b"<html><body>No time</body></html>", HTML)]
    with pytest.raises(FetchRefused, match="does not say when it was last edited"):
        got(server, "home-office-daily")


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


def test_a_link_to_another_host_is_refused(server: Server) -> None:
    server.answers[API] = [
        body(item(server).replace(b"[]", b'[{"url": "https://example.org/small-boats.ods"}]'), JSON)
    ]
    with pytest.raises(
        FetchRefused, match=r"https://example\.org/small-boats\.ods is not one of the publishers'"
    ):
        got(server)


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


def test_a_bomb_is_fetched_and_then_refused_by_the_reader(server: Server) -> None:
    bomb = packed({"content.xml": b"<a>" + b" " * 5_000_000})
    offer(server, file=body(bomb, ODS, **MODIFIED))
    with pytest.raises(PublicationRefused, match="unpacks to over 200 times its size"):
        read("home-office-weekly", got(server), TODAY)


def test_iom_is_fetched_by_its_one_address(server: Server) -> None:
    server.answers["/iom.xlsx"] = [body(FILE, XLSX, **MODIFIED)]
    assert got(server, "iom-missing-migrants") == FILE


def test_what_has_no_address_is_not_fetched() -> None:
    with pytest.raises(UsageError, match="'met-office-red-days' is not fetched"):
        fetch("met-office-red-days", TODAY)


def test_in_earnest_only_the_publishers_are_asked_and_only_by_https() -> None:
    assert {origin.partition("://")[0] for origin in PUBLISHERS} == {"https"}
    assert Rules().origins == PUBLISHERS
    for plan in plans().values():
        assert any(plan.address.startswith(f"{origin}/") for origin in PUBLISHERS)
    with pytest.raises(FetchRefused, match="is not one of the publishers'"):
        get("http://www.gov.uk/", ("text/html",), Rules(), Waits().clock)
