"""The list of events, and how each is counted from."""

from datetime import date

import pytest

from bot.errors import PublicationRefused
from bot.sources.events import read_events

HEADER = "id,name,aliases,start,end,kind,source_url,source_title,checked,note\n"


def events(*rows: str) -> bytes:
    return (HEADER + "\n".join(rows) + "\n").encode()


def row(event_id: str, kind: str, end: str = "", aliases: str = "") -> str:
    return f"{event_id},Name,{aliases},2024-07-04,{end},{kind},https://x,Title,2026,Note"


@pytest.mark.parametrize(
    ("text", "since"),
    [
        (row("x", "disaster"), 5),
        (row("x", "referendum"), 5),
        (row("ge-2024", "other"), 5),
        (row("supreme-court-rwanda", "law"), 5),
        (row("x", "law"), 4),
        (row("x", "office", "2025-01-01"), 4),
        (row("x", "government"), 4),
        (row("x", "agreement"), 4),
        (row("x", "series"), 4),
        (row("manston-crisis", "other", "2025-01-01"), 4),
    ],
)
def test_since_counts_from_the_day_or_from_the_next(text: str, since: int) -> None:
    (event,) = read_events(events(text))
    assert event.since == date(2024, 7, since)


def test_the_end_is_not_counted_but_for_two() -> None:
    pm, crisis = read_events(
        events(row("pm", "office", "2025-01-01"), row("manston-crisis", "other", "2025-01-01"))
    )
    assert (pm.last, crisis.last) == (date(2024, 12, 31), date(2025, 1, 1))


def test_keeps_names_aliases_source_and_note() -> None:
    (event,) = read_events(events(row("x", "law", aliases="since x ; the x law;")))
    assert (event.title, event.aliases, event.source, event.note) == (
        "Name",
        ("since x", "the x law"),
        "Title",
        "Note",
    )


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([row("x", "law"), row("x", "law")], "two events have the same id: 'x'"),
        ([row("x", "law", aliases="a"), row("y", "law", aliases="a")], "two events have the same alias: 'a'"),
        ([row("x", "war")], "the event 'x' is of an unknown kind: war"),
        ([row("x", "law", "2023-01-01")], "the event 'x' has no name, or ends before it begins"),
        ([row("x", "law", "soon")], "the event 'x': 'soon' is not a day"),
        (["x,Name"], "row 2 of the table has 2 cells"),
    ],
)
def test_refuses_a_list_that_is_not_right(rows: list[str], sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=f"(?i){sentence}"):
        read_events(events(*rows))


def test_refuses_a_list_without_its_columns() -> None:
    with pytest.raises(PublicationRefused, match="no column 'aliases'"):
        read_events(b"id,name\n")
