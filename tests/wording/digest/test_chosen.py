"""A digest of some measures: which one leads, and what is said of those that were not chosen."""

from datetime import date

from bot.answers.digest import Digest
from bot.desk import Desk
from bot.newsroom.digests import Since, digest
from bot.sending.calendar import week_of
from bot.wording.digest import Printed, printed
from bot.wording.digest.plain import whole
from bot.wording.style import NEWSPAPER
from tests.wording.digest.test_printed import TODAY, lines


def chosen(desk: Desk, *measures: str, week: str = "2026-W33") -> Printed:
    found = digest(desk, week_of(week), TODAY, Since(date(2026, 8, 13)), measures)
    assert isinstance(found, Digest)
    return printed(found, NEWSPAPER)


def test_without_arrivals_the_first_measure_chosen_leads(desk: Desk) -> None:
    shown = chosen(desk, "boats", "prevented")
    assert (shown.headline, *shown.body) == lines("""
        In the week ending 16 August 2026, three boats arrived, down from 10 in the week before.

        Boats were down from 21 in the same week of 2025, and down from the average for that week in 2021 to
        2025 (23.6).

        So far in 2026, to 16 August, 231 boats arrived, down 51 per cent from 471 at the same point in
        2025.

        In the week, 270 people were stopped by French authorities, down 28.8 per cent from 379 in the week
        before.
    """)


def test_nothing_is_said_of_measures_that_were_not_chosen(desk: Desk) -> None:
    shown = chosen(desk, "deaths", "prevented", week="2021-W45")
    assert (shown.headline, *shown.body, *shown.news) == lines("""
        IOM has recorded one death on the route to the UK that happened in the week ending 14 November 2021,
        down from three in the week before.
    """)


def test_a_half_is_rounded_alike_in_text_and_table(desk: Desk) -> None:
    """1,093 people in 20 boats in the week to 15 September 2024: 54.65."""
    shown = chosen(desk, "arrivals", "boats", "people per boat", week="2024-W37")
    assert "There were 20 boats in the week, with an average of 54.7 people per boat." in shown.body
    assert shown.table.rows[2][:2] == ("People per boat", "54.7")
    assert chosen(desk, "people per boat", week="2024-W38").table.rows[0][2] == "54.7"


def test_the_first_with_a_figure_leads(desk: Desk) -> None:
    shown = chosen(desk, "deaths", "people per boat")
    assert (shown.headline, *shown.body) == lines("""
        In the week ending 16 August 2026, there was an average of 135 people per boat, up from 71.6 in the
        week before.

        Figures on deaths on the route to the UK are not published for the week yet; they run to 3 May 2026.
    """)
    assert chosen(desk, "deaths").headline == (
        "None of the figures chosen for this digest is published for the week ending 16 August 2026 yet."
    )


def test_what_holds_of_the_year_to_date_is_said_of_it(desk: Desk) -> None:
    """The final statistics of 2022 differ from the weekly series."""
    notes = chosen(desk, "arrivals", week="2023-W52").notes
    assert sum("statistics give 45,774 for 2022" in note for note in notes) == 1


def test_a_digest_without_figures_has_no_table_and_none_of_its_notes(desk: Desk) -> None:
    shown = chosen(desk, "deaths")
    assert shown.table.rows == ()
    assert "Week before" not in whole(shown)
    assert not any("same ISO number" in note for note in shown.notes)
    assert any("same ISO number" in note for note in chosen(desk, "boats").notes)
