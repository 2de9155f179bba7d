"""What channels were told besides digests: each new fact, each revision of what they were told, each pause;
and whether the ledger has of it what it must."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.newsroom.orders import order_of
from bot.sending.delivery import Delivery, State
from bot.sending.said import Post
from bot.sending.subscription import Subscription
from bot.sending.transitions import DISMISSED
from tests.newsroom.sending.simulation.database import Entry
from tests.newsroom.sending.simulation.evidence import Evidence
from tests.newsroom.sending.simulation.figures import LAST_WORD, THURSDAY, WEDNESDAY
from tests.newsroom.sending.simulation.machine import ARCHIVED
from tests.newsroom.sending.simulation.plan import tells_of_the_revised

KINDS = ("digest", "alert")
NOW, BEFORE = re.compile(r"([\d,]+) people"), re.compile(r"Said here before: .*?([\d,]+) people")


def told(evidence: Evidence) -> Iterator[str]:
    yield from _ledger(evidence)
    for order in evidence.orders.values():
        yield from _owner(evidence, order)
        if order.order.kind == "watch":
            yield from _alerts(evidence, order)
        for each in evidence.of(order, "digest"):
            if each.state is State.SENT and evidence.shown(each):
                yield from _corrected(evidence, each)


def _ledger(evidence: Evidence) -> Iterator[str]:
    """One answer of each digest and of each alert that was sent, with its place; and nothing else."""
    wanted = Counter(
        Post(each.workspace, each.channel, each.ts, each.thread, each.id)
        for each in evidence.sent()
        if each.kind in ("digest", "alert")
    )
    kept = Counter(entry.post for entry in evidence.ledger)
    for post in wanted - kept:
        yield f"{evidence.kept[post.delivery].subject} was sent, and is not in the ledger"
    for post in kept - wanted:
        yield f"the ledger has of {post} what was not said there"
    for entry in evidence.ledger:
        if not _as_shown(evidence, entry):
            yield f"the ledger has {entry.figure} of {entry.post}, which said another figure"


def _as_shown(evidence: Evidence, entry: Entry) -> bool:
    here = evidence.posts(entry.post.workspace, entry.post.channel)
    return any(post.delivery == entry.post.delivery and f"{entry.figure:,}" in post.text for post in here)


def _corrected(evidence: Evidence, digest: Delivery) -> Iterator[str]:
    """The last word on its figure is right; and nothing was said twice on the way to it."""
    words = [post.text[:240] for post in (*evidence.shown(digest), *evidence.thread(digest))]
    stopped = any(each.state is State.HELD for each in evidence.corrections(digest))
    if tells_of_the_revised(order_of(digest)):
        if LAST_WORD not in words[-1] and not stopped:
            yield f"the last word on {digest.subject} is wrong: {words}"
        if len(set(words)) < len(words):
            yield f"{digest.subject} was corrected twice: {words}"
        unsure = any(_given_up(each) and each.may_be_there for each in evidence.corrections(digest))
        if evidence.scenario.restored is None and not unsure and not _follow(words):
            yield f"{digest.subject} was not told what a correction says that it was: {words}"
    elif len(words) > 1:
        yield f"{digest.subject} was corrected, and was right: {words}"


def _follow(words: list[str]) -> bool:
    """Whether each correction names what was read before it: but for one that was sent since a copy that was
    put back, of which the next knows nothing. What was said first it names all the same."""
    return [NOW.findall(word)[:1] for word in words[:-1]] == [BEFORE.findall(word) for word in words[1:]]


def _alerts(evidence: Evidence, watch: Subscription) -> Iterator[str]:
    """What stays is told once; what was taken back, once, and once in its thread that it was; or neither."""
    made = evidence.of(watch, "alert")
    for weekday in (WEDNESDAY, THURSDAY):
        alerts = [each for each in made if each.period == evidence.scenario.plan.figures.fact(weekday)]
        shown = [(each, post) for each in alerts for post in evidence.shown(each)]
        stopped = watch.state != "active" or any(map(_given_up, alerts))
        threads = [post.thread for _, post in shown]
        first = [f"{post.ts:.6f}" for _, post in shown[:1]]
        right = [[""]] if weekday == THURSDAY else [[], ["", *first]]
        if threads not in right and not stopped:
            yield f"{watch.subject} told of {alerts[:1]} in the threads {threads}"


def _given_up(each: Delivery) -> bool:
    """Held, or left out as the operator says."""
    return each.state is State.HELD or each.why.startswith(DISMISSED)


def _owner(evidence: Evidence, order: Subscription) -> Iterator[str]:
    """What finds its channel gone is paused, unless a person had stopped it; and its owner hears of it."""
    told = sum(each.channel == order.owner for each in evidence.of(order, "notice"))
    pauses = evidence.pauses[order.id]
    if told != pauses:
        yield f"{order.subject} was paused {pauses} times, and its owner told {told} times"
    stopped = any(each.number == order.id and each.what != "edit" for each in evidence.scenario.acts)
    refused = any(each.why == ARCHIVED.why for kind in KINDS for each in evidence.of(order, kind))
    if refused and not pauses and not stopped:
        yield f"{order.subject} goes on, though its channel is gone"
