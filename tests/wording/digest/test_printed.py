"""The digest's sentences, whole, on real weeks and on made ones."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers.digest import Against, Digest, NilRun, Running
from bot.desk import Desk
from bot.newsroom.digests import Since, digest
from bot.periods import Span, Week
from bot.sending.calendar import week_of
from bot.wording.digest import printed, sentences, years
from bot.wording.digest.changes import change
from bot.wording.digest.plain import whole
from bot.wording.digest.slack import running_totals, said
from bot.wording.style import NEWSPAPER, WEB
from tests.strict_slack.surfaces import message_problems

TODAY = date(2026, 8, 21)
W33 = week_of("2026-W33")

WEEKS = (
    "2026-W33",
    "2021-W45",
    "2022-W35",
    "2025-W49",
    "2025-W50",
    "2020-W53",
    "2018-W01",
    "2023-W52",
    "2026-W01",
)


def made(desk: Desk, key: str, since: date = date(2026, 8, 13)) -> Digest:
    found = digest(desk, week_of(key), TODAY, Since(since))
    assert isinstance(found, Digest)
    return found


def lines(text: str) -> tuple[str, ...]:
    """Sentences, one a paragraph."""
    return tuple(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def test_this_august_as_it_is_read(desk: Desk) -> None:
    shown = printed(made(desk, "2026-W33"), NEWSPAPER)
    assert (shown.headline, *shown.body) == lines("""
        In the week ending 16 August 2026, 405 people arrived in small boats, down 43.4 per cent from 716 in
        the week before.

        There were three boats in the week, with an average of 135 people per boat.

        Arrivals were down 71.9 per cent from 1,442 in the same week of 2025, and down 63.6 per cent from the
        average for that week in 2021 to 2025 (1,111.4).

        So far in 2026, to 16 August, 15,647 people arrived in small boats, down 44.1 per cent from 27,997 at
        the same point in 2025.

        In the week, 270 people were stopped by French authorities, down 28.8 per cent from 379 in the week
        before.

        Figures on deaths on the route to the UK are not published for the week yet; they run to 3 May 2026.
    """)
    assert shown.news == ()
    assert shown.revised == ("No figure held was revised after 13 August 2026.",)
    assert shown.table.columns[3:] == ("Same week 2025", "Average 2021 to 2025")
    assert shown.table.rows[0] == ("Arrivals", "405", "716", "1,442", "1,111.4")
    assert (
        "The Home Office's time series usually comes out on Fridays; the next is expected on 28 August 2026."
        in (shown.notes)
    )


def test_a_record_leads(desk: Desk) -> None:
    shown = printed(made(desk, "2021-W45"), NEWSPAPER)
    assert (shown.headline, *shown.news) == lines("""
        In the week ending 14 November 2021, 2,499 people arrived in small boats, then the most in any week
        since records began on 1 January 2018.

        On 11 November 2021, 1,250 people arrived in small boats, then the most on any day since records
        began on 1 January 2018.
    """)
    assert shown.body[0] == "The week's total is up 86.8 per cent from 1,338 in the week before."
    assert (
        "22.2 times the average for that week in 2018 to 2020 (112.3)" in shown.body[2]
    )  # up 2,124.6 per cent tells a reader nothing
    assert shown.body[4:] == lines("""
        IOM has recorded one death on the route to the UK that happened in the week, down from three in the
        week before.
    """)


def test_a_week_without_anybody_is_news(desk: Desk) -> None:
    shown = printed(made(desk, "2025-W49"), NEWSPAPER)
    assert (shown.headline,) == lines("""
        No people arrived in small boats in the week ending 7 December 2025, whose Sunday was the 23rd day in
        a row without arrivals.
    """)
    assert shown.body[0] == (
        "In the same week of 2024, 289 people arrived in small boats. "
        "The average for that week in 2020 to 2024 is 190.4."
    )
    assert not any("boat " in sentence for sentence in shown.body)


def test_the_end_of_a_run_and_a_round_number(desk: Desk) -> None:
    assert printed(made(desk, "2025-W50"), NEWSPAPER).news == lines("""
        On 13 December 2025, 737 people arrived in small boats, after 28 days in a row without arrivals,
        15 November to 12 December 2025.

        The number of people who arrived in small boats, counted from 1 January 2025, reached 40,000 on
        13 December 2025, the 347th day.
    """)


def test_a_year_that_fell_from_few_is_said_with_the_right_two_numbers(desk: Desk) -> None:
    """A difference must not stand in for the earlier year where both begin on the same day."""
    said_of_it = years.year_to_date(made(desk, "2024-W01"), NEWSPAPER)
    assert said_of_it.endswith("no people arrived in small boats, down from 44 at the same point in 2023.")


def test_a_week_set_against_one_without_anybody(desk: Desk) -> None:
    (said_of_it,) = lines("""
        Arrivals were up 214.1 per cent from the average for that week in 2019 to 2023 (183.4). In the same
        week of 2023, no people arrived in small boats.
    """)
    assert printed(made(desk, "2024-W09"), NEWSPAPER).body[1] == said_of_it


def test_what_was_revised_is_said_as_it_was_and_is(desk: Desk) -> None:
    shown = printed(made(desk, "2026-W32", date(2026, 7, 12)), NEWSPAPER)
    assert shown.revised == (
        "One figure was revised after 12 July 2026.",
        "Arrivals, 10 July 2026: 225 until 13 July 2026, since then 255.",
    )


def test_many_revisions_are_counted_and_the_newest_shown(desk: Desk) -> None:
    one = made(desk, "2026-W32", date(2026, 7, 12))
    many = replace(one, revised=tuple(replace(one.revised[0], value=at) for at in range(8)))
    said_of_them = list(sentences.revisions(many))
    assert said_of_them[0] == "Eight figures were revised after 12 July 2026."
    assert len(said_of_them) == 1 + 5 + 1
    assert said_of_them[-1] == "And three more."


@pytest.mark.parametrize(
    ("value", "base", "shown"),
    [
        (150, Against((W33,), 100, 50.0), "up 50 per cent from WHAT"),
        (50, Against((W33,), 100, -50.0), "down 50 per cent from WHAT"),
        (100, Against((W33,), 100, 0.0), "the same as the WHAT"),
        (7, Against((W33,), 4, None), "up from WHAT"),
        (3, Against((W33,), 4, None), "down from WHAT"),
        (2344, Against((W33,), 165, 1320.6), "14.2 times the WHAT"),
    ],
)
def test_a_change_in_words(value: int, base: Against, shown: str) -> None:
    assert change(value, base, "WHAT", NEWSPAPER) == shown


def test_a_style_of_its_own(desk: Desk) -> None:
    shown = whole(printed(made(desk, "2026-W33"), WEB))
    assert "down 43.4% from 716" in shown
    assert "per cent" not in shown


def test_a_run_in_words() -> None:
    run = NilRun(Span(date(2026, 8, 1), date(2026, 8, 10)), date(2026, 8, 11), 1)
    assert sentences.nil_run(run) == (
        "On 11 August 2026, one person arrived in small boats, after 10 days in a row without arrivals, "
        "1 to 10 August 2026."
    )


def test_each_sentence_and_each_piece_of_news_has_a_line_of_its_own(desk: Desk) -> None:
    shown = printed(made(desk, "2025-W50"), NEWSPAPER)
    _title, headline, news, body, *_ = said(shown)["blocks"]
    assert headline["text"]["text"] == shown.headline
    assert news["text"]["text"].split("\n") == [f"• {each}" for each in shown.news]
    assert body["text"]["text"].split("\n") == list(shown.body)
    assert len(shown.body) > 1


@pytest.mark.parametrize("key", WEEKS)
def test_slack_takes_it_and_its_text_says_it_all(desk: Desk, key: str) -> None:
    shown = printed(made(desk, key), NEWSPAPER)
    message = said(shown)
    assert "/digest remove stops it" in str(message["blocks"][-1])
    assert message_problems(message["blocks"]) == []
    assert len(message["text"]) <= 3000
    for sentence in (shown.headline, *shown.news, *shown.body):
        assert sentence in message["text"]
    assert message["text"].endswith("attribution required).") or "Source: Home Office" in message["text"]


@pytest.mark.parametrize("key", WEEKS)
def test_no_sentence_opens_with_a_numeral_or_says_a_thing_twice(desk: Desk, key: str) -> None:
    shown = printed(made(desk, key), NEWSPAPER)
    lines = [shown.headline, *shown.body, *shown.news, *shown.notes]
    assert all(not line[0].isdigit() and line.endswith(".") and line[0].isupper() for line in lines)
    assert len(lines) == len(set(lines))


def test_a_chart_only_where_it_is_wanted(desk: Desk) -> None:
    shown = printed(made(desk, "2026-W33"), NEWSPAPER)
    kinds = [[block["type"] for block in said(shown, chart=chart)["blocks"]] for chart in (True, False)]
    assert ["data_visualization" in each for each in kinds] == [True, False]


def test_a_chart_has_a_line_for_each_year() -> None:
    dates = tuple(date(2026, 1, day) for day in (4, 11, 18))
    block = running_totals(Running(dates, {2025: (1, 2, 3), 2026: (4, 5, 6)}))
    assert message_problems([block]) == []
    assert [line["name"] for line in block["chart"]["series"]] == ["2026", "2025"]
    assert block["chart"]["axis_config"]["categories"] == ["4 Jan", "11 Jan", "18 Jan"]
    assert Week.of(dates[0]) == Week(date(2026, 1, 4))


def test_a_first_year_has_no_year_to_be_set_against(desk: Desk) -> None:
    body = printed(made(desk, "2018-W05"), NEWSPAPER).body
    assert "The year to date is not given: not all days of it and of the year before are held." in body
