"""An answer's figures, and the days behind a sum, as a spreadsheet gets them."""

import json

import pytest

from bot.answers import Answer
from bot.errors import NoFigure
from bot.figures import Known
from bot.wording.frame import days_frame, figures_frame
from bot.wording.machine import answered
from bot.wording.spreadsheet import COLUMNS
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given


@pytest.fixture
def known() -> Known:
    return given(
        """
        day                      | arrivals | boats
        2024-01-01 to 2024-12-31 | 100      | 2
        2026-08-18               | 100      | 2
        2026-08-19               | -        | -
        2026-08-20               | 50       | 1
        """,
        longer="""
        period | measure                 | category | value
        2024   | arrivals                |          | 36700
        2024   | arrivals by nationality | Total    | 36600
        2024   | arrivals by nationality | Albania  | 6198
        """,
    )


@pytest.fixture
def total(known: Known) -> Answer:
    return asked("total arrivals 2026-08-18 to 2026-08-20", known)


FORMS = (
    "total arrivals 2024",
    "total arrivals 2024 final",
    "compare arrivals June 2024 with February 2024",
    "highest 1 day of arrivals in 2024",
    "rank arrivals 2026-08-20 among like ever highest",
    "breakdown of arrivals by nationality 2024",
    "total people per boat 2024",
    "check arrivals 2026-08-20 over 100",
)


@pytest.mark.parametrize("text", FORMS)
def test_the_figures_are_those_of_the_machine_interface(text: str, known: Known) -> None:
    answer = asked(text, known)
    rows = json.loads(figures_frame(answer).astype(str).to_json(orient="records"))
    by_machine = answered(answer, NEWSPAPER)["figures"]
    assert isinstance(by_machine, list)
    assert rows == [{key: _as_text(figure[key]) for key in COLUMNS} for figure in by_machine]


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_the_days_behind_a_total_add_up_to_it(total: Answer) -> None:
    data = days_frame(total)
    assert tuple(data.columns) == COLUMNS
    assert data["value"].sum() == total.figures[0].value == 150
    assert [str(day) for day in data["start"]] == ["2026-08-18", "2026-08-20"]  # the hole is no nought


def test_days_have_the_unit_of_what_is_counted(known: Known) -> None:
    data = days_frame(asked("check arrivals 2026-08-20 over 100", known))
    assert list(data["unit"]) == ["people"]


@pytest.mark.parametrize("text", [FORMS[1], *FORMS[3:7]])
def test_what_is_no_sum_of_days_lists_none(text: str, known: Known) -> None:
    with pytest.raises(NoFigure, match="not a sum of days"):
        days_frame(asked(text, known))


def test_each_day_names_the_publication_that_states_it() -> None:
    known = given(
        "day | arrivals\n 2026-08-15 to 2026-08-17 | 10",
        joins={"arrivals": ("2026-08-17", "home-office-daily")},
    )
    data = days_frame(asked("total arrivals 2026-08-16 to 2026-08-17", known))
    assert list(data["source"]) == ["home-office-weekly", "home-office-daily"]
