"""Corrections reach those who were given a figure that changed, once, and nobody else."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, update

from bot.store.engine import writing
from bot.store.tables import Delivery
from tests.newsroom.corrections.channels import DAILY, TODAY, WEEK, Channels, release
from tests.store.handmade import daily, day


def test_a_revised_day_is_told_where_it_was_given(channels: Channels) -> None:
    channels.give("CDAY", f"total arrivals {day(3)}", TODAY)
    channels.give("COTHER", f"total arrivals {day(4)}", TODAY)
    channels.give("CWEEK", f"total arrivals {day(0)} to {day(6)}", TODAY)
    channels.take(release(1, {**WEEK, 3: 130}))
    outcome = channels.check()
    assert set(channels.sent()) == {"CDAY", "CWEEK"}
    assert (outcome.found, outcome.asked, outcome.corrected) == (2, 2, 2)
    (text,) = channels.sent()["CDAY"]
    assert "Now: On 8 January 2026, 130 people arrived in small boats." in text
    assert "Said here before: On 8 January 2026, 100 people" in text
    assert "published 13 January 2026, changed arrivals on 8 January 2026 from 100 to 130" in text


def test_a_second_check_repeats_nothing(channels: Channels) -> None:
    channels.give("CDAY", f"total arrivals {day(3)}", TODAY)
    channels.take(release(1, {**WEEK, 3: 130}))
    channels.check()
    assert channels.check().found == 0
    channels.take(release(2, {**WEEK, 3: 130, 7: 5}))
    channels.check()
    assert len(channels.sent()["CDAY"]) == 1


RELATIVE = (
    "total arrivals ytd 2026",
    "total arrivals last 7 days",
    "latest arrivals",
    "highest 1 day of arrivals ever",
    "coverage of arrivals",
    "revisions of arrivals ever",
    "total arrivals 2026",
    "compare arrivals last 3 days with last 7 days",
)


def test_new_days_are_no_revision(channels: Channels) -> None:
    for question in RELATIVE:
        channels.give(question, question, TODAY)
    channels.take(release(1, {**WEEK, 7: 900, 8: 1000}))
    assert channels.check().corrected == 0
    channels.take(release(2, {**WEEK, 7: 900, 8: 1000, 9: 1}, publication=DAILY))
    assert channels.check().corrected == 0
    assert channels.sent() == {}


def test_a_relative_period_is_corrected_for_the_days_it_meant(channels: Channels) -> None:
    for question in RELATIVE[:3]:
        channels.give(question, question, TODAY)
    channels.take(release(1, {**WEEK, 7: 900}))
    channels.take(release(2, {**WEEK, 3: 150, 7: 950}))
    channels.check()
    assert set(channels.sent()) == set(RELATIVE[:3])
    for (text,) in channels.sent().values():
        assert "750" in text
        assert "1,6" not in text
        assert "changed arrivals on 8 January 2026 from 100 to 150." in text


def test_a_hole_that_is_filled_is_no_revision(store: Engine) -> None:
    channels = Channels(store)
    channels.take(release(0, {number: 100 for number in range(7) if number != 5}))
    assert channels.give("C1", "total arrivals ytd 2026", TODAY).figures[0].value == 600
    channels.take(release(1, WEEK))
    assert channels.check().corrected == 0


def test_another_publication_taking_over_with_another_figure_is_a_revision(channels: Channels) -> None:
    channels.take(release(1, {7: 225}, publication=DAILY))
    channels.give("C1", f"total arrivals {day(7)}", day(8))
    channels.take(release(2, {**WEEK, 7: 255}))
    channels.check()
    (text,) = channels.sent()["C1"]
    assert "from 225 to 255" in text
    assert "time series, published 14 January 2026" in text


def test_another_publication_taking_over_with_the_same_figure_is_none(channels: Channels) -> None:
    channels.take(release(1, {7: 225}, publication=DAILY))
    channels.check()
    channels.give("C1", f"total arrivals {day(7)}", day(8))
    channels.take(release(2, {**WEEK, 7: 225}))
    assert channels.check().found == 0
    assert channels.sent() == {}


def test_the_next_revision_corrects_from_the_corrected_figure(channels: Channels) -> None:
    channels.give("C1", f"total arrivals {day(3)}", TODAY)
    for number, value in enumerate((130, 140), start=1):
        channels.take(release(number, {**WEEK, 3: value}))
        channels.check()
    _, second = channels.sent()["C1"]
    assert "from 130 to 140" in second
    assert "corrected here before" in second
    assert "Said here before: On 8 January 2026, 130 people" in second


def test_a_correction_waits_for_the_one_before_it(channels: Channels) -> None:
    """The last word in a thread must be the newest."""
    channels.give("CDAY", f"total arrivals {day(3)}", TODAY)
    for number, people in enumerate((130, 131, 132), 1):
        channels.take(release(number, {**WEEK, 3: people}))
        channels.check()
    first, second, third = (row for row in channels.rows())
    assert [row.corrects for row in (first, second, third)] == ["", first.id, second.id]
    with writing(channels.store) as connection:
        connection.execute(update(Delivery).values(state="sent"))
    channels.take(release(4, {**WEEK, 3: 133}))
    channels.check()
    assert channels.rows()[-1].corrects == ""


@pytest.mark.parametrize("people", [(130, 150), (150, 130)])
def test_a_correction_is_named_by_the_newest_of_several_releases_of_a_day(
    channels: Channels, people: tuple[int, int]
) -> None:
    """Made anew after a backup was restored, it is not taken for the one of the release before."""
    channels.give("CWEEK", f"total arrivals {day(0)} to {day(6)}", TODAY)
    first, second = release(1, {**WEEK, 2: people[0]}), release(1, {**WEEK, 2: people[0], 3: people[1]})
    channels.take(first, second)
    channels.check()
    (correction,) = channels.rows()
    assert correction.period.endswith(second.digest[:12])


def test_a_correction_that_is_revised_back_says_so(channels: Channels) -> None:
    channels.give("C1", f"total arrivals {day(3)}", TODAY)
    for number, value in enumerate((130, 100), start=1):
        channels.take(release(number, {**WEEK, 3: value}))
        channels.check()
    _, second = channels.sent()["C1"]
    assert second.startswith(
        "Correction withdrawn: the publisher's figure is again what was first said here."
    )


def test_it_is_back_only_at_what_was_said_first(channels: Channels) -> None:
    channels.give("C1", f"total arrivals {day(3)}", TODAY)
    for number, value in enumerate((130, 140, 130, 100), start=1):
        channels.take(release(number, {**WEEK, 3: value}))
        channels.check()
    backs = [text.startswith("Correction withdrawn") for text in channels.sent()["C1"]]
    assert backs == [False, False, False, True]


def test_a_change_taken_back_before_the_check_is_not_told(channels: Channels) -> None:
    channels.give("C1", f"total arrivals {day(3)}", TODAY)
    channels.take(release(1, {**WEEK, 3: 130}), release(2, WEEK))
    outcome = channels.check()
    assert (outcome.found, outcome.corrected) == (1, 0)


def test_what_was_said_of_the_middle_of_two_releases_is_corrected(channels: Channels) -> None:
    """The two releases cancel out, but not for the channel that was told in between."""
    channels.take(release(1, {**WEEK, 3: 130}))
    channels.give("C1", f"total arrivals {day(3)}", TODAY)
    channels.take(release(2, WEEK))
    channels.check()
    assert "from 130 to 100" in channels.sent()["C1"][0]


def test_an_answer_recorded_after_the_check_of_a_newer_release_is_checked_too(channels: Channels) -> None:
    given = channels.answer(f"total arrivals {day(3)}", TODAY)
    channels.take(release(1, {**WEEK, 3: 130}))
    channels.check()
    channels.record("C1", given)
    assert channels.check().corrected == 1
    assert channels.check().found == 0
    assert "from 100 to 130" in channels.sent()["C1"][0]


def test_an_answer_of_the_newest_figures_recorded_during_a_check_is_right(channels: Channels) -> None:
    channels.take(release(1, {**WEEK, 3: 130}))
    channels.give("C1", f"total arrivals {day(3)}", TODAY)
    assert channels.check().corrected == 0


def test_one_message_gets_one_correction_for_all_its_answers(channels: Channels) -> None:
    for question in (f"total arrivals {day(3)}", "total arrivals ytd 2026", f"total arrivals {day(5)}"):
        channels.give("C1", question, TODAY, ts="5.5")
    channels.take(release(1, {**WEEK, 3: 130}))
    assert channels.check().corrected == 1
    (text,) = channels.sent()["C1"]
    assert text.count("Now:") == 2
    assert text.count("from 100 to 130") == 1
    (row,) = channels.rows()
    assert (row.thread, row.kind, row.state) == ("5.5", "correction", "ready")


def test_a_withdrawn_figure_is_told(channels: Channels) -> None:
    channels.give("C1", f"total arrivals {day(6)}", TODAY)
    withdrawn = daily(day(8), dict.fromkeys(range(6), 100), (0, 6))
    channels.take(withdrawn)
    channels.check()
    assert "withdrawn" in channels.sent()["C1"][0]
    assert "from 100 to no figure" in channels.sent()["C1"][0]
    channels.take(release(2, WEEK))
    channels.check()
    assert "Now: On 11 January 2026, 100 people" in channels.sent()["C1"][1]


def test_an_answer_as_of_an_earlier_day_is_not_corrected(channels: Channels) -> None:
    channels.give("C1", f"total arrivals {day(3)} as of {TODAY}", TODAY)
    channels.take(release(1, {**WEEK, 3: 130}))
    assert channels.check().found == 0


def test_a_question_worded_otherwise_by_a_later_version_is_no_revision(channels: Channels) -> None:
    """The figures' names are the desk's own: only values of publishers are corrected."""
    given = channels.answer(f"total arrivals {day(3)}", TODAY)
    renamed = tuple(replace(figure, name="arrivals on a day") for figure in given.figures)
    channels.record("C1", replace(given, figures=renamed))
    channels.take(release(1, {**WEEK, 3: 100, 4: 130}))
    channels.take(release(2, {**WEEK, 3: 130}), release(3, WEEK))
    assert channels.check().corrected == 0


def test_the_day_of_release_is_the_publishers(channels: Channels) -> None:
    assert channels.answer("total arrivals ytd 2026", date(2026, 1, 12)).edition == 1
