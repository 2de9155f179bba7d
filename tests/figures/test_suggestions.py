"""What is offered instead of a figure can itself be asked, and is answered."""

import pytest

from bot.errors import NoFigure
from bot.figures import Known
from bot.questions import Definition
from tests.spec.tables import asked, given

KNOWN = given(
    """
    day                      | arrivals | boats | deaths | missing | dead and missing | drowned
    2023-01-01 to 2023-12-31 | 20       | 1     | 1      | 0       | 1                | 1
    2024-01-01 to 2024-03-31 | 0        | 0     | 0      | 0       | 0                | 0
    2024-04-01 to 2024-08-20 | 30       | 1     | 1      | 0       | 1                | 0
    """,
    weeks="week ending | prevented\n2024-08-04 | 10\n2024-08-11 | 20\n2024-08-18 | 30",
    longer="""
    period                   | measure                 | category                | value
    2023                     | arrivals by nationality | Total                   | 100
    2023                     | arrivals by nationality | Iran                    | 60
    2023                     | arrivals by nationality | All other nationalities | 30
    2023                     | arrivals by nationality | Not currently recorded  | 10
    2024-01-01 to 2024-06-30 | arrivals by nationality | Total                   | 50
    2024-01-01 to 2024-06-30 | arrivals by nationality | Iran                    | 20
    2023-04-06 to 2024-04-05 | red days                |                         | 102
    """,
    today="2024-08-21",
)

DECLINED = [
    "total arrivals 2022",
    "total arrivals 2025",
    "total arrivals 2024-08-21",
    "total arrivals May 2023 final",
    "total people per boat January 2024",
    "total red days 2023",
    "total arrivals from Iran May 2023",
    "total arrivals from Narnia 2023",
    "total prevented 2024-08-13",
    "total prevented July 2024",
    "compare red days 2024 with 2023",
    "compare arrivals from Iran 2024 with 2023",
    "compare people per boat January 2024 with January 2023",
    "each of people per boat January 2024; January 2023",
    "each of arrivals 2022; 2023",
    "average people per boat per month in 2023",
    "average deaths per crossing day in 2023",
    "average arrivals per year since 2024-04-02",
    "average arrivals per month in 2024-04-02 to 2024-04-20",
    "average arrivals per crossing day in January 2024",
    "average red days per month in 2023",
    "average arrivals from Iran per month in 2023",
    "series of arrivals by day in 2022-12-01 to 2024-08-20",
    "series of prevented by day ever",
    "series of arrivals from Iran by month in 2023",
    "series of red days by month ever",
    "count year with arrivals from Iran over 5 ever",
    "highest records of arrivals from Iran by year ever back 3",
    "highest 1 year of red days ever",
    "rank arrivals from Iran 2024 among like ever highest",
    "pace of arrivals in 2024",
    "pace of arrivals in 2023",
    "pace of deaths in 2024",
    "pace of people per boat in 2024",
    "highest since when arrivals in January 2023",
    "highest since when people per boat in January 2024",
    "highest records of arrivals by day in January 2024",
    "highest records of arrivals by day ever back 9",
    "share of arrivals May 2023",
    "share of arrivals 2023",
    "share of arrivals May 2023 within June 2023",
    "share of people per boat May 2023 within 2023",
    "share of drowned 2023 of boats",
    "share of red days 2023-04-06 to 2024-04-05",
    "breakdown of boats by nationality in 2023",
    "breakdown of arrivals from Iran by nationality in 2023",
    "breakdown of arrivals from Iran by weekday in 2023",
    "breakdown of prevented by weekday ever",
    "check arrivals 2022 over 3",
    "revisions of arrivals in 2022",
]


HOLE = given(
    "day | arrivals\n2024-01-01 to 2024-03-10 | 5\n2024-04-01 to 2024-08-20 | 30", today="2024-08-21"
)

DECLINED_FOR_THE_HOLE = [
    "total arrivals 2024",
    "total arrivals 2024-03-11",
    "compare arrivals March 2024 with February 2024",
    "average arrivals per month in 2024",
    "series of arrivals by month in 2024",
    "share of arrivals May 2024 within 2024",
    "check arrivals 2024 over 3",
]


@pytest.mark.parametrize(
    ("canonical", "known"),
    [(text, KNOWN) for text in DECLINED] + [(text, HOLE) for text in DECLINED_FOR_THE_HOLE],
)
def test_suggestions_are_answered(canonical: str, known: Known) -> None:
    with pytest.raises(NoFigure) as declined:
        asked(canonical, known)
    assert declined.value.sentence.endswith(".")
    assert declined.value.suggestions
    for suggestion in declined.value.suggestions:
        assert suggestion != canonical
        answered = asked(suggestion, known)
        assert answered.figures or isinstance(answered.question, Definition)


@pytest.mark.parametrize(
    ("one_without", "the_others"),
    [
        ("each of arrivals May 2023; June 2023; May 2022", "each of arrivals May 2023; June 2023"),
        (
            "each of people per boat January 2024; May 2024; May 2023",
            "each of people per boat May 2024; May 2023",
        ),
    ],
)
def test_of_several_periods_those_that_have_a_figure_are_offered(one_without: str, the_others: str) -> None:
    with pytest.raises(NoFigure) as caught:
        asked(one_without, KNOWN)
    assert caught.value.suggestions[0] == the_others
