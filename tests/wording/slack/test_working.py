"""Show working: sums that can be checked by hand."""

import pytest

from bot.answers import Answer
from bot.cli.interview import Interview
from bot.wording.message import answered
from bot.wording.numbers import numeral
from bot.wording.slack.arithmetic import arithmetic
from bot.wording.slack.sums import sums
from bot.wording.slack.working import working
from bot.wording.style import NEWSPAPER, WEB
from bot.wording.tables import named
from tests.spec.tables import asked
from tests.strict_slack.surfaces import view_problems
from tests.wording.known import KNOWN
from tests.wording.slack.conftest import Asked
from tests.wording.slack.reading import texts


def window(answer: Answer) -> list[str]:
    view = working(answer, answered(answer, NEWSPAPER), NEWSPAPER)
    assert view_problems(view, "modal") == []
    return texts(view["blocks"])


def test_every_sum_adds_up_to_a_figure_that_was_said(every: list[Asked]) -> None:
    added = 0
    for one in every:
        for made in sums(one.answer):
            added += 1
            assert sum(value for value, _ in made.parts) == made.total
            assert made.total in {figure.value for figure in one.answer.figures}
            assert len(made.parts) <= 31
    assert added > 200


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("/crossings w/c 3 Nov 2025", "3 November 2025"),
        ("/crossings 2025", "January 2025"),
        ("/compare ytd", "1 to 20 August 2025"),
        ("/crossings since 5 July 2024", "5 July to 31 December 2024"),
        ("/crossings prevented 2025", "6 January to 2 February 2025"),
    ],
)
def test_parts_are_days_then_months_then_years(shipped: Interview, typed: str, parts: str) -> None:
    lines = "\n".join(window(shipped.ask(typed))).splitlines()
    assert any(line.endswith(f"  {parts}") for line in lines)


def test_both_sides_of_a_comparison_are_added_up(shipped: Interview) -> None:
    titles = [line for line in window(shipped.ask("/compare ytd")) if line.endswith("is the sum of")]
    assert [title.split()[0] for title in titles] == ["15,897", "27,997"]


def test_a_record_is_no_sum(shipped: Interview) -> None:
    assert sums(shipped.ask("busiest day 2025")) == []
    assert not any("is the sum of" in line for line in window(shipped.ask("busiest day 2025")))


def test_one_is_one(shipped: Interview) -> None:
    lines = "\n".join(window(shipped.ask("/crossings revisions 2026")))
    assert "1 change  " in lines
    assert "1 changes" not in lines


def test_every_figure_stands_in_it_with_its_status(every: list[Asked]) -> None:
    for one in every:
        shown = "\n".join(texts(working(one.answer, one.message, NEWSPAPER)["blocks"]))
        for figure in one.answer.figures[:60]:
            assert f"{named(figure, one.answer)} ({figure.status})" in shown
            if (
                isinstance(figure.value, int)
                and not isinstance(figure.value, bool)
                and figure.unit != "per cent"
            ):
                assert numeral(figure.value) in shown


def test_it_defines_what_is_counted(shipped: Interview) -> None:
    assert any("not asylum claims" in line for line in window(shipped.ask("/crossings 2024")))
    once = [
        line for line in window(shipped.ask("/crossings definition boats")) if "counted as arrivals" in line
    ]
    assert len(once) == 1


def test_changes_stand_with_what_the_figures_were_before(shipped: Interview) -> None:
    answer, changes = shipped.ask("/deaths 2024"), shipped.ask("revisions of deaths 2024").figures[1:]
    said = "\n".join(texts(working(answer, answered(answer, NEWSPAPER), NEWSPAPER, changes)["blocks"]))
    assert len(changes) > 0
    assert "Revised" in said
    assert all(change.name in said for change in changes[:20])


def test_the_question_stands_in_its_canonical_text(shipped: Interview) -> None:
    assert window(shipped.ask("/compare ytd"))[-1] == "Question: compare arrivals ytd 2026 with ytd 2025"


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("/compare 2024 2025", ["4,656 ÷ 36,816 = 12.6 per cent", "41,472 − 36,816 = 4,656"]),
        ("/compare ytd", ["−12,100 ÷ 27,997 = −43.2 per cent", "15,897 − 27,997 = −12,100"]),
        ("/crossings share of H1 2025 in 2025", ["19,982 ÷ 41,472 = 48.2 per cent"]),
        ("/crossings average per month jan to july 2026", ["14,200 ÷ 7 = 2,028.6"]),
        ("/crossings per boat July 2026", ["2,316 ÷ 32 = 72.4"]),
        ("/compare people per boat 2024 2025", []),
        ("/crossings 2025", []),
    ],
)
def test_what_follows_from_what_can_be_worked_out_again(
    shipped: Interview, typed: str, lines: list[str]
) -> None:
    said = "\n".join(window(shipped.ask(typed)))
    for line in lines:
        assert line in said
    assert ("Worked out" in said) == bool(lines)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("compare arrivals 2024 with 2023 by ratio", ["37,805 ÷ 21,900 = 1.7", "15,905 ÷ 21,900 = 72.6%"]),
        ("compare arrivals 2024 with 2023 by higher", ["37,805 − 21,900 = 15,905"]),
        (
            "compare arrivals 2024 with 2023 by doubled",
            ["37,805 − 21,900 = 15,905", "15,905 ÷ 21,900 = 72.6%"],
        ),
    ],
)
def test_a_ratio_and_a_yes_or_no_are_worked_out_too(question: str, lines: list[str]) -> None:
    assert arithmetic(asked(question, KNOWN), WEB) == lines


def test_every_line_of_arithmetic_is_right(every: list[Asked]) -> None:
    for one in every:
        for line in arithmetic(one.answer, NEWSPAPER):
            left, _, right = line.replace(",", "").replace("−", "-").replace(" per cent", "").partition(" = ")
            first, sign, second = left.split(" ")
            exact = int(first) - int(second) if sign == "-" else int(first) / int(second)
            times = 100 if line.endswith("per cent") else 1
            assert exact * times == pytest.approx(float(right), abs=0.051), line
