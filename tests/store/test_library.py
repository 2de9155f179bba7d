"""What the desk gets from a store: columns, citations, revisions and the days that are complete."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine

from bot.periods import Span
from bot.releases import Covered, Publication, Stated, Status
from bot.series import FirstServes, Revision
from bot.store.library import StoreLibrary
from bot.store.writes import put_events, take_in
from tests.store.handmade import NOW, PUBLICATION, daily, day, reading

IOM = "iom-missing-migrants"
DAILY = "home-office-daily"
FIRST, SECOND = date(2026, 2, 6), date(2026, 2, 13)


def publication(name: str) -> Publication:
    return Publication(
        name, "A publisher", f"About {name}", f"https://x/{name}", "OGL v3.0", Status.PROVISIONAL
    )


@pytest.fixture
def library(store: Engine) -> StoreLibrary:
    return StoreLibrary(store, {name: publication(name) for name in (PUBLICATION, DAILY, IOM)})


def test_figures_citations_and_revisions(store: Engine, library: StoreLibrary) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 6}), NOW)
    take_in(store, daily(SECOND, {0: 5, 1: 7, 2: 8}), NOW)
    held = library.holdings(None)
    assert list(held.days["arrivals"].values) == [5, 7, 8]
    assert held.citations[PUBLICATION].published == SECOND
    assert held.citations[PUBLICATION].url == "https://www.gov.uk/x"
    assert held.citations[PUBLICATION].title == f"About {PUBLICATION}"
    revision = Revision(PUBLICATION, "arrivals", "", Span(day(1), day(1)), 6, 7, SECOND)
    assert held.revisions["arrivals"] == (revision,)
    assert held.first_serves == ()


def test_as_known_earlier(store: Engine, library: StoreLibrary) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 6}), NOW)
    take_in(store, daily(SECOND, {0: 5, 1: 7, 2: 8}), NOW)
    take_in(store, daily(SECOND, {1: 9}, publication=DAILY), NOW)
    held = library.holdings(FIRST)
    assert list(held.days["arrivals"].values) == [5, 6]
    assert held.revisions == {}
    assert held.first_serves == (FirstServes(DAILY, SECOND),)
    assert held.as_of == FIRST


def test_a_release_without_an_address_is_cited_by_its_publication(
    store: Engine, library: StoreLibrary
) -> None:
    take_in(store, replace(daily(FIRST, {0: 5}), url=""), NOW)
    assert library.holdings(None).citations[PUBLICATION].url == f"https://x/{PUBLICATION}"


def test_after_a_gap_nothing_is_known_to_be_nought(store: Engine, library: StoreLibrary) -> None:
    for published, first, last in ((FIRST, 0, 3), (SECOND, 5, 6)):
        stated = [Stated("deaths", day(last), day(last), 1)]
        copy = reading(published, stated, [Covered("deaths", day(first), day(last))], publication=IOM)
        take_in(store, copy, NOW)
    assert list(library.holdings(None).days["deaths"].values) == [0, 0, 0, 1]


def test_days_without_an_incident_are_nought_only_where_the_copies_are_complete(
    store: Engine, library: StoreLibrary
) -> None:
    """Two copies that overlap make one run."""
    for published, first, last in ((FIRST, 0, 3), (SECOND, 2, 6)):
        stated = [Stated("deaths", day(number), day(number), 1) for number in (3, 6) if number <= last]
        copy = reading(published, stated, [Covered("deaths", day(first), day(last))], publication=IOM)
        take_in(store, copy, NOW)
    assert list(library.holdings(None).days["deaths"].values) == [0, 0, 0, 1, 0, 0, 1]
    assert list(library.holdings(FIRST).days["deaths"].values) == [0, 0, 0, 1]


def test_events_are_no_publication(store: Engine, library: StoreLibrary) -> None:
    before = library.edition()
    put_events(store, [], FIRST, "one")
    assert library.edition().number > before.number
    assert library.edition().released is None
    assert library.holdings(None).citations == {}
    assert list(library.events()) == []
