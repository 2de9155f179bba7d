"""What tests of the Home Office's files share: how one is read, and figures by cell and by year."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.releases import Reading, Stated
from bot.sources.reader import Reader

WEEKLY_RELEASES = 9
ARRIVALS = {
    2018: 299,
    2019: 1843,
    2020: 8462,
    2021: 28526,
    2022: 45755,
    2023: 29437,
    2024: 36816,
    2025: 41472,
}
FINAL = {**ARRIVALS, 2020: 8466, 2022: 45774}


def released(path: Path) -> date:
    return date.fromisoformat(path.stem)


def read(reader: Reader, publication: str, path: Path, published: date | None = None) -> Reading:
    return reader.read(publication, path.read_bytes(), published or released(path))


Cells = dict[tuple[str, date, date, str], int]


def by_cell(figures: Sequence[Stated]) -> Cells:
    return {(figure.measure, figure.first, figure.last, figure.category): figure.value for figure in figures}


def yearly(figures: Sequence[Stated], measure: str, category: str = "") -> dict[int, int]:
    years: Counter[int] = Counter()
    for figure in figures:
        if (figure.measure, figure.category) == (measure, category):
            years[figure.first.year] += figure.value
    return dict(years)


def one_day(figures: Sequence[Stated]) -> list[Stated]:
    return [figure for figure in figures if figure.first == figure.last]


def page(published: Path, folder: str, day: str) -> Path:
    return published / "home_office" / folder / f"{day}.html"
