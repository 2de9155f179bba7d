"""When a running total passed the whole total of another period."""

import pytest

from bot.answers import Cut, OtherBasis
from bot.errors import NoFigure
from tests.spec.tables import asked, given, said, values

KNOWN = given(
    """
    day                      | arrivals | boats
    2023-01-01               | 10       | 1
    2023-01-02 to 2023-12-31 | 0        | 0
    2024-01-01               | 4        | 1
    2024-01-02               | 6        | 1
    2024-01-03               | 1        | 1
    2024-01-04 to 2024-12-31 | 0        | 0
    2025-01-01 to 2025-01-10 | 1        | 1
    """,
    today="2025-01-11",
    longer="period | measure | category | value\n2023 | arrivals | | 11",
)


def test_it_is_the_first_day_with_more_than_the_other_total() -> None:
    answered = asked("when arrivals in 2024 passed the total of 2023", KNOWN)
    # 4, then 10, which is as many as in 2023, then 11
    assert values(answered) == ["2024-01-03", 11, 10, 3]
    assert [c.value for c in said(answered, OtherBasis)] == [11]


def test_a_year_under_way_may_pass_one_that_is_over() -> None:
    answered = asked("when boats in 2025 passed the total of 2024", KNOWN)
    assert values(answered) == ["2025-01-04", 4, 3, 4]
    assert said(answered, Cut)


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("when arrivals in 2025 passed the total of 2024", "had reached 10, not more than the 11 of 2024"),
        ("when arrivals in 2024 passed the total of 2025", "2025 is not over"),
        ("when arrivals in 2024 passed the total of 2022-12-01 to 2023-01-31", "before the first day held"),
        (
            "when arrivals in 2024 passed the total of financial year 2022-23",
            "^The financial year 2022-23 begins",
        ),
        ("when people per boat in 2024 passed the total of 2023", "ratio of two totals"),
        ("when arrivals from Albania in 2024 passed the total of 2023", "from Albania"),
    ],
)
def test_there_is_no_such_day(question: str, why: str) -> None:
    with pytest.raises(NoFigure, match=why):
        asked(question, KNOWN)
