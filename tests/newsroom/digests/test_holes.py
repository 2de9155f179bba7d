"""Days for which nothing is held: no total, record or run is claimed over them, and a week waits for them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers.digest import Digest
from bot.newsroom.digests.digest import NotYet, digest, in_part
from bot.newsroom.digests.held import newest_whole_week
from bot.newsroom.digests.news import news, nil_run
from bot.newsroom.digests.revised import Since
from bot.newsroom.digests.running import running
from bot.periods import Week
from bot.questions import HighestSince, Reach
from bot.sending.calendar import week_of
from bot.wording.digest import printed
from bot.wording.digest.slack import text
from bot.wording.style import NEWSPAPER
from tests.newsroom.by_hand import TODAY, ByHand, asking
from tests.spec.tables import given

W33 = week_of("2026-W33")
SINCE = Since(date(2026, 8, 9))

WHOLE = """
    day                      | arrivals | boats
    2025-01-01 to 2025-12-31 | 10       | 1
    2026-01-01 to 2026-05-21 | 20       | 1
    2026-05-22 to 2026-05-24 | 304      | 9
    2026-05-25 to 2026-08-13 | 25       | 1
    2026-08-14               | 93       | 2
    2026-08-15 to 2026-08-20 | 30       | 1
"""
MAY = WHOLE.replace("| 304      | 9", "| -        | -")
FRIDAY = WHOLE.replace("| 93       | 2", "| -        | -")
MOST_OF_IT = FRIDAY.replace("05-25 to 2026-08-13", "05-25 to 2026-08-10").replace("08-15 to", "08-16 to")


def made(table: str, week: Week = W33) -> Digest:
    found = digest(ByHand(given(table)), week, TODAY, SINCE)
    assert isinstance(found, Digest)
    return found


def part(table: str, measures: tuple[str, ...] = ("arrivals", "boats")) -> Digest | None:
    return in_part(ByHand(given(table)), W33, TODAY, SINCE, measures)


def said(made: Digest) -> str:
    shown = printed(made, NEWSPAPER)
    return " ".join((shown.headline, *shown.body, *shown.news))


def test_a_year_is_not_summed_over_missing_days() -> None:
    """2,820 to 21 May, 912, 2,025 to 13 August, 93 and 60: 5,910. Without the three days 4,998."""
    assert "So far in 2026, to 16 August, 5,910 people arrived" in said(made(WHOLE))
    assert "The year to date is not given: nothing is held for 22, 23 and 24 May 2026." in said(made(MAY))
    assert "4,998" not in said(made(MAY))


def test_a_year_before_with_missing_days_is_no_base() -> None:
    table = WHOLE.replace("2025-01-01 to", "2025-01-01 | 10 | 1\n 2025-01-03 to")
    assert "The year to date is not given: nothing is held for 2 January 2025." in said(made(table))


def test_many_missing_days_are_not_named() -> None:
    table = WHOLE.replace("2025-01-01 to", "2025-02-01 to")
    assert "The year to date is not given: not all days of it" in said(made(table))


def test_no_round_number_is_claimed_over_missing_days() -> None:
    """5,000 was passed on 14 July; without the three days in May it would be on 17 August."""
    later = week_of("2026-W34")
    table = WHOLE.replace("to 2026-08-20", "to 2026-08-23")
    july = week_of("2026-W29")
    whole = [one.question for one in news(july, asking(given(table))) if isinstance(one.question, Reach)]
    assert [question.threshold for question in whole] == [5000]
    holed = table.replace("| 304      | 9", "| -        | -")
    assert not any(isinstance(one.question, Reach) for one in news(later, asking(given(holed))))


def test_no_record_is_claimed_over_missing_days() -> None:
    """They may have been higher."""

    def records(table: str) -> list[object]:
        found = news(W33, asking(given(table)))
        return [one.question for one in found if isinstance(one.question, HighestSince)]

    quiet = WHOLE.replace("304", "9  ").replace("| 93 ", "| 999")
    assert len(records(quiet)) == 2
    assert records(quiet.replace("| 9        | 9", "| -        | -")) == []


def test_no_running_total_is_drawn_over_missing_days() -> None:
    drawn = running(W33, asking(given(WHOLE)))
    assert drawn is not None
    assert set(drawn.totals) == {2026, 2025}
    assert running(W33, asking(given(MAY))) is None
    earlier = running(W33, asking(given(WHOLE.replace("2025-01-01 to", "2025-01-02 to"))))
    assert earlier is not None
    assert set(earlier.totals) == {2026}


def test_a_run_after_a_missing_day_may_have_begun_earlier() -> None:
    table = """
        day                      | arrivals
        2026-07-01 to 2026-07-31 | 5
        2026-08-01               | 0
        2026-08-02 to 2026-08-16 | 0
    """
    found = nil_run(W33, asking(given(table)))
    assert found is not None
    assert found.span.days == 16
    assert nil_run(W33, asking(given(table.replace("2026-08-01               | 0", "")))) is None


def test_a_week_with_a_missing_day_is_not_in() -> None:
    found = digest(ByHand(given(FRIDAY)), W33, TODAY, SINCE)
    assert found == NotYet(W33, date(2026, 8, 20), (date(2026, 8, 14),))


def test_what_is_held_of_it_names_the_day() -> None:
    """Monday to Thursday 100, the weekend 60."""
    found = part(FRIDAY)
    assert found is not None
    assert said(found).startswith(
        "In the week ending 16 August 2026, not counting 14 August, for which no figure is held, 160 people "
        "arrived in small boats."
    )
    assert "The year to date is not given: nothing is held for 14 August 2026." in said(found)
    assert printed(found, NEWSPAPER).table.rows == ()
    assert found.running is None
    assert "14 August" in text(printed(found, NEWSPAPER))
    assert [answer.figures[0].value for answer in found.answers] == [160, 6]  # so that they are corrected


def test_a_week_that_lacks_most_days_has_no_figure() -> None:
    assert part(MOST_OF_IT) is None
    weeks = "week ending | prevented\n2026-08-09 | 60\n2026-08-16 | 90"
    known = given(MOST_OF_IT, weeks=weeks)
    found = in_part(ByHand(known), W33, TODAY, SINCE, ("arrivals", "prevented"))
    assert found is not None
    assert said(found).startswith(
        "In the week ending 16 August 2026, 90 people were stopped by French authorities, up 50 per cent "
        "from 60 in the week before. The number of people who arrived in small boats in the week is not "
        "given: nothing is held for 11, 12, 13, 14 and 15 August 2026."
    )


def test_a_week_that_is_not_published_to_its_sunday_is_no_part() -> None:
    assert part(FRIDAY.replace("to 2026-08-20", "to 2026-08-15")) is None


def test_no_source_is_named_where_there_is_none() -> None:
    bare = replace(printed(made(WHOLE), NEWSPAPER), sources=())
    assert "Source" not in text(bare)


@pytest.mark.parametrize(("table", "newest"), [(WHOLE, "2026-W33"), (FRIDAY, "2026-W32")])
def test_the_newest_whole_week(table: str, newest: str) -> None:
    assert newest_whole_week(asking(given(table))) == week_of(newest)
