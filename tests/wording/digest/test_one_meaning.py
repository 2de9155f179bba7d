"""The digest's sentences, where one before, or what was published since, could lend them a wrong sense."""

from datetime import date

from bot.answers.digest import Digest
from bot.desk import Desk
from bot.newsroom.digests import Since, digest
from bot.sending.calendar import week_of
from bot.wording.digest import Printed, printed, years
from bot.wording.digest.notice import late
from bot.wording.digest.slack import said
from bot.wording.style import NEWSPAPER

TODAY = date(2026, 8, 21)


def made(desk: Desk, key: str, today: date = TODAY) -> Digest:
    found = digest(desk, week_of(key), today, Since(date(2026, 8, 13)))
    assert isinstance(found, Digest)
    return found


def read(desk: Desk, key: str, today: date = TODAY) -> Printed:
    return printed(made(desk, key, today), NEWSPAPER)


def test_who_did_not_come_in_other_years_is_named(desk: Desk) -> None:
    """After a sentence on boats, none would be read as none of those."""
    shown = read(desk, "2021-W11")
    assert shown.body[0].startswith("There was one boat")
    assert shown.body[1] == "In that week of 2018 to 2020, no people arrived in small boats."


def test_boats_are_those_of_the_week_though_news_of_a_day_stands_before_them(desk: Desk) -> None:
    text = said(read(desk, "2025-W50"))["text"]
    assert "13 December 2025, the 347th day. There were 12 boats in the week, with" in text


def test_a_year_many_times_the_one_before_is_said_in_times(desk: Desk) -> None:
    assert years.year_to_date(made(desk, "2019-W43"), NEWSPAPER) == (
        "So far in 2019, to 27 October, 1,395 people arrived in small boats, "
        "27.4 times the 51 at the same point in 2018."
    )


def test_a_round_number_is_not_said_to_count_days_after_the_week(desk: Desk) -> None:
    """The year passed 5,000 in that week, whatever was published since."""
    shown = read(desk, "2026-W15")
    assert any("reached 5,000" in sentence for sentence in shown.news)
    assert not any("counted up to" in note for note in shown.notes)


def test_figures_that_are_old_are_said_to_be_first_of_all_notes(desk: Desk) -> None:
    for today, is_old in ((date(2026, 8, 24), False), (date(2026, 8, 25), True)):
        notes = read(desk, "2026-W33", today).notes
        assert (notes[0] == "The newest figures are four days old: they run to 21 August 2026.") == is_old


def test_no_week_before_records_began_is_said_to_be_late() -> None:
    assert late(week_of("1999-W01"), date(2026, 8, 20), (date(1999, 1, 4),)) == (
        "No figures are published for the week ending 10 January 1999: records began on 1 January 2018."
    )
