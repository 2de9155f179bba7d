"""Whatever the bytes, a source gives figures or a sentence: nothing else comes out of it."""

import io
import random
import zipfile
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.releases import Figures
from bot.sources.events import read_events
from bot.sources.reader import Reader
from bot.sources.registry import SOURCES
from tests.sources.makers import days, packed, page, said, table, weekly
from tests.sources.test_events import HEADER, row
from tests.sources.test_extracts import ANNUAL, BY_NATIONALITY
from tests.sources.test_iom import FILES
from tests.sources.test_pages import ROWS, piped, week
from tests.sources.test_quarterly import ROWS as QUARTERS
from tests.sources.test_quarterly import workbook

RELEASE = date(2026, 4, 21)
SAMPLES: list[tuple[str, bytes]] = [
    ("home-office-weekly", weekly(days(date(2018, 1, 1), *[(7, 1, "-", None)] * 9))),
    ("home-office-daily", page(table(ROWS))),
    ("home-office-daily", page(piped(ROWS))),
    ("home-office-preventions", page(week("12 April 2026", "1,912", "28", "800", "27"))),
    ("home-office-quarterly", workbook(QUARTERS)),
    ("home-office-nationality", BY_NATIONALITY),
    ("home-office-annual", ANNUAL),
    ("met-office-red-days", b"period,red_days\nJan-Apr 2022,27\nyear ending April 2025,4\n"),
    *(("iom-missing-migrants", data) for data in FILES.values()),
]
MUTATIONS = st.tuples(st.sampled_from(SAMPLES), st.integers(0, 2**32), st.integers(1, 6))


def mutated(data: bytes, seed: int, times: int) -> bytes:
    """The bytes with a few of them changed, cut out, or put in again elsewhere."""
    rolls, changed = random.Random(seed), bytearray(data)
    for _ in range(times):
        at, length = rolls.randrange(len(changed) or 1), rolls.randrange(1, 9)
        match rolls.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([rolls.randrange(32, 127)])
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at // 2 : at // 2 + length]
            case _:
                changed[at : at + 1] = rolls.choice([b"-", b"9", b"0", b",", b'"', b"<", b"\0"])
    return bytes(changed)


def damaged(data: bytes, seed: int, times: int) -> bytes:
    """The bytes, mutated; of a spreadsheet, as often as not, those of one part inside it."""
    if not data.startswith(b"PK") or seed % 2:
        return mutated(data, seed, times)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = max(parts, key=lambda name: len(parts[name]))
    return packed(parts | {name: mutated(parts[name], seed, times)})


def attempt(publication: str, data: bytes) -> None:
    parsed = said(lambda: SOURCES[publication].parse(data, RELEASE))
    if isinstance(parsed, str):
        assert parsed.strip()
        assert "\n" not in parsed
    else:
        assert all(figure.first <= figure.last <= RELEASE for figure in Figures(parsed.columns))
        assert all(0 <= figure.value <= 10_000_000 for figure in Figures(parsed.columns))
        assert all(refusal.why for refusal in parsed.refused)


@pytest.mark.parametrize(("publication", "data"), SAMPLES)
def test_the_samples_are_read(publication: str, data: bytes) -> None:
    assert len(Figures(SOURCES[publication].parse(data, RELEASE).columns)) > 0


@given(st.sampled_from(sorted(SOURCES)), st.binary(max_size=300))
def test_any_bytes(publication: str, data: bytes) -> None:
    attempt(publication, data)


@given(st.sampled_from(sorted(SOURCES)), st.text(max_size=300))
def test_any_text(publication: str, text: str) -> None:
    attempt(publication, text.encode())


@given(MUTATIONS)
def test_damaged_files(mutation: tuple[tuple[str, bytes], int, int]) -> None:
    (publication, data), seed, times = mutation
    attempt(publication, damaged(data, seed, times))


@given(st.integers(0, 2**32), st.integers(1, 6))
def test_damaged_lists_of_events(seed: int, times: int) -> None:
    data = (HEADER + row("x", "law", aliases="a;b") + "\n" + row("y", "office", "2025-01-01") + "\n").encode()
    assert said(lambda: read_events(mutated(data, seed, times)))


def test_damaged_files_through_the_process_apart() -> None:
    rolls = random.Random(7)
    with Reader() as reader:
        for _ in range(60):
            publication, data = rolls.choice(SAMPLES)
            file = damaged(data, rolls.randrange(2**32), 3)
            reading = said(partial(reader.read, publication, file, RELEASE))
            assert reading if isinstance(reading, str) else reading.figures
