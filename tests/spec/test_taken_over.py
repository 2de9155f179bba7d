"""Changes on the daily page of days that the weekly series has taken over since."""

from dataclasses import replace

from bot.answers import Revised
from bot.figures import Known
from bot.figures.revisions import told_apart
from tests.spec.tables import DAILY, asked, given, said, values


def changed_on_the_daily_page(joined: str) -> Known:
    return given(
        "day | arrivals\n2026-08-01 to 2026-08-20 | 250",
        revised=f"period | measure | old | new | published\n"
        f"2026-08-14 | arrivals | 250 | 25000 | 2026-08-16 | {DAILY}",
        joins={"arrivals": (joined, DAILY)},
    )


TITLE = "home-office-daily"  # what these tables call every publication
PAGE = "Migrants crossing: last 7 days"


def test_while_the_page_leads_its_changes_are_revisions() -> None:
    known = changed_on_the_daily_page("2026-08-14")
    assert said(asked("total arrivals 2026-08-14", known), Revised)
    newest = asked("revisions of arrivals 2026-08-14", known).figures[1]
    assert newest.name == "arrivals, 14 August 2026: 250 until 16 August 2026, since then"


def test_afterwards_they_are_named_as_that_page_s_and_revise_no_answer() -> None:
    known = changed_on_the_daily_page("2026-08-17")
    assert not said(asked("total arrivals 2026-08-14", known), Revised)
    answered = asked("revisions of arrivals 2026-08-14", known)
    assert values(answered) == [1, 25000]
    named = f"arrivals, 14 August 2026 (“{TITLE}”, since replaced): 250 until 16 August 2026, since then"
    assert answered.figures[1].name == named


def test_a_page_is_named_by_its_title() -> None:
    known = changed_on_the_daily_page("2026-08-17")
    titled = replace(known.holdings.citations[DAILY], title=PAGE)
    held = replace(known.holdings, citations={**known.holdings.citations, DAILY: titled})
    answered = asked("revisions of arrivals 2026-08-14", replace(known, holdings=held))
    assert f"14 August 2026 (“{PAGE}”, since replaced): 250" in answered.figures[1].name
    told = ("arrivals, 14 August 2026", "250 until 16 August 2026, since then")
    assert told_apart(answered.figures[1]) == told


def test_a_bracket_in_a_country_s_name_is_no_page() -> None:
    figure = asked("revisions of arrivals 2026-08-14", changed_on_the_daily_page("2026-08-14")).figures[1]
    who = "arrivals by nationality from Congo (Democratic Republic), 2024"
    assert told_apart(replace(figure, name=f"{who}: 5 until 21 May 2025, since then"))[0] == who
