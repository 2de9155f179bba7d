"""What the rows of a table are called."""

import pytest

from bot.wording.style import WEB
from bot.wording.tables import named, table
from tests.spec.tables import asked
from tests.wording.known import KNOWN


def first_column(question: str) -> list[str]:
    made = table(asked(question, KNOWN), WEB)
    assert made is not None
    return [row[0] for row in made.rows]


def test_what_is_counted_up_to_a_day_is_named_by_its_days() -> None:
    assert first_column("compare arrivals 2026 with 2025") == [
        "change in arrivals",
        "arrivals, 1 January to 20 August 2026",
        "arrivals, 1 January to 20 August 2025",
        "difference in arrivals",
    ]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("share of arrivals August 2026 within 2026", "share of arrivals, 2026"),
        (
            "compare arrivals ytd 2026 with ytd 2025 by higher",
            "whether arrivals, 2026 to date is higher than arrivals, 2025 to date",
        ),
    ],
)
def test_what_is_worked_out_keeps_the_name_that_says_of_what(question: str, name: str) -> None:
    assert first_column(question)[0] == name


def test_the_changes_of_a_nationality_are_named_by_it() -> None:
    answer = asked("revisions of arrivals from Albania in ytd 2022", KNOWN)
    assert named(answer.figures[0], answer) == (
        "changes of arrivals by nationality, Albania, 1 January to 31 December 2022"
    )
