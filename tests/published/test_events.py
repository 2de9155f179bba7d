"""The list of events as published, and the rules that go with it."""

from datetime import date
from pathlib import Path

from bot.events import Events
from bot.sources.events import read_events


def events(published: Path) -> Events:
    return Events.of(read_events((published / "events.csv").read_bytes()))


def test_all_61_are_read(published: Path) -> None:
    assert len(events(published).by_id) == 61


def test_spans_are_those_of_the_rules(published: Path) -> None:
    found = events(published).by_id
    assert (found["pm-sunak"].start, found["pm-sunak"].last) == (date(2022, 10, 25), date(2024, 7, 4))
    assert found["pm-starmer"].last == date(2026, 7, 19)
    assert found["operation-isotrope"].last == date(2023, 1, 31)
    assert found["manston-crisis"].last == date(2022, 11, 22)
    assert found["one-in-one-out"].last == date(2026, 9, 30)


def test_since_counts_as_the_rules_say(published: Path) -> None:
    found = events(published).by_id
    assert found["gov-labour"].since == date(2024, 7, 5)
    assert found["ge-2024"].since == date(2024, 7, 5)
    assert found["disaster-2021-11-24"].since == date(2021, 11, 25)
    assert found["supreme-court-rwanda"].since == date(2023, 11, 16)
    assert found["one-in-one-out"].since == date(2025, 8, 6)
    assert found["brexit-transition-end"].since == date(2021, 1, 1)
    assert found["safety-of-rwanda-act"].since == date(2024, 4, 25)
    assert found["home-office-series"].since == date(2018, 1, 1)
