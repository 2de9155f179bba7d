"""The machine of deliveries as pure functions: from a delivery and what came of it, the next delivery.

Nobody else sets a state. Each takes the time, Slack's own; some, when the process that asks ``began``. A
delivery keeps its fence here: it rises where the store hands a delivery to somebody.

| from | to | when |
| --- | --- | --- |
| waiting | ready | ``written``: its content is in |
| waiting | skipped | ``written``: there is nothing to send |
| ready | sending, unknown | ``claimed``; unknown where that is late |
| sending | sent, ready, unknown, held, skipped | ``posted`` |
| sending | unknown | ``expired`` |
| unknown | sent, ready, unknown, held, skipped | ``searched`` |
| ready | held, skipped | the store finds that it can never go |
| ready | waiting | ``put_back``: its order was stopped meanwhile |
| held | waiting, ready | ``retried`` |
| held | skipped | ``dismissed`` |
"""

from dataclasses import replace
from datetime import date
from typing import assert_never

from bot.sending.content import Content, Late, Ready, Skip
from bot.sending.delivery import Delivery, State
from bot.sending.rules import Rules
from bot.sending.wire import Absent, Found, LookupFailed, NotPosted, Posted, Refused, Sent, Unclear

LONG_AGO = float("-inf")
DELETED = "what it corrects was deleted in Slack"
WRITTEN = ("digest", "alert")
"""Kinds that are written from the figures held whenever they are asked for."""
NEVER_SENT = "what it corrects was never sent"
DISMISSED = "dismissed"
"""Begins why a delivery was left out that a person would not have sent any more."""


def written(
    delivery: Delivery, content: Content, now: float, rules: Rules, began: float = LONG_AGO
) -> Delivery:
    """A waiting delivery whose content was asked for."""
    match content:
        case Ready(payload, said):
            since = delivery.due_at if _late(delivery.due_at, now, rules, began) else now
            full = replace(delivery, payload=payload, said=said, why="")
            return replace(full, state=State.READY, not_before=since)
        case Late(why):
            again = now + rules.recheck
            due = delivery.deadline
            return replace(
                delivery, not_before=min(again, due) if due is not None and due > now else again, why=why
            )
        case Skip(why):
            return skipped(delivery, why)
        case _:
            assert_never(content)


def claimed(delivery: Delivery, now: float, rules: Rules, began: float = LONG_AGO) -> Delivery:
    """A ready delivery that somebody takes up, to be posted if it is ``SENDING`` then."""
    if _late(delivery.not_before, now, rules, began):
        return unknown(delivery, "it comes late, and may have been sent", now, rules)
    return replace(
        delivery,
        state=State.SENDING,
        lease_until=now + rules.lease,
        not_before=now + rules.lease,
        first_attempt=now if delivery.first_attempt is None else delivery.first_attempt,
    )


def put_back(delivery: Delivery, now: float) -> Delivery:
    """A ready delivery whose order is paused or removed by now: whether it is to go is asked anew."""
    return replace(delivery, state=State.WAITING, not_before=now)


def posted(delivery: Delivery, outcome: Sent, now: float, rules: Rules) -> Delivery:
    """A claimed delivery, after the post."""
    match outcome:
        case Posted(ts):
            return sent(delivery, ts, now)
        case NotPosted(why, retry_after):
            again = now + (retry_after or rules.again)
            return replace(delivery, state=State.READY, not_before=again, why=why)
        case Unclear(why):
            return unclear(delivery, why, now, rules)
        case Refused():
            return refused(delivery, outcome)
        case _:
            assert_never(outcome)


def expired(delivery: Delivery, now: float, rules: Rules) -> Delivery:
    """A claimed delivery whose claimer was not heard of until the lease ran out."""
    return unclear(delivery, "whoever was sending it was not heard of again", now, rules)


def searched(
    delivery: Delivery, outcome: Found, now: float, rules: Rules, began: float = LONG_AGO
) -> Delivery:
    """An unknown delivery, after the look for it."""
    match outcome:
        case Posted(ts):
            return sent(delivery, ts, now)
        case Absent():
            return _not_there(replace(delivery, unknown_since=None), now, rules, began)
        case LookupFailed(why) if now - _since(delivery, now) > rules.hold_after:
            return held(delivery, f"it may have been sent, and looking for it fails: {why}")
        case LookupFailed(why, retry_after):
            return replace(delivery, not_before=now + (retry_after or rules.again), why=why)
        case Refused():
            return refused(delivery, outcome)
        case _:
            assert_never(outcome)


def _not_there(delivery: Delivery, now: float, rules: Rules, began: float) -> Delivery:
    if delivery.attempts >= rules.attempts:
        return held(delivery, f"Slack took none of {delivery.attempts} attempts: {delivery.why}")
    if delivery.attempts:
        return replace(delivery, state=State.READY, not_before=now + rules.backoff(delivery.attempts))
    again = max(delivery.not_before, began)  # in the order in which they were looked for
    return replace(delivery, state=State.READY, not_before=again)


def retried(delivery: Delivery, rules: Rules) -> Delivery:
    """A held delivery that a person sends on its way again: whenever that is, it counts as late, and so is
    looked for first. One that was surely not sent is written anew where the desk can: what it says may have
    been revised since, and what Slack refused may be mended."""
    if delivery.payload is None or (delivery.kind in WRITTEN and not delivery.may_be_there):
        anew = replace(delivery, payload=None, said=(), attempts=0)
        return replace(anew, state=State.WAITING, not_before=delivery.due_at)
    late = delivery.due_at - rules.late - 1.0
    return replace(delivery, state=State.READY, not_before=late, attempts=0)


def dismissed(delivery: Delivery, today: date) -> Delivery:
    """A held delivery that a person will not have sent any more. Why it was held is kept, not its message."""
    was = replace(delivery, payload=None, said=())
    return skipped(was, f"{DISMISSED} on {today}; it was held: {delivery.why or 'nobody knows why'}")


def refused(delivery: Delivery, outcome: Refused) -> Delivery:
    """Nobody reads a message any more that was deleted: there is nothing to correct."""
    if outcome.reach == "thread" and delivery.kind == "correction":
        return skipped(delivery, DELETED)
    return held(delivery, outcome.why)


def unclear(delivery: Delivery, why: str, now: float, rules: Rules) -> Delivery:
    """One more attempt of which nobody knows what came."""
    return unknown(replace(delivery, attempts=delivery.attempts + 1), why, now, rules)


def unknown(delivery: Delivery, why: str, now: float, rules: Rules) -> Delivery:
    return replace(delivery, state=State.UNKNOWN, unknown_since=now, not_before=now + rules.settle, why=why)


def sent(delivery: Delivery, ts: str, now: float) -> Delivery:
    return replace(delivery, state=State.SENT, ts=ts, not_before=now, why="")


def held(delivery: Delivery, why: str) -> Delivery:
    return replace(delivery, state=State.HELD, why=why)


def skipped(delivery: Delivery, why: str) -> Delivery:
    return replace(delivery, state=State.SKIPPED, why=why)


def search_from(delivery: Delivery, rules: Rules) -> float:
    """Since when it may have been posted. A row that says of no attempt may be a restored copy of one
    that was tried as soon as it was due."""
    first = delivery.first_attempt
    return (delivery.due_at if first is None else first) - rules.look_back


def _late(ready_at: float, now: float, rules: Rules, began: float) -> bool:
    """Whether it may have been sent without a trace: the database may be a copy put back, of any time before
    this process began, and what was sent since the copy was made is not in it."""
    return ready_at < began or now - ready_at > rules.late


def _since(delivery: Delivery, now: float) -> float:
    return now if delivery.unknown_since is None else delivery.unknown_since
