"""A headline pasted by itself says which days of its period it does not count."""

import pytest

from bot.figures import Known
from bot.wording.headline import headline
from bot.wording.message import answered
from bot.wording.plain import line
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given


@pytest.fixture
def known() -> Known:
    return given(
        """
        day                      | arrivals | boats
        2026-01-01 to 2026-02-26 | 10       | 1
        2026-02-27 to 2026-02-28 | -        | -
        2026-03-01 to 2026-04-12 | 10       | 1
        2026-04-13               | -        | -
        2026-04-14 to 2026-08-20 | 10       | 1
        """,
        longer="""
        period  | measure                 | category | value
        Q1 2025 | arrivals by nationality | Albania  | 60
        Q2 2025 | arrivals by nationality | Albania  | 60
        Q3 2025 | arrivals by nationality | Albania  | 60
        """,
    )


def said(text: str, known: Known) -> str:
    return headline(asked(text, known), NEWSPAPER)


@pytest.mark.parametrize(
    ("period", "start"),
    [
        ("week ending 2026-04-19", "In the week ending 19 April 2026, not counting 13 April, for which no "),
        ("February 2026", "In February 2026, not counting 27 and 28 February, for which no figure is held, "),
        ("week ending 2026-08-23", "So far in the week ending 23 August 2026, to 20 August, "),
        ("Q3 2026", "So far in July to September 2026, to 20 August, "),
        (
            "2026-04-10 to 2026-04-16",
            "From 10 to 16 April 2026, not counting 13 April, for which no figure is",
        ),
    ],
)
def test_a_total_says_what_it_does_not_count(period: str, start: str, known: Known) -> None:
    assert said(f"total arrivals {period}", known).startswith(start)


def test_a_comparison_says_it_of_the_base(known: Known) -> None:
    compared = said("compare arrivals week ending 2026-04-26 with week ending 2026-04-19", known)
    assert compared.endswith(
        "in the week ending 19 April 2026, not counting 13 April, for which no figure is held."
    )


def test_a_whole_period_says_nothing_of_the_kind(known: Known) -> None:
    assert said("total arrivals week ending 2026-08-16", known).startswith(
        "In the week ending 16 August 2026, 70"
    )


def test_a_year_that_is_over_is_not_spoken_of_as_under_way(known: Known) -> None:
    answer = asked("total arrivals from Albania 2025", known)
    assert headline(answer, NEWSPAPER).startswith("From January to September 2025, 180 people from Albania")
    message = answered(answer, NEWSPAPER)
    assert "published" not in " ".join((*message.context, *message.caveats))


def test_one_line_says_it_in_brief(known: Known) -> None:
    def one(text: str) -> str:
        return line(answered(asked(text, known), NEWSPAPER))

    assert one("total arrivals week ending 2026-04-19").endswith("; nothing held for 13 April 2026]")
    assert one("total arrivals week ending 2026-08-23").endswith("; counted up to 20 August 2026]")


def test_one_line_says_that_figures_are_old() -> None:
    known = given("day | arrivals\n 2026-08-01 to 2026-08-10 | 1")
    assert line(answered(asked("latest arrivals", known), NEWSPAPER)).endswith(
        "; newest figures of 10 August 2026]"
    )


def before_the_first(serve: dict[str, str]) -> Known:
    return given(
        "day | arrivals\n 2026-01-01 to 2026-06-01 | 10",
        as_of="2026-06-01",
        published="2026-08-24",
        joins={"arrivals": ("2026-05-01", "home-office-daily")},
        first_serves=serve,
    )


def test_what_was_published_later_is_not_said_to_be_known() -> None:
    known = before_the_first({"home-office-weekly": "2026-08-24", "home-office-daily": "2026-08-24"})
    first = said("total arrivals May 2026 as of 2026-06-01", known)
    assert first.startswith("On the first figures held, of 24 August 2026, cut at 1 June 2026: in May 2026, ")


def test_some_published_later_is_said_too() -> None:
    known = before_the_first({"home-office-weekly": "2026-08-24"})
    mixed = said("total arrivals ytd 2026 as of 2026-06-01", known)
    assert mixed.startswith(
        "On figures published by 1 June 2026, or the first held after it, cut at that day: so"
    )
