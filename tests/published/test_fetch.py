"""The publishers' own files, from a server on this machine to a reading."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.errors import FetchRefused
from bot.sources.fetch import fetch, plans
from bot.sources.publications import PUBLICATIONS
from bot.sources.reader import Reader
from bot.sources.transport import Clock, Rules
from tests.sources.publisher import HTML, JSON, ODS, XLSX, Server, body, serving

ODS_NAME = "/media/68a/small-boats-time-series-21-august-2026_v2.ods"
XLSX_NAME = "/media/68b/illegal-entry-routes-to-the-uk-dataset-jun-2026.xlsx"
PAGES = {
    "home-office-daily": "last_7_days/2026-08-22",
    "home-office-preventions": "weekly_preventions/2026-08-18",
}
TODAY = date(2026, 8, 22)


@pytest.fixture(scope="module")
def publishers(published: Path) -> Iterator[Server]:
    """All that is fetched, at the paths where the publishers have it."""
    home_office, modified = published / "home_office", {"last_modified": "Fri, 21 Aug 2026 08:30:00 GMT"}
    (workbook,) = (home_office / "illegal_entry").glob("*.xlsx")
    files = {
        ODS_NAME: (home_office / "time_series/2026-08-21.ods", ODS),
        XLSX_NAME: (workbook, XLSX),
        "/iom.xlsx": (published / "iom/allData_2025-06-26.xlsx", XLSX),
    }
    paths = {one.id: one.url.removeprefix("https://www.gov.uk") for one in PUBLICATIONS}
    with serving() as server:
        for path, (file, kind) in files.items():
            server.answers[path] = [body(file.read_bytes(), kind, **modified)]
        for publication, name in PAGES.items():
            server.answers[paths[publication]] = [body((home_office / f"{name}.html").read_bytes(), HTML)]
        for publication, name in (("home-office-weekly", ODS_NAME), ("home-office-quarterly", XLSX_NAME)):
            item = {"details": {"attachments": [{"url": server.origin + name}]}}
            server.answers[f"/api/content{paths[publication]}"] = [body(json.dumps(item).encode(), JSON)]
        yield server


def rules(server: Server) -> Rules:
    return Rules(origins=frozenset({server.origin}), pauses=())


@pytest.mark.parametrize(
    ("publication", "published_on", "figures"),
    [
        ("home-office-weekly", date(2026, 8, 21), 8966),
        ("home-office-daily", date(2026, 8, 22), 21),
        ("home-office-preventions", date(2026, 8, 18), 4),
        ("home-office-quarterly", date(2026, 8, 21), 718),
        ("iom-missing-migrants", date(2026, 8, 21), 419),
    ],
)
def test_every_publication_comes_from_its_address_to_its_figures(
    publishers: Server, publication: str, published_on: date, figures: int
) -> None:
    where = plans(publishers.origin, f"{publishers.origin}/iom.xlsx")
    fetched = fetch(publication, TODAY, rules(publishers), Clock(lambda: 0.0), where)
    assert fetched.published == published_on
    with Reader() as reader:
        assert (
            len(reader.read(publication, fetched.data, fetched.published, fetched.address).figures) == figures
        )


def test_a_page_of_march_is_refused_in_august(published: Path, publishers: Server) -> None:
    where = plans(publishers.origin)
    path = where["home-office-daily"].address.removeprefix(publishers.origin)
    old = (published / "home_office/last_7_days/2026-03-08.html").read_bytes()
    now = publishers.answers[path]
    publishers.answers[path] = [body(old, HTML)]
    try:
        with pytest.raises(
            FetchRefused, match="last edited on 8 March 2026, 167 days ago: it is out of date"
        ):
            fetch("home-office-daily", TODAY, rules(publishers), Clock(lambda: 0.0), where)
    finally:
        publishers.answers[path] = now
