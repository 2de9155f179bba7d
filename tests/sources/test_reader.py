"""The process apart: what comes back from it, and what happens when it ends."""

import hashlib
import os
import signal
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.errors import OperatorError, PublicationRefused, UsageError
from bot.releases import Columns, Covered, Figures, Refusal, Stated
from bot.sources.parsed import Parsed, columns_of
from bot.sources.reader import Reader, ReadingLimits
from bot.sources.wire import decoded, encoded
from tests.sources.makers import days, page, table, weekly

FIRST = date(2018, 1, 1)
WEEKLY_FILE = weekly(days(FIRST, (7, 1, "-", None), (8, 1, 0, None)))
DAILY_PAGE = page(table([("14 April 2026", "1,176", "20", "0", "")]))
RELEASE = date(2018, 1, 12)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as started:
        yield started


def test_gives_a_reading_with_its_digest_edit_time_and_address(reader: Reader) -> None:
    reading = reader.read("home-office-daily", DAILY_PAGE, date(2026, 4, 15), "https://example.org")
    assert reading.figures == (
        Stated("arrivals", date(2026, 4, 14), date(2026, 4, 14), 1176),
        Stated("boats", date(2026, 4, 14), date(2026, 4, 14), 20),
        Stated("uncontrolled landings", date(2026, 4, 14), date(2026, 4, 14), 0),
    )
    assert reading.digest == hashlib.sha256(DAILY_PAGE).hexdigest()
    assert (reading.publication, reading.published) == ("home-office-daily", date(2026, 4, 15))
    assert (reading.edited, reading.url) == ("2026-08-22T10:28:24+01:00", "https://example.org")


def test_refusals_come_back_as_the_sentence(reader: Reader) -> None:
    with pytest.raises(
        PublicationRefused, match=r"^The file is no spreadsheet: it is not a whole zip archive\.$"
    ):
        reader.read("home-office-weekly", DAILY_PAGE, RELEASE)
    with pytest.raises(PublicationRefused, match="not a web page"):
        reader.read("home-office-daily", b"nothing", RELEASE)


def test_rows_refused_come_back_with_the_rest(reader: Reader) -> None:
    file = weekly([*days(FIRST, (7, 1, "-", None)), (date(2017, 1, 2), 1, 1, "-", None)])
    reading = reader.read("home-office-weekly", file, RELEASE)
    assert [refusal.why for refusal in reading.refused] == [
        "2 January 2017 stands among days of January 2018: refused."
    ]
    assert Stated("arrivals", FIRST, FIRST, 7) in list(reading.figures)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"", "The file is empty"), (b"x" * 2_000_001, "has 2,000,001 bytes; 2,000,000 are")],
)
def test_empty_and_large_files_go_nowhere(reader: Reader, data: bytes, sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=sentence):
        reader.read("home-office-daily", data, RELEASE)


def test_an_unknown_publication_is_told_those_there_are(reader: Reader) -> None:
    with pytest.raises(
        UsageError, match=r"no publication called 'the-sun'\. There are: home-office-weekly, "
    ):
        reader.read("the-sun", b"x", RELEASE)


linux = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks into /proc")


def _child(reader: Reader) -> int:
    assert reader._process is not None
    return reader._process.pid


def _memory(reader: Reader) -> int:
    """Bytes of address space that the process apart has now."""
    status = Path(f"/proc/{_child(reader)}/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmSize"))


@linux
def test_too_little_memory_is_a_sentence_and_the_next_file_is_read() -> None:
    large = weekly(days(FIRST, *[(1, 1, 0, "x" * 400)] * 3000))
    with Reader() as started:
        started.read("home-office-daily", DAILY_PAGE, date(2026, 4, 15))
        enough = _memory(started)
        assert len(started.read("home-office-weekly", large, date(2026, 5, 1)).figures) == 9002
    with Reader(ReadingLimits(memory=enough + 2_000_000)) as small:
        small.read("home-office-daily", DAILY_PAGE, date(2026, 4, 15))
        with pytest.raises(PublicationRefused, match=r"takes more than \d+ MB of memory to read"):
            small.read("home-office-weekly", large, date(2026, 5, 1))
        assert len(small.read("home-office-daily", DAILY_PAGE, date(2026, 4, 15)).figures) == 3


def test_too_long_is_a_sentence_and_the_next_file_is_read() -> None:
    with Reader(ReadingLimits(seconds=0.01)) as hasty:
        hasty._connected()
        os.kill(_child(hasty), signal.SIGSTOP)  # it never answers, on however fast a machine
        with pytest.raises(PublicationRefused, match=r"takes more than 0\.01 seconds to read"):
            hasty.read("home-office-weekly", WEEKLY_FILE, RELEASE)
        hasty.limits = ReadingLimits()
        assert len(hasty.read("home-office-weekly", WEEKLY_FILE, RELEASE).figures) == 7


def test_a_process_that_ended_between_files_is_replaced() -> None:
    with Reader() as started:
        started.read("home-office-weekly", WEEKLY_FILE, RELEASE)
        first = _child(started)
        os.kill(first, signal.SIGKILL)
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
        assert len(started.read("home-office-weekly", WEEKLY_FILE, RELEASE).figures) == 7
        assert _child(started) != first


def test_closing_ends_the_process() -> None:
    started = Reader()
    started.read("home-office-weekly", WEEKLY_FILE, RELEASE)
    child = _child(started)
    started.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_threads_share_a_reader(reader: Reader) -> None:
    files = {
        "home-office-weekly": (WEEKLY_FILE, RELEASE),
        "home-office-daily": (DAILY_PAGE, date(2026, 4, 15)),
    }
    counts: list[int] = []

    def work(publication: str) -> None:
        counts.extend(len(reader.read(publication, *files[publication]).figures) for _ in range(20))

    threads = [threading.Thread(target=work, args=(name,)) for name in (*files, *files)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(counts) == [3] * 40 + [7] * 40


@linux
def test_the_process_gets_none_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    with Reader() as started:
        started.read("home-office-weekly", WEEKLY_FILE, RELEASE)
        assert b"xoxb" not in Path(f"/proc/{_child(started)}/environ").read_bytes()


PARSED = Parsed(
    columns=columns_of(
        [
            Stated("arrivals", FIRST, FIRST, 7),
            Stated("arrivals", date(2018, 1, 2), date(2018, 1, 8), 0),
            Stated("arrivals by nationality", FIRST, date(2018, 12, 31), 4, "Türkiye"),
        ]
    ),
    covered=(Covered("deaths", FIRST, RELEASE, 1),),
    refused=(Refusal("row 3", "why"),),
    edited="2018-01-12",
)


def test_what_is_encoded_is_decoded() -> None:
    assert decoded(encoded(PARSED)) == PARSED
    assert decoded(encoded(Parsed())) == Parsed()


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xff\xff\xff", encoded(PARSED)[:-4], encoded(PARSED) + b"1234", b"\x02\0\0\0[]"]
)
def test_bytes_of_another_make_are_refused(data: bytes) -> None:
    with pytest.raises(PublicationRefused, match="gave back no figures"):
        decoded(data)


def test_figures_are_a_sequence() -> None:
    figures = Figures(PARSED.columns)
    assert len(figures) == 3
    assert figures[0] == Stated("arrivals", FIRST, FIRST, 7)
    assert figures[-1].category == "Türkiye"
    assert figures[:2] == tuple(figures)[:2]
    assert figures == list(figures)
    assert figures != list(figures)[:2]
    assert Stated("arrivals", FIRST, FIRST, 7) in figures
    assert not Figures([])
    assert isinstance(figures.columns[0], Columns)


def test_a_process_that_cannot_start_is_the_operators_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with Reader() as started, pytest.raises(OperatorError, match="cannot be started") as raised:
        started.read("home-office-weekly", WEEKLY_FILE, RELEASE)
    assert not isinstance(raised.value, PublicationRefused)
