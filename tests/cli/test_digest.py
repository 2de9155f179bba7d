"""``digest preview`` on the shipped figures."""

import json
from collections.abc import Iterator
from io import StringIO

import pytest

from bot.bootstrap.terminal import Outside
from bot.cli import run
from bot.cli.services import Streams
from bot.cli.status import Status
from tests.shipped import shipped_in


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    with shipped_in(tmp_path_factory.mktemp("digest")) as made:
        yield made


def typed(outside: Outside, *words: str) -> tuple[int, str, str]:
    streams = Streams(StringIO(), StringIO(), StringIO())
    status = run(["digest", "preview", *words], lambda: outside, streams)
    assert isinstance(streams.output, StringIO)
    assert isinstance(streams.errors, StringIO)
    return status, streams.output.getvalue(), streams.errors.getvalue()


def test_the_last_whole_week_is_shown_where_none_is_named(outside: Outside) -> None:
    status, said, _ = typed(outside)
    assert status == Status.ANSWERED
    assert said.startswith(
        "Small boats: the week ending 16 August 2026\n\nIn the week ending 16 August 2026, 405"
    )
    assert max(len(line) for line in said.splitlines() if "https://" not in line) <= 100


def test_another_week_and_another_day(outside: Outside) -> None:
    assert "the week ending 14 November 2021" in typed(outside, "--week", "2021-W45")[1]
    assert "the week ending 9 August 2026" in typed(outside, "--today", "2026-08-22", "--week", "2026-W32")[1]
    assert "the week ending 12 July 2026" in typed(outside, "--today", "2026-07-13")[1]


def test_for_programs(outside: Outside) -> None:
    status, said, _ = typed(outside, "--json")
    made = json.loads(said)
    assert status == Status.ANSWERED
    assert (made["status"], made["week"], made["newest_day"]) == ("answered", "2026-W33", "2026-08-20")
    assert made["measures"][0] == {
        "measure": "arrivals",
        "value": 405,
        "newest_day": "2026-08-20",
        "week_before": {"weeks": ["2026-W32"], "value": 716, "percent": -43.4},
        "same_week_year_before": {"weeks": ["2025-W33"], "value": 1442, "percent": -71.9},
        "average": {
            "weeks": ["2021-W33", "2022-W33", "2023-W33", "2024-W33", "2025-W33"],
            "value": 1111.4,
            "percent": -63.6,
        },
    }
    assert made["year_to_date"]["figures"][0]["value"] == -44.1


@pytest.mark.parametrize("as_json", [False, True])
def test_a_week_that_is_not_all_published_is_declined_with_one_that_is(
    outside: Outside, as_json: bool
) -> None:
    status, said, _ = typed(outside, "--today", "2026-08-24", *(["--json"] if as_json else []))
    assert status == Status.DECLINED
    assert "the week ending 23 August 2026 are not all published yet" in said
    assert "digest preview --week 2026-W33" in said


@pytest.mark.parametrize("week", ["2026-33", "last", "week"])
def test_what_is_no_week_is_one_sentence(outside: Outside, week: str) -> None:
    status, said, told = typed(outside, "--week", week)
    assert (status, said) == (Status.USAGE, "")
    assert told == "A week is written by its ISO number, such as 2026-W33.\n"


def test_a_week_that_a_year_does_not_have_is_said_to_be_none(outside: Outside) -> None:
    status, _, told = typed(outside, "--week", "2025-W53")
    assert (status, told) == (Status.USAGE, "2025 has 52 weeks, and no week 53.\n")


def test_a_day_before_the_first_release_is_not_said_to_have_been_published(outside: Outside) -> None:
    """The first release held, of 14 November 2025, serves: on 15 September that day was not out yet."""
    said = typed(outside, "--today", "2025-09-15")[1]
    assert "Newest day counted: 15 September 2025." in said
    assert "Newest day published" not in said
    assert "Newest day published: 20 August 2026." in typed(outside)[1]
