"""IOM's incidents: one meaning in four layouts."""

import csv
import io
import json
from datetime import date

import pytest

from bot.errors import PublicationRefused
from bot.releases import Covered, Figures, Stated
from bot.sources.iom_layouts import LAYOUTS
from bot.sources.iom_missing_migrants import parse
from bot.sources.parsed import Parsed
from tests.sources.makers import xlsx

RELEASE = date(2026, 1, 10)
NEW_LABEL, OLD_LABEL, OTHER = (
    "Mainland Europe to the UK",
    "English Channel to the UK",
    "Central Mediterranean",
)
Row = tuple[str, str, str, str, str, str]
ROWS: list[Row] = [
    ("2025.1", "2025-03-02", "2", "", "Drowning", NEW_LABEL),
    ("2025.1", "2025-03-02", "1", "3", "Violence", NEW_LABEL),  # one disaster, two rows
    ("2025.2", "2025-04-01", "", "1", "Accidental death,Drowning", OLD_LABEL),
    ("2025.3", "2025-04-02", "39", "0", "Vehicle accident / death linked to hazardous transport", NEW_LABEL),
    ("2025.4", "2025-12-31", "50", "50", "Drowning", OTHER),
]
API, EXPORT = LAYOUTS[3], LAYOUTS[1]


def table(rows: list[Row], layout: tuple[str, ...] = LAYOUTS[0]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([layout, *rows])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def export_day(iso: str) -> str:
    return date.fromisoformat(iso).strftime("%a, %m/%d/%Y - 12:00")


FILES = {
    "allData": xlsx({"Worksheet": [LAYOUTS[0], *ROWS]}),
    "allData as CSV": table(ROWS),
    "website export": table([(row[0], export_day(row[1]), *row[2:]) for row in ROWS], EXPORT),
    "third party": table([(*row[:2], row[2] and f"{row[2]}.0", *row[3:]) for row in ROWS], LAYOUTS[2]),
    "API": json.dumps(
        [{**dict(zip(API, row, strict=True)), "location_coodinates": "[50, 1"} for row in ROWS]
    ).encode(),
}


def figures(parsed: Parsed) -> dict[tuple[str, str], int]:
    assert all(figure.first == figure.last for figure in Figures(parsed.columns))
    return {(figure.measure, str(figure.first)): figure.value for figure in Figures(parsed.columns)}


@pytest.mark.parametrize("layout", FILES)
def test_every_layout_states_the_same(layout: str) -> None:
    parsed = parse(FILES[layout], RELEASE)
    assert figures(parsed) == {
        ("deaths", "2025-03-02"): 3,
        ("missing", "2025-03-02"): 3,
        ("drowned", "2025-03-02"): 2,
        ("incidents", "2025-03-02"): 2,
        ("missing", "2025-04-01"): 1,
        ("incidents", "2025-04-01"): 1,
        ("deaths", "2025-04-02"): 39,
        ("incidents", "2025-04-02"): 1,
    }
    assert parsed.refused == ()


@pytest.mark.parametrize("layout", FILES)
def test_covers_its_years_to_the_newest_incident_in_the_world(layout: str) -> None:
    first, last = date(2025, 1, 1), date(2025, 12, 31)
    assert parse(FILES[layout], RELEASE).covered == tuple(
        Covered(measure, first, last, 1) for measure in ("deaths", "missing", "drowned", "incidents")
    )


def test_causes_joined_by_a_comma_count_as_drowning() -> None:
    parsed = parse(table([("a", "2025-04-01", "5", "", "Accidental death,Drowning", NEW_LABEL)]), RELEASE)
    assert Stated("drowned", date(2025, 4, 1), date(2025, 4, 1), 5) in list(Figures(parsed.columns))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("", "The incident x has no day: it was left out."),
        ("13/13/2025", "The incident x has no day: it was left out."),
        ("2026-01-11", "The incident x is of 11 January 2026, after the release: refused."),
        ("1925-03-02", "The incident x is of 2 March 1925, before the series: refused."),
    ],
)
def test_an_incident_of_the_route_that_has_no_possible_day_is_named(day: str, why: str) -> None:
    parsed = parse(table([*ROWS, ("x", day, "7", "", "Drowning", NEW_LABEL)]), RELEASE)
    assert [(refusal.where, refusal.why) for refusal in parsed.refused] == [("x", why)]
    assert figures(parsed) == figures(parse(table(ROWS), RELEASE))


def test_elsewhere_a_missing_day_or_number_is_none_of_ours() -> None:
    parsed = parse(table([*ROWS, ("x", "", "some", "", "Drowning", OTHER)]), RELEASE)
    assert parsed.refused == ()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            table([*ROWS, ("x", "2025-05-01", "some", "", "Drowning", NEW_LABEL)]),
            "The incident x: 'some' is not a",
        ),
        (
            table([*ROWS, ("x", "2025-05-01", "151", "", "Drowning", NEW_LABEL)]),
            "The incident x: 151 is far more than any figure so far: the file is refused",
        ),
        (table([], ("a", "b")), "not laid out as any known copy"),
        (table([("x", "", "1", "", "", OTHER)]), "no incident with a date"),
        (b"id,day\n1", "Row 2 of the table has 1 cells"),
        (b"\xff", "not text in UTF-8"),
        (b"[1, 2]", "not a list of incidents"),
        (b'{"a": 1}', "not a list of incidents"),
        (b'[{"a": 1}', "not whole JSON"),
        (b"[" * 100_000, "more than 8 levels deep"),
        (b'[{"web_id": "' + b"[" * 100 + b'"}]', "not laid out as any known copy"),
    ],
)
def test_what_is_no_copy_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=sentence):
        parse(data, RELEASE)
