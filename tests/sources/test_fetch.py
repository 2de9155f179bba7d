"""Fetching from a real server: which file is found, and how old it may be."""

from datetime import date

import pytest

from bot.errors import FetchRefused, PublicationRefused, UsageError
from bot.sources.fetch import fetch
from bot.sources.reader import Reader
from tests.sources.fetching import (
    API,
    DAILY,
    FILE,
    LANDING,
    MODIFIED,
    NAME,
    PAGE,
    TODAY,
    Waits,
    got,
    item,
    landing,
    offer,
    rules,
    where,
)
from tests.sources.makers import packed
from tests.sources.publisher import HTML, JSON, ODS, XLSX, Answer, Server, body, status


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


def test_a_link_to_another_host_is_refused(server: Server) -> None:
    server.answers[API] = [
        body(item(server).replace(b"[]", b'[{"url": "https://example.org/small-boats.ods"}]'), JSON)
    ]
    with pytest.raises(
        FetchRefused, match=r"https://example\.org/small-boats\.ods is not one of the publishers'"
    ):
        got(server)


def test_a_bomb_is_fetched_and_then_refused_by_the_reader(server: Server) -> None:
    bomb = packed({"content.xml": b"<a>" + b" " * 5_000_000})
    offer(server, file=body(bomb, ODS, **MODIFIED))
    with Reader() as reader, pytest.raises(PublicationRefused, match="unpacks to over 200 times its size"):
        reader.read("home-office-weekly", got(server), TODAY)


def test_iom_is_fetched_by_its_one_address(server: Server) -> None:
    server.answers["/iom.xlsx"] = [body(FILE, XLSX, **MODIFIED)]
    assert got(server, "iom-missing-migrants") == FILE


def test_what_has_no_address_is_not_fetched() -> None:
    with pytest.raises(UsageError, match="'met-office-red-days' is not fetched"):
        fetch("met-office-red-days", TODAY)


def test_a_file_that_does_not_say_when_it_was_changed_is_refused(server: Server) -> None:
    server.answers["/iom.xlsx"] = [body(FILE, XLSX)]
    with pytest.raises(FetchRefused, match="does not say when it was last edited"):
        got(server, "iom-missing-migrants")
