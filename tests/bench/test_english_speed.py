"""A question in plain English, read and answered, against the same question typed as a command."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

import pytest

from bot.bootstrap.terminal import Outside
from bot.cli.interview import Interview
from bot.questions import text
from bot.settings import Settings
from tests.bench.side_by_side import ratio

pytestmark = pytest.mark.bench

TODAY = date(2026, 8, 21)
PAIRS = [
    ("how many people crossed in small boats in 2024?", "/crossings 2024"),
    ("need last month's arrivals for a standfirst", "/crossings last month"),
    ("how does this year compare with the same point last year?", "/compare ytd"),
    ("how many people died in 2023?", "/deaths 2023"),
    ("what's the average number of people per boat in July 2026", "/crossings per boat July 2026"),
    ("how many did the French stop last week", "/crossings prevented last week"),
    ("how many have crossed since Labour came to power?", "/crossings since labour took office"),
    ("what was the final official figure for 2022", "/crossings 2022 final"),
]


@pytest.fixture(scope="module")
def interview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Interview]:
    database: Path = tmp_path_factory.mktemp("bench") / "desk.db"
    outside = Outside(Settings.read({"DATABASE_URL": f"sqlite:///{database}"}), TODAY)
    yield Interview(outside.desk(), TODAY)
    outside.close()


def test_plain_english_takes_at_most_ten_times_as_long(interview: Interview) -> None:
    measured = []
    for english, typed in PAIRS:
        assert text(interview.ask(english).question) == text(interview.ask(typed).question)
        work = (partial(interview.ask, english), partial(interview.ask, typed))
        measured.append(ratio(*work, calls=40, rounds=9))
    print(f"plain English takes {median(measured):.1f} times a typed question (at most {max(measured):.1f})")
    assert median(measured) <= 10
