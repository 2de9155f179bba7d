"""The table of states, row by row."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sending.content import Content, Late, Ready, Skip
from bot.sending.delivery import Delivery, Kind, State, identity
from bot.sending.rules import RULES
from bot.sending.transitions import claimed, expired, posted, retried, search_from, searched, written
from bot.sending.wire import Absent, Found, LookupFailed, NotPosted, Posted, Refused, Sent, Unclear

DUE, NOW = 1_000_000.0, 1_000_060.0
WAITING = Delivery("d1", "subscription:1", "2026-W33", "digest", 0, 1, "C1", DUE, DUE, State.WAITING)
READY = replace(WAITING, state=State.READY, payload={"text": "42"})
SENDING = claimed(READY, NOW, RULES)
UNKNOWN = posted(SENDING, Unclear("timeout"), NOW, RULES)
GONE = Refused("channel", "is_archived")


@pytest.mark.parametrize(
    ("content", "state", "again"),
    [
        (Ready({"text": "42"}), State.READY, NOW),
        (Late("not in"), State.WAITING, NOW + RULES.recheck),
        (Skip("too late"), State.SKIPPED, DUE),
    ],
)
def test_what_waits_moves_on_as_its_content_says(content: Content, state: State, again: float) -> None:
    after = written(WAITING, content, NOW, RULES)
    assert (after.state, after.not_before) == (state, again)


def test_late_data_are_asked_for_at_the_deadline_itself() -> None:
    urgent = replace(WAITING, deadline=NOW + 10)
    assert written(urgent, Late("not in"), NOW, RULES).not_before == NOW + 10
    assert written(urgent, Late("not in"), NOW + 10, RULES).not_before == NOW + 10 + RULES.recheck


def test_a_claim_sets_a_lease_and_remembers_the_first_attempt() -> None:
    assert (SENDING.state, SENDING.lease_until, SENDING.first_attempt) == (State.SENDING, NOW + 120, NOW)
    again = claimed(replace(SENDING, state=State.READY, not_before=NOW), NOW + 50, RULES)
    assert again.first_attempt == NOW


@pytest.mark.parametrize(("late", "state"), [(900, State.SENDING), (901, State.UNKNOWN)])
def test_what_comes_late_may_have_been_sent(late: float, state: State) -> None:
    assert claimed(READY, DUE + late, RULES).state is state
    written_late = written(WAITING, Ready({"text": "42"}), DUE + late, RULES)
    assert claimed(written_late, DUE + late, RULES).state is state


@pytest.mark.parametrize(("began", "state"), [(DUE - 1, State.SENDING), (DUE + 1, State.UNKNOWN)])
def test_a_process_that_began_after_it_was_due_looks_first(began: float, state: State) -> None:
    """It cannot know how old its database is."""
    assert claimed(READY, DUE + 2, RULES, began).state is state
    fresh = written(WAITING, Ready({"text": "42"}), DUE + 2, RULES, began)
    assert claimed(fresh, DUE + 2, RULES, began).state is state


def test_what_was_looked_for_by_a_process_is_posted_by_it() -> None:
    """However long the look was due when that began."""
    late = claimed(READY, NOW, RULES, NOW - 1)
    looked = searched(late, Absent(), NOW + 90, RULES, NOW + 80)
    assert claimed(looked, NOW + 90, RULES, NOW + 80).state is State.SENDING


@pytest.mark.parametrize(
    ("outcome", "state", "again"),
    [
        (Posted("1.5"), State.SENT, NOW),
        (NotPosted("limited", 45.0), State.READY, NOW + 45),
        (NotPosted("refused"), State.READY, NOW + RULES.again),
        (Unclear("500"), State.UNKNOWN, NOW + RULES.settle),
        (GONE, State.HELD, SENDING.not_before),
    ],
)
def test_a_post(outcome: Sent, state: State, again: float) -> None:
    after = posted(SENDING, outcome, NOW, RULES)
    assert (after.state, after.not_before) == (state, again)
    assert after.why or state is State.SENT


@pytest.mark.parametrize(
    ("outcome", "state", "again"),
    [
        (Posted("1.5"), State.SENT, NOW),
        (Absent(), State.READY, NOW + RULES.first),
        (LookupFailed("no answer"), State.UNKNOWN, NOW + RULES.again),
        (LookupFailed("limited", 60.0), State.UNKNOWN, NOW + 60),
        (GONE, State.HELD, UNKNOWN.not_before),
    ],
)
def test_a_look(outcome: Found, state: State, again: float) -> None:
    after = searched(UNKNOWN, outcome, NOW, RULES)
    assert (after.state, after.not_before) == (state, again)


def test_what_corrects_a_message_that_was_deleted_is_left_out_and_an_alert_that_follows_one_up_held() -> None:
    deleted = Refused("thread", "thread_not_found")
    expected: dict[Kind, State] = {"correction": State.SKIPPED, "alert": State.HELD}
    for kind, state in expected.items():
        sending, unknown = (replace(each, kind=kind) for each in (SENDING, UNKNOWN))
        for after in (posted(sending, deleted, NOW, RULES), searched(unknown, deleted, NOW, RULES)):
            assert (after.state, bool(after.why)) == (state, True)


def test_a_lease_that_ran_out_leaves_it_unknown() -> None:
    after = expired(SENDING, NOW + 121, RULES)
    assert (after.state, after.not_before, after.attempts) == (State.UNKNOWN, NOW + 121 + 30, 1)


def test_looks_that_fail_for_six_hours_need_a_person() -> None:
    six = 6 * 3600.0
    assert searched(UNKNOWN, LookupFailed("x"), NOW + six, RULES).state is State.UNKNOWN
    assert searched(UNKNOWN, LookupFailed("x"), NOW + six + 1, RULES).state is State.HELD


def test_a_message_that_slack_never_takes_is_not_posted_for_ever() -> None:
    delivery, waits = SENDING, []
    while delivery.state is State.SENDING:
        missing = searched(posted(delivery, Unclear("fatal_error"), NOW, RULES), Absent(), NOW, RULES)
        waits.append(missing.not_before - NOW)
        delivery = claimed(missing, missing.not_before, RULES) if missing.state is State.READY else missing
    assert delivery.state is State.HELD
    assert "fatal_error" in delivery.why
    assert waits[:-1] == [5, 10, 20, 40, 80, 160, 300, 300, 300, 300, 300]


def test_the_look_begins_before_the_first_attempt() -> None:
    assert search_from(SENDING, RULES) == NOW - 300
    assert search_from(READY, RULES) == DUE - 300  # a restored row knows of no attempt


def test_what_a_person_retries_is_looked_for_first() -> None:
    held = replace(UNKNOWN, state=State.HELD)
    for now in (DUE, NOW, NOW + 86_400):
        assert claimed(retried(held, RULES), now, RULES).state is State.UNKNOWN
    assert retried(replace(WAITING, state=State.HELD), RULES).state is State.WAITING


def test_what_was_surely_not_sent_is_written_anew_when_it_is_retried() -> None:
    """The figures may have been revised, and Slack refuses a message that is wrong for ever."""
    held = posted(SENDING, Refused("payload", "invalid_blocks"), NOW, RULES)
    for kind in ("digest", "alert"):
        again = retried(replace(held, kind=kind), RULES)
        assert (again.state, again.payload, again.said) == (State.WAITING, None, ())
        late = written(again, Ready({"text": "new"}), NOW + 86_400, RULES)
        assert claimed(late, NOW + 86_400, RULES).state is State.UNKNOWN
    assert retried(replace(held, kind="correction"), RULES).payload == held.payload
    assert retried(replace(UNKNOWN, state=State.HELD), RULES).payload == UNKNOWN.payload


def test_an_identity_is_of_the_key_and_the_channel() -> None:
    key = ("subscription:1", "2026-W33", "digest", 0, "C1")
    assert len(identity(*key)) == 32  # type: ignore[arg-type]
    others = [
        (*key[:i], other, *key[i + 1 :]) for i, other in enumerate(("s:2", "2026-W34", "alert", 1, "C2"))
    ]
    assert len({identity(*each) for each in (key, *others)}) == 6  # type: ignore[arg-type]


OUTCOMES = st.sampled_from(
    [Posted("1.5"), NotPosted("a", 3.0), NotPosted("b"), Unclear("c"), Refused("payload", "d")]
)
LOOKS = st.sampled_from([Posted("1.5"), Absent(), LookupFailed("e"), Refused("workspace", "f")])


@given(st.lists(st.tuples(OUTCOMES, LOOKS, st.floats(0, 5000)), max_size=30))
def test_nothing_leaves_sent_and_nothing_unknown_is_sent_unseen(
    steps: list[tuple[Sent, Found, float]],
) -> None:
    """Whatever comes, a payload stays as it is, and each unclear post is followed by a look."""
    delivery, now, owed = READY, NOW, False
    for post, look, wait in steps:
        now = max(now, delivery.not_before) + wait
        if delivery.state is State.READY:
            assert not owed
            delivery = claimed(delivery, now, RULES)
        elif delivery.state is State.SENDING:
            delivery = posted(delivery, post, now, RULES)
            owed = isinstance(post, Unclear)
        elif delivery.state is State.UNKNOWN:
            delivery = searched(delivery, look, now, RULES)
            owed = owed and isinstance(look, LookupFailed)
        assert delivery.payload == READY.payload
        assert delivery.fence == READY.fence
