"""What is wrong with the desk today, for the channel that looks after it; nothing where all is well."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from bot.measures import BY_NAME
from bot.periods import long_date
from bot.sending.delivery import Delivery
from bot.wording.numbers import capital, number, of
from bot.wording.refused import reason
from bot.wording.slack import blocks
from bot.wording.slack.escape import literal

LATE_AFTER = {"arrivals": 3, "prevented": 21}
"""Days after which the newest figure of a measure is old. Arrivals are published day by day, of which each
answer says so from then on; preventions come by whole weeks, the newest about nine days old, and pause over
holidays."""
MOST_HELD = 5


@dataclass(frozen=True, slots=True)
class Health:
    """``newest``: the newest day held, by measure; ``pages``: where each is published. ``held``: deliveries
    of this workspace that wait for somebody to act."""

    today: date
    newest: Mapping[str, date]
    pages: Mapping[str, str]
    held: Sequence[Delivery]


def sentences(health: Health) -> tuple[str, ...]:
    """A sentence of Slack's markup for each thing that is wrong; none where nothing is."""
    return (*_old(health), *_held(health.held))


def payload(said: Sequence[str]) -> dict[str, Any]:
    """As posted."""
    lines = ["The desk's daily check:", *said]
    return {
        "text": "\n".join(lines),
        "blocks": [blocks.line(line) for line in lines],
    }


def _old(health: Health) -> Iterator[str]:
    for measure, most in LATE_AFTER.items():
        newest = health.newest.get(measure)
        page = blocks.link(health.pages[measure], "publisher's page")
        if newest is None:
            yield f"{BY_NAME[measure].title}: no figures are held. See the {page}."
        elif (health.today - newest).days > most:
            days = of((health.today - newest).days, "day", "days")
            old = f"the newest figures are of {long_date(newest)}, {days} ago"
            yield f"{BY_NAME[measure].title}: {old}. See the {page}."


def _held(held: Sequence[Delivery]) -> Iterator[str]:
    if not held:
        return
    are = capital(f"{of(len(held), 'delivery is', 'deliveries are')} held until somebody acts")
    lists = f"{are}: `python -m bot deliveries` lists them"
    yield f"{lists}, `deliveries retry` sends them on their way, and `deliveries dismiss` leaves them out."
    for each in held[:MOST_HELD]:
        due = long_date(datetime.fromtimestamp(each.due_at, UTC).date())
        why = literal(reason(each.why) if each.why else "no reason is kept", blocks.HEADER)
        yield f"For {_place(each.channel)}, a message ({each.kind}) due on {due}: {why}."
    if len(held) > MOST_HELD:
        yield f"And {number(len(held) - MOST_HELD)} more."


def _place(channel: str) -> str:
    """By its name, which Slack puts in for those who may know it. A person is not named: that would call
    them."""
    return (
        "somebody's direct messages"
        if channel[:1] in ("D", "U", "W")
        else f"<#{literal(channel, blocks.LABEL)}>"
    )
