"""Standing orders in words: what a channel gets, when, and who asked for it. Pieces of Slack's markup."""

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.periods import WEEKDAYS, long_date
from bot.sending.calendar import Weekly
from bot.sending.due import HOUR, NOTICE_AFTER
from bot.sending.subscription import DIGEST_MEASURES, Order, Subscription
from bot.wording.numbers import capital, listed, number
from bot.wording.refused import reason
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Said
from bot.wording.slack.escape import literal

INVITE = "If the desk is not in this channel yet, invite it: /invite @Crossings Desk."
NONE = "This channel has no digest and no watch. For a digest on Mondays at nine, type /digest here."
_LATE = {
    "wait": "",
    "notice": ", with a notice if the figures are late",
    "skip": ", left out if the figures are late",
}


MOST_LISTED = blocks.MESSAGE_BLOCKS - 1
_AT_LAST = "if days are still missing when the next is due, it names them or is left out"


def when(weekly: Weekly) -> str:
    """every Monday at 09:00 (Europe/London)"""
    return f"every {WEEKDAYS[weekly.weekday]} at {weekly.at:%H:%M} ({weekly.time_zone})"


def order(ordered: Order) -> str:
    """A digest every Monday at 09:00 (Europe/London); a watch for records."""
    if ordered.kind == "watch":
        return f"a watch for {ordered.watch}"
    counted = "" if ordered.measures == DIGEST_MEASURES else f" of {listed(ordered.measures)}"
    chart = "" if ordered.chart else ", without a chart"
    return f"a digest{counted} {when(ordered.weekly)}{chart}{_LATE[ordered.late]}"


def kept(subscription: Subscription) -> Said:
    """What was just ordered."""
    return _said(kept_text(subscription), INVITE)


def kept_text(subscription: Subscription) -> str:
    made = subscription.order
    if made.kind == "watch":
        return f"This channel now has {order(made)}: it is told once of each new fact."
    return f"This channel now has {order(made)}. {_first(subscription)} {once_in(made)}"


def once_in(ordered: Order) -> str:
    """What a digest waits for, and what happens where that is late, as one sentence."""
    waits = "It waits for the figures of the week's Sunday, usually published around noon on Monday"
    match ordered.late:
        case "wait":
            return f"{waits}, and comes as soon as they are in; {_AT_LAST}."
        case "notice":
            hours = number(round(NOTICE_AFTER / HOUR))
            return (
                f"{waits}; if they are not in {hours} hours after it was due, a notice says so; {_AT_LAST}."
            )
        case "skip":
            return f"{waits}; if they are not in a day after it was due, the week is left out."
        case _:
            assert_never(ordered.late)


def changed(subscription: Subscription, what: str) -> Said:
    """``what``: paused, resumed, removed."""
    after = f" {_first(subscription)}" if what == "resumed" and subscription.next_due is not None else ""
    return _said(f"{capital(order(subscription.order))}: {what}.{after}")


def all_of(subscriptions: Sequence[Subscription]) -> Said:
    """The orders of a channel, each with the number by which it is named: as many as one message holds."""
    if not subscriptions:
        return _said(NONE)
    lines = [f"{number}. {capital(_line(each))}" for number, each in enumerate(subscriptions, start=1)]
    if lines[MOST_LISTED:]:
        lines[MOST_LISTED:] = [f"And {len(lines) - MOST_LISTED} more: remove some of these to see them."]
    return {"text": "\n".join(lines), "blocks": [blocks.line(line) for line in lines]}


def line(subscription: Subscription) -> str:
    """One order with its channel, for a list of whoever gave it."""
    return f"<#{subscription.channel}>: {_said_of(subscription)}"


def _line(subscription: Subscription) -> str:
    return f"{_said_of(subscription)}, asked for by <@{subscription.owner}>"


def _said_of(subscription: Subscription) -> str:
    state = f" ({subscription.state}{_why(subscription)})" if subscription.state != "active" else ""
    said = literal(order(subscription.order), blocks.TEXT)
    return f"{said}{state}"


def _why(subscription: Subscription) -> str:
    return f": {literal(reason(subscription.why), blocks.HEADER)}" if subscription.why else ""


def _first(subscription: Subscription) -> str:
    if subscription.next_due is None:
        return ""
    zone = ZoneInfo(subscription.order.weekly.time_zone)
    return f"The next comes on {long_date(datetime.fromtimestamp(subscription.next_due, zone).date())}."


def _said(*sentences: str) -> Said:
    text = literal(" ".join(sentences), blocks.TEXT)
    return {"text": text, "blocks": [blocks.section(sentence) for sentence in sentences]}
