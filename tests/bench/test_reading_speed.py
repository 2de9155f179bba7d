"""Reading one weekly ODS against the bare read of its two sheets, in one run, turn by turn."""

import io
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bot.sources.reader import Reader

pytestmark = pytest.mark.bench

TURNS = 41
MOST = 1.5


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def bare(data: bytes) -> tuple[list[list[object]], ...]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return tuple(list(workbook.get_sheet_by_name(name).to_python()) for name in ("SB_01", "SB_02"))


def test_a_weekly_file_is_read_in_one_and_a_half_times_the_bare_read(published: Path) -> None:
    """The whole way: to the process apart, checks, both sheets, every row judged, and the figures back."""
    data = sorted((published / "home_office/time_series").glob("*.ods"))[-1].read_bytes()
    with Reader() as reader:

        def whole() -> object:
            return reader.read("home-office-weekly", data, date(2026, 8, 21))

        whole()
        turns = [(seconds(lambda: bare(data)), seconds(whole)) for _ in range(TURNS)]
    bare_time, whole_time = (statistics.median(times) for times in zip(*turns, strict=True))
    print(
        f"bare {bare_time * 1e3:.1f} ms, whole {whole_time * 1e3:.1f} ms, {whole_time / bare_time:.2f} times"
    )
    assert whole_time <= MOST * bare_time
