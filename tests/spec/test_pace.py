"""Where a year stands and would end, from a table whose shares can be reckoned in the head.

By 30 June: 10 of 100 in 2018 (too early to go by), 40 of 100 in 2019 (40 per cent), 100 of 200 in 2020
(50), 240 of 300 in 2021 (80) and 300 of 600 in 2022 (50).
"""

from datetime import date

import pytest

from bot.answers import Backtest, Hole, LeapDay, OtherBasis, PartPeriods
from bot.errors import NoFigure
from bot.figures import Known
from bot.questions import parse, text
from bot.releases import Status
from tests.spec.tables import asked, given, said, values

PAST = """
    day                      | arrivals | boats | deaths
    2018-01-01               | 10       | 1     | 1
    2018-01-02 to 2018-12-30 | 0        | 0     | 1
    2018-12-31               | 90       | 1     | 1
    2019-01-01               | 40       | 1     | 1
    2019-01-02 to 2019-12-30 | 0        | 0     | 1
    2019-12-31               | 60       | 1     | 1
    2020-01-01               | 100      | 1     | 1
    2020-01-02 to 2020-12-30 | 0        | 0     | 1
    2020-12-31               | 100      | 1     | 1
    2021-01-01               | 240      | 1     | 1
    2021-01-02 to 2021-12-30 | 0        | 0     | 1
    2021-12-31               | 60       | 1     | 1
    2022-01-01               | 300      | 1     | 1
    2022-01-02 to 2022-12-30 | 0        | 0     | 1
    2022-12-31               | 300      | 1     | 1
"""


def by_june(so_far: int, **more: str) -> Known:
    days = f"{PAST}    2023-01-01 | {so_far} | 1 | 1\n    2023-01-02 to 2023-06-30 | 0 | 0 | 1\n"
    return given(days, today="2023-07-01", **more)  # type: ignore[arg-type]


KNOWN = by_june(200)


def test_the_total_so_far_the_record_year_s_and_the_range_lead() -> None:
    answered = asked("pace of arrivals in 2023", KNOWN)
    # 200 / 80%, 200 / 50% (the median of 40, 50, 50 and 80) and 200 / 40%
    assert values(answered)[:7] == [200, 300, 250, 400, 500, 600, 2]
    assert [figure.status for figure in answered.figures[2:5]] == [Status.ESTIMATE] * 3
    assert answered.figures[0].status is answered.figures[5].status is Status.PROVISIONAL
    assert answered.figures[1].end.isoformat() == "2022-06-30"


def test_each_full_earlier_year_follows_with_its_share() -> None:
    rows = values(asked("pace of arrivals in 2023", KNOWN))[7:]
    assert rows == [10, 100, 40, 100, 40.0, 100, 200, 50.0, 240, 300, 80.0, 300, 600, 50.0]


def test_the_range_is_tested_on_each_past_year_by_the_others() -> None:
    # 2019: 40/80% to 40/50% is 50 to 80, not 100. 2020: 100/80% to 100/40% is 125 to 250, with 200 inside.
    # 2021: 240/50% to 240/40% is 480 to 600, not 300. 2022: 300/80% to 300/40% is 375 to 750, with 600.
    assert said(asked("pace of arrivals in 2023", KNOWN), Backtest) == [Backtest(2, 4, 2019)]


@pytest.mark.parametrize(("so_far", "ahead"), [(301, True), (300, False), (299, False)])
def test_on_course_for_a_record_is_being_ahead_at_the_same_date(so_far: int, ahead: bool) -> None:
    answered = asked("pace of arrivals in 2023 towards a record", by_june(so_far))
    assert values(answered)[:3] == [ahead, so_far, 300]


@pytest.mark.parametrize(("so_far", "ahead"), [(101, True), (100, False)])
def test_a_year_to_beat_is_set_against_its_own_same_date_and_total(so_far: int, ahead: bool) -> None:
    answered = asked("pace of arrivals in 2023 to beat 2020", by_june(so_far))
    assert values(answered)[:3] == [ahead, so_far, 100]
    assert (answered.figures[6].value, answered.figures[6].end.isoformat()) == (200, "2020-12-31")
    assert values(answered)[3:6] == values(asked("pace of arrivals in 2023", by_june(so_far)))[2:5]


def test_the_record_year_is_that_with_the_highest_total_not_the_fastest_start() -> None:
    fast = PAST.replace("2021-12-31               | 60 ", "2021-12-31               | 0 ")
    fast = fast.replace("2021-01-01               | 240", "2021-01-01               | 500")
    days = f"{fast}    2023-01-01 to 2023-06-30 | 1 | 1 | 1\n"
    answered = asked("pace of arrivals in 2023", given(days, today="2023-07-01"))
    assert (answered.figures[1].value, answered.figures[5].value) == (300, 600)


def test_a_year_not_held_in_full_is_left_out_and_named() -> None:
    _, _, rest = PAST.partition("    2018-01-02")
    header = PAST.splitlines()[1]
    begins = f"{header}\n    2018-01-02{rest}    2023-01-01 to 2023-06-30 | 1 | 1 | 1\n"
    answered = asked("pace of arrivals in 2023", given(begins, today="2023-07-01"))
    assert said(answered, PartPeriods) == [PartPeriods(("2018",), left_out=True)]
    assert len(answered.figures) == 7 + 4 * 3


def test_a_day_not_held_in_a_past_year_is_said() -> None:
    holed = PAST.replace("2021-01-02 to 2021-12-30", "2021-01-03 to 2021-12-30")
    known = given(f"{holed}    2023-01-01 to 2023-06-30 | 1 | 1 | 1\n", today="2023-07-01")
    assert len(said(asked("pace of arrivals in 2023", known), Hole)) == 1


def test_29_february_is_set_against_28_february() -> None:
    days = f"{PAST}    2023-01-01 to 2023-12-31 | 1 | 1 | 1\n    2024-01-01 to 2024-02-29 | 1 | 1 | 1\n"
    answered = asked("pace of arrivals in 2024", given(days, today="2024-03-01"))
    assert answered.figures[1].end.isoformat() == "2022-02-28"
    assert said(answered, LeapDay) == [LeapDay(2024)]


def test_the_record_year_s_final_figure_is_named() -> None:
    known = by_june(200, longer="period | measure | category | value\n2022 | arrivals | | 601")
    assert [c.value for c in said(asked("pace of arrivals in 2023", known), OtherBasis)] == [601]


def test_what_is_published_by_week_goes_by_the_weeks_that_end_in_a_year() -> None:
    weeks = ["week ending | prevented"]
    weeks += [f"{day} | 10" for day in _sundays("2019-01-06", "2023-07-02")]
    answered = asked("pace of prevented in 2023", given(weeks="\n".join(weeks), today="2023-07-03"))
    # 27 weeks end by 2 July 2023; by that date 26 of 52 had in each year before
    assert values(answered)[:6] == [270, 260, 540, 540, 540, 520]


def _sundays(first: str, last: str) -> list[str]:
    days = range(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1, 7)
    return [date.fromordinal(day).isoformat() for day in days]


FEW = given("day | arrivals\n2021-01-01 to 2022-12-31 | 9\n2023-01-01 to 2023-06-30 | 1", today="2023-07-01")
BARE = given("day | arrivals\n2023-01-01 to 2023-06-30 | 1", today="2023-07-01")
LATE = given("day | arrivals\n2023-02-01 to 2023-06-30 | 1", today="2023-07-01")
SLOW = given("day | arrivals\n2019-01-01 to 2022-12-31 | 9\n2023-01-01 to 2023-01-20 | 1", today="2023-01-21")


@pytest.mark.parametrize(
    ("question", "known", "why"),
    [
        ("pace of deaths in 2023", KNOWN, "No range is given for deaths"),
        ("pace of people per boat in 2023", KNOWN, "ratio of two totals"),
        ("pace of arrivals from Albania in 2023", KNOWN, "from Albania"),
        ("pace of arrivals in 2022", KNOWN, "2022 is over"),
        ("pace of arrivals in 2022", given(PAST, today="2022-12-31"), "2022 is over"),
        ("pace of arrivals in 2024", KNOWN, "future"),
        ("pace of arrivals in 2017", KNOWN, "before that"),
        ("pace of arrivals in 2023 to beat 2017", KNOWN, "2017 is no full year before 2023"),
        ("pace of boats in 2023", KNOWN, "none can serve"),  # two boats a year are too few
        ("pace of arrivals in 2023", FEW, "two can serve"),
        ("pace of arrivals in 2023", BARE, "No full year"),
        ("pace of arrivals in 2023", LATE, "do not begin at the start of 2023"),
        ("pace of arrivals in 2023", SLOW, "by 20 January 2023, past years had reached 5.5 per cent"),
    ],
)
def test_there_is_no_such_range(question: str, known: Known, why: str) -> None:
    with pytest.raises(NoFigure, match=why) as declined:
        asked(question, known)
    assert [text(parse(offered)) for offered in declined.value.suggestions] != []
    for offered in declined.value.suggestions:
        if known is not KNOWN or "boats" in question:
            asked(offered, known)
