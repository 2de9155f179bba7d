"""Questions in which each word is known, and that still ask for something else than they seem to."""

import pytest

from bot.errors import Ambiguous, AskerError, NotUnderstood
from bot.language import Context, read
from bot.questions import text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("how come 2025 was a record", "“how come”: the figures say how many came, not why"),
        ("days in July 2026 that had arrivals but under 100", "“but”"),
        ("fewer boats but more people? 2025 v 2022", "“but”"),
        ("are deaths only drownings", "does not read as a question"),
        ("highest since", "“since”"),
        ("what's the lowest 7-day total", "in a row"),
        ("highest three-month total in 2025", "in a row"),
        ("most of this year's arrivals came in summer", "“most of”"),
        ("the record is 1,295 on 22 August 2022, correct?", "At most 100"),
        ("highest in three years?", "in three years"),
        ("did arrivals fall in 2023 and rise in 2024", "two changes"),
        ("died on arrival", "“on arrival”: the dead and the missing are counted for the whole route"),
        ("how many deaths on arrival in 2024", "“on arrival”"),
        ("stop", "“stop”: is the number of people stopped"),
        ("please stop it!", "“stop”"),
        ("Stop. How many in 2024?", "“Stop”"),
    ],
)
def test_are_declined(typed: str, said: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match=said):
        read(typed, context)


@pytest.mark.parametrize(
    "typed", ["stop", "and deaths on arrival?", "how come boats in 2023", "from france in 2023?"]
)
def test_are_declined_after_a_question_too(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood):
        read(typed, context, read("how many in 2024", context))


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        (
            "how many boats on the busiest day of 2026",
            ("highest 1 day of arrivals in 2026", "highest 1 day of boats in 2026"),
        ),
        (
            "record low for july?",
            ("lowest 1 day of arrivals in July 2026", "lowest 1 month of arrivals ever only 7"),
        ),
        (
            "sum of july and august 2025",
            ("total arrivals 2025-07-01 to 2025-08-31", "each of arrivals July 2025; August 2025"),
        ),
        (
            "how many died on the busiest day",
            ("highest 1 day of arrivals ever", "highest 1 day of deaths ever"),
        ),
        (
            "boats in the quietest month of 2025",
            ("lowest 1 month of arrivals in 2025", "lowest 1 month of boats in 2025"),
        ),
        (
            "in the busiest month of 2025 how many boats arrived",
            ("highest 1 month of arrivals in 2025", "highest 1 month of boats in 2025"),
        ),
        (
            "how many crossed in the month with the most deaths",
            ("highest 1 month of arrivals ever", "highest 1 month of deaths ever"),
        ),
        (
            "was Labour's first year a record",
            (
                "highest 1 day of arrivals in 2024-07-05 to 2025-07-04",
                "total arrivals 2024-07-05 to 2025-07-04",
            ),
        ),
        (
            "how many crossed on the deadliest day",
            ("highest 1 day of arrivals ever", "highest 1 day of deaths ever"),
        ),
        (
            "where does Sudan rank in 2024",
            (
                "breakdown of arrivals by nationality in 2024",
                "rank arrivals from Sudan 2024 among like ever highest",
            ),
        ),
        (
            "how many days running with nobody",
            ("current run of arrivals exactly 0 ever", "longest run of arrivals exactly 0 ever"),
        ),
        (
            "which day hit 5,000 in 2025",
            tuple(
                f"count {one} with arrivals at least 5000 in 2025 by list"
                for one in ("week", "month", "year")
            ),
        ),
        (
            "how many since the weekend",
            ("total arrivals since 2026-08-15", "total arrivals since 2026-08-17"),
        ),
    ],
)
def test_are_asked_back(typed: str, choices: tuple[str, ...], context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == choices


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("top 7 days in 2025", "highest 7 day of arrivals in 2025"),
        ("how many did the french stop", "latest prevented"),
        ("what's the highest 7-day total", "highest 7 days in a row of arrivals ever"),
        ("highest seven day total in 2025", "highest 7 days in a row of arrivals in 2025"),
        ("busiest seven days in a row", "highest 7 days in a row of arrivals ever"),
        ("worst week, any seven days", "highest 7 days in a row of arrivals ever"),
        ("busiest 30 days in a row for boats this year", "highest 30 days in a row of boats in 2026"),
        ("how many died on crossing the channel in 2024", "total deaths 2024"),
        ("is 1,305 the record", "highest 1 day of arrivals ever"),
        ("was 752 the highest day this year", "highest 1 day of arrivals in 2026"),
        ("82 died in 2024?", "check deaths 2024 about 82"),
        ("960 arrived on 3 September 2022?", "check arrivals 2022-09-03 about 960"),
        ("what day of the year did 2026 hit 5,000", "when arrivals reached 5000 in 2026"),
        ("when was the last time 1,000 crossed in one day", "last day with arrivals at least 1000 ever"),
        ("how many arrived on 31 May 2025 and was it a record", "total arrivals 2025-05-31"),
        ("no. of boats 2018-2025 by year", "series of boats by year in 2018-01-01 to 2025-12-31"),
        ("days with no boats in 2025", "count day with boats exactly 0 in 2025"),
        (
            "are arrivals at their lowest level at this point in the year since 2021",
            "rank arrivals ytd 2026 among like since 2022-01-01 lowest claimed 1",
        ),
        (
            "is it the lowest year to date since 2021",
            "rank arrivals ytd 2026 among like since 2022-01-01 lowest claimed 1",
        ),
        (
            "which month has had the most arrivals overall since 2018",
            "highest 1 month of arrivals since 2018-01-01",
        ),
        ("number of boats on the busiest day for boats", "highest 1 day of boats ever"),
        ("most boats on a single day", "highest 1 day of boats ever"),
        ("how many people died on the deadliest day of 2024", "highest 1 day of deaths in 2024"),
        ("how many come from Iran in 2024", "total arrivals from Iran 2024"),
        ("sorry but how many more came in 2025 than 2024", "compare arrivals 2025 with 2024 by difference"),
        ("was 2025 in the top three years", "rank arrivals 2025 among like ever highest"),
        ("was 31 May 2025 among the top five days", "rank arrivals 2025-05-31 among all ever highest"),
        ("what does prevented mean", "definition of prevented"),
        ("what was the mean in 2025", "average arrivals per day in 2025"),
        ("previous record before 3 September 2022", "highest 1 day of arrivals in 2018-01-01 to 2022-09-02"),
        ("what was the record before the current one", "highest records of arrivals by day ever back 1"),
        ("how many days in a row did people cross in 2025", "longest run of arrivals over 0 in 2025"),
        ("12 May 2025 was the highest day since when?", "highest since when arrivals on 2025-05-12"),
    ],
)
def test_are_read(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


@pytest.mark.parametrize(
    "typed", ["was the figure high but fewer than 500 in July", "does the number include the dead"]
)
def test_give_no_figure(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)


@pytest.mark.parametrize(
    "typed", ["claims, 2025", "asylum claims: 2025", "record in each month", "women: the 2024 number"]
)
def test_what_carries_meaning_is_no_preamble(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood):
        read(typed, context)
