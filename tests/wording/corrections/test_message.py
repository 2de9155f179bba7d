"""Corrections in words: what was said, what it is now, and why."""

from dataclasses import replace
from datetime import date, timedelta

from bot.answers import Answer
from bot.answers.correction import Cause, ChangedCell, Correction
from bot.periods import Span
from bot.wording.corrections import payload
from bot.wording.corrections.sentences import opening
from bot.wording.style import NEWSPAPER, WEB
from tests.spec.tables import asked, given

DAY = date(2026, 7, 10)
TITLE = "Small boats: last 7 days"
URL = "https://www.gov.uk/last-7-days"


def answered(question: str, value: int) -> Answer:
    table = f"""
    day                      | arrivals | boats
    2025-07-10 to 2026-07-08 | 200      | 4
    2026-07-09               | 100      | 2
    2026-07-10               | {value}  | 5
    """
    return asked(question, given(table, today="2026-07-13"))


def cell(first: date, old: int | None, new: int | None, *, days: int = 1, category: str = "") -> ChangedCell:
    return ChangedCell("arrivals", category, Span(first, first + timedelta(days=days - 1)), old, new)


def cause(*cells: ChangedCell, published: date = date(2026, 7, 13)) -> Cause:
    return Cause("r", 1, "Home Office", TITLE, URL, published, cells)


def corrected(question: str = f"total arrivals {DAY}", *cells: ChangedCell) -> Correction:
    causes = (cause(*(cells or (cell(DAY, 225, 255),))),)
    return Correction(answered(question, 225), answered(question, 255), causes)


def text(*corrections: Correction) -> list[str]:
    """The lines of the text, as a person reads them."""
    said: str = payload(corrections, NEWSPAPER)["text"]
    return said.replace("\N{ZERO WIDTH SPACE}", "").split("\n")


def test_one_figure() -> None:
    assert text(corrected()) == [
        "Correction: a figure given here has been revised.",
        "Now: On 10 July 2026, 255 people arrived in small boats.",
        "Said here before: On 10 July 2026, 225 people arrived in small boats.",
        f"Home Office, {TITLE}, published 13 July 2026, changed arrivals on 10 July 2026 from 225 to 255.",
    ]


def test_a_figure_that_its_sentence_does_not_tell_is_named() -> None:
    one = corrected()
    assert one.now is not None
    beside = replace(one.now.figures[0], name="arrivals, 2020, final", value=8466)
    was, now = (
        replace(one.now, figures=(*one.now.figures, replace(beside, value=value))) for value in (8462, 8466)
    )
    lines = text(Correction(was, now, one.causes))
    assert lines[2] == "Arrivals, 2020, final: 8,466, said as 8,462"
    shorter = text(Correction(was, one.now, one.causes))
    assert shorter[2] == "Arrivals, 2020, final: no longer listed, said as 8,462"


def test_preventions_are_of_people() -> None:
    week = replace(cell(date(2026, 4, 13), 390, 322, days=7), measure="prevented")
    (line,) = [line for line in text(replace(corrected(), causes=(cause(week),))) if "changed" in line]
    assert "changed people prevented from crossing in the week ending 19 April 2026 from 390 to 322." in line


def test_what_is_withdrawn_has_no_figure_now() -> None:
    gone = replace(corrected(), now=None, causes=(cause(cell(DAY, 225, None)),))
    lines = text(gone)
    assert lines[1] == "Now: No published figure answers this any more: it was withdrawn."
    assert lines[-1].endswith("changed arrivals on 10 July 2026 from 225 to no figure.")


def test_what_cannot_be_told_as_it_was_is_not_told() -> None:
    assert not any(line.startswith("Said here before") for line in text(replace(corrected(), was=None)))


def test_weeks_longer_spans_and_nationalities_are_named() -> None:
    cells = (
        cell(date(2026, 4, 13), 390, 322, days=7),
        cell(date(2025, 1, 1), None, 30, days=90, category="Iran"),
    )
    (*_, why) = text(replace(corrected(), causes=(cause(*cells),)))
    assert "arrivals in the week ending 19 April 2026 from 390 to 322" in why
    assert "arrivals from Iran for 1 January to 31 March 2025 from no figure to 30" in why


def test_many_cells_are_counted() -> None:
    cells = [cell(DAY + timedelta(days=later), 1, 2) for later in range(7)]
    assert text(corrected(f"total arrivals {DAY}", *cells))[-1].endswith(" and two other figures.")


def test_a_release_is_named_once_with_all_that_it_changed() -> None:
    day_before = cell(date(2026, 7, 9), 90, 100)
    lines = text(corrected(), corrected("total arrivals ytd 2026", cell(DAY, 225, 255), day_before))
    assert lines[0] == "Correction: figures given here have been revised."
    assert sum(TITLE in line for line in lines) == 1
    assert "from 225 to 255 and arrivals on 9 July 2026 from 90 to 100" in lines[-1]


def test_the_house_style_is_the_workspaces() -> None:
    one = corrected("compare arrivals 2026-07-10 with 2025-07-10")
    assert "per cent" in payload([one], NEWSPAPER)["text"]
    assert "27.5%" in payload([one], WEB)["text"]


def test_the_release_is_linked_and_blocks_keep_their_limits() -> None:
    made = payload([corrected()] * 40, NEWSPAPER)
    assert len(made["blocks"]) <= 50
    assert len(made["text"]) <= 3000
    (source,) = payload([corrected()], NEWSPAPER)["blocks"][-1]["elements"]
    assert source["text"].startswith(f"<{URL}|Home Office, Small boats")


def test_the_opening_says_what_was_corrected_before() -> None:
    once, twice = Correction(None, None, ()), Correction(None, None, (), again=True)
    assert opening((twice,)) == "Correction: a figure corrected here before has been revised again."
    assert opening((twice, twice)) == "Correction: figures corrected here before have been revised again."
    assert opening((once, twice)) == "Correction: figures given here have been revised, some of them again."
