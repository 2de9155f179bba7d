"""Whole questions that sound like one answered here and ask for something else: never its figure."""

import pytest

from bot.errors import AskerError, NotUnderstood
from bot.language import Context, read
from bot.questions import text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("how many people came from France in 2022", "“from France”"),
        ("arrivals from the UK 2022", "“from the UK”"),
        ("arrivals from Germany 2022", "“Germany”: figures are published for the whole crossing"),
        ("how many people in Britain", "How many people are in the UK"),
        ("how many migrants are in the UK", "How many people are in the UK"),
        ("arrivals excluding small boats", "“excluding small boats”"),
        ("boats in 2024 leaving out people", "“leaving out people”"),
        ("busiest week in any October", "name the year"),
        ("busiest week in August ever", "name the year"),
        ("was 9 August 2026 the busiest August day ever", "Among all days"),
        ("record for June", "among all of them"),
        ("record for each month", "“for each month”"),
        ("when did crossings top last year's total", "name both periods"),
        ("when did arrivals top 2024", "name both periods"),
        ("was the record set in 2022", "The record of a day"),
        ("was a record set last week", "The record of a day"),
        ("was the busiest day a Saturday", "order of the weekdays"),
        ("month on month in 2025", "2025 is not as long as the month before it"),
        ("how many people came on the biggest boat", "How many people each boat carried"),
        ("most people in one boat", "How many people each boat carried"),
        ("biggest boat ever", "How many people each boat carried"),
        ("largest boats in 2025", "How many people each boat carried"),
        ("last but one day with arrivals", "“last but one”"),
        ("people, boats and deaths 2025", "arrivals, boats and deaths were all named"),
        ("people and deaths 2024", "arrivals and deaths"),
        ("people and boats and prevented 2025", "arrivals, boats and prevented"),
        ("stopped vs arrived 2025", "prevented and arrivals"),
        ("what was the total the day after the record day", "“after”"),
        ("average Saturday", "The average Saturday of all years"),
        ("average july", "The average july of all years"),
        ("was yesterday above the daily average", "against no other: ask for each by itself"),
        ("how many nationalities in 2025", "How many nationalities there were"),
        ("quickest month to 5000", "Only years"),
        ("week 33 of 2025 by year", "shorter than a year"),
        ("May 2024 by year", "shorter than a year"),
        ("arrivals in 2025 without Albanians", "No nationality can be left out"),
        ("how many women in 2025", "but not held"),
        ("2022 and 2023 total", "All together, or each"),
        ("Friday 30 July 2026", "30 July 2026 is a Thursday, not a Friday"),
        ("Monday 3 September 2022", "3 September 2022 is a Saturday, not a Monday"),
        ("from Monday 10 August to Friday 15 August 2026", "15 August 2026 is a Saturday"),
        ("Monday 12 May", "12 May 2026 is a Tuesday"),
        ("10th 2025", "“10th”"),
        ("how many in 2024 :boat:", "“:boat:”"),
        ("how many in 2024 :flag-af:", "“:flag-af:”"),
        ("how many in 2024 ⛵️", "“⛵”"),
        (":top: day in 2024", "“:top:”"),
        ("how many in 2024 :rowboat::skin-tone-2:", "“:rowboat::skin-tone-2:”"),
        ("was the 9th in 2026 the busiest", "“9th”"),
    ],
)
def test_gets_a_sentence_and_no_figure(typed: str, said: str, context: Context) -> None:
    with pytest.raises(AskerError, match=said):
        read(typed, context)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("the 9th", "total arrivals 2026-08-09"),
        ("how many boats on the 17th?", "total boats 2026-08-17"),
        ("figures for the 31st", "total arrivals 2026-07-31"),
        ("from the 1st to the 9th", "total arrivals 2026-08-01 to 2026-08-09"),
        ("when did the 10th boat arrive in 2026", "when boats reached 10 in 2026"),
        ("Saturday 3 September 2022", "total arrivals 2022-09-03"),
    ],
)
def test_a_day_of_the_month_by_itself_is_no_number_to_reach(
    typed: str, question: str, context: Context
) -> None:
    assert text(read(typed, context)) == question


def test_what_a_command_cannot_answer_suggests_what_it_can(context: Context) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read("/deaths women 2024", context)
    assert refused.value.suggestions
    assert all(suggested.startswith("/deaths") for suggested in refused.value.suggestions)
