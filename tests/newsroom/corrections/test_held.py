"""A correction that is held while the figure is revised once more: the next one says all, from what the
channel was last told."""

from typing import Any

from sqlalchemy import select, update

from bot.store.engine import reading, writing
from bot.store.sending.corrections import OVERTAKEN
from bot.store.sending.held import retry_all
from bot.store.tables import Delivery, Said
from tests.newsroom.corrections.channels import TODAY, WEEK, Channels, release
from tests.newsroom.corrections.test_stopped import STATEMENTS, stopped
from tests.store.handmade import day

DAY = f"total arrivals {day(3)}"


def set_all(channels: Channels, state: str, **values: Any) -> None:
    """What is on its way, or held, comes to that state."""
    going = Delivery.metadata.tables["delivery"].c.state.in_(["ready", "held"])
    with writing(channels.store) as connection:
        connection.execute(update(Delivery).where(going).values(state=state, **values))


def revise(channels: Channels, number: int, values: dict[int, int]) -> None:
    channels.take(release(number, {**WEEK, **values}))
    channels.check()


def going(channels: Channels) -> list[str]:
    return [row.payload["text"] for row in channels.rows() if row.state == "ready"]


def figures(channels: Channels) -> list[int]:
    with reading(channels.store) as connection:
        return [
            row[0][1] for row in connection.execute(select(Said.metadata.tables["said"].c.figures)).scalars()
        ]


def test_the_next_one_says_it_from_what_was_read(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held", why="is_archived")
    revise(channels, 2, {3: 140})
    first, second = channels.rows()
    assert (first.state, first.why, first.payload) == ("skipped", OVERTAKEN, None)
    assert second.corrects == ""
    (text,) = going(channels)
    assert "Correction: a figure given here has been revised." in text
    assert "Now: On 8 January 2026, 140 people" in text
    assert "Said here before: On 8 January 2026, 100 people" in text
    assert retry_all(channels.store) == 0  # nobody can send the first any more


def test_it_is_told_from_the_last_one_that_was_sent(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "sent")
    revise(channels, 2, {3: 140})
    set_all(channels, "held")
    revise(channels, 3, {3: 150})
    (text,) = going(channels)
    assert "corrected here before" in text
    assert "Said here before: On 8 January 2026, 130 people" in text


def test_those_held_behind_one_another_are_all_overtaken(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    revise(channels, 2, {3: 140})
    set_all(channels, "held")
    revise(channels, 3, {3: 150})
    assert [row.state for row in channels.rows()] == ["skipped", "skipped", "ready"]
    assert "Said here before: On 8 January 2026, 100 people" in going(channels)[0]


def test_one_that_may_have_been_sent_is_waited_for(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held", unknown_since=5.0, first_attempt=4.0)
    revise(channels, 2, {3: 140})
    first, second = channels.rows()
    assert (first.state, second.corrects) == ("held", first.id)
    assert "Said here before: On 8 January 2026, 130 people" in going(channels)[0]


def test_one_that_was_looked_for_in_vain_and_never_tried_is_not(channels: Channels) -> None:
    """All corrections are looked for first; a channel that is gone refuses that too."""
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held", unknown_since=5.0)
    revise(channels, 2, {3: 140})
    assert [row.state for row in channels.rows()] == ["skipped", "ready"]


def test_one_that_is_on_its_way_again_is_waited_for(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held")
    retry_all(channels.store)
    revise(channels, 2, {3: 140})
    first, second = channels.rows()
    assert (first.state, second.corrects) == ("ready", first.id)


def test_one_that_does_not_say_what_was_read_is_waited_for(channels: Channels) -> None:
    """As those of the first versions of the desk."""
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held", said=None)
    revise(channels, 2, {3: 140})
    first, second = channels.rows()
    assert (first.state, second.corrects) == ("held", first.id)


def test_revised_back_to_what_was_read_nothing_is_told(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held")
    revise(channels, 2, {})
    assert [row.state for row in channels.rows()] == ["skipped"]
    assert figures(channels) == [100]
    revise(channels, 3, {3: 150})
    (text,) = going(channels)
    assert "Correction: a figure given here has been revised." in text
    assert "Said here before: On 8 January 2026, 100 people" in text


def test_a_release_that_changes_none_of_it_leaves_it_as_it_is(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    set_all(channels, "held")
    revise(channels, 2, {3: 130, 5: 7})
    assert [row.state for row in channels.rows()] == ["held"]


def test_what_is_left_of_it_may_be_due_to_the_same_release(channels: Channels) -> None:
    """Two answers in one message, of which the second is revised back."""
    for question in (DAY, f"total arrivals {day(5)}"):
        channels.give("C1", question, TODAY, ts="5.5")
    revise(channels, 1, {3: 130, 5: 90})
    set_all(channels, "held")
    revise(channels, 2, {3: 130})
    (row,) = channels.rows()
    assert (row.state, row.fence, row.why) == ("ready", 2, "")
    assert "130 people" in row.payload["text"]
    assert "90" not in row.payload["text"]


def test_stopped_anywhere_it_is_told_once(channels: Channels) -> None:
    channels.give("C1", DAY, TODAY)
    revise(channels, 1, {3: 130})
    ends = []
    for statement in range(STATEMENTS):
        set_all(channels, "held")
        channels.take(release(2 + statement, {**WEEK, 3: 131 + statement}))
        ends.append(stopped(channels, statement))
        channels.check()
        (text,) = going(channels)
        assert f"Now: On 8 January 2026, {131 + statement} people" in text
        assert "Said here before: On 8 January 2026, 100 people" in text
    assert ends[0]
    assert not ends[-1]
