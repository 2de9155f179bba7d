"""What went wrong in a run, if anything: what was lost, came twice, came early, or was promised in vain."""

from collections.abc import Iterator, Mapping, Sequence

from bot.newsroom.orders import order_of
from bot.sending.calendar import key_of
from bot.sending.delivery import Delivery, State
from bot.sending.promised import after, owed
from bot.sending.subscription import Subscription
from tests.newsroom.sending.simulation.channels import Channels, Message
from tests.newsroom.sending.simulation.people import Act
from tests.newsroom.sending.simulation.plan import Plan

OVER = (State.SENT, State.HELD, State.SKIPPED)


def judge(
    plan: Plan,
    acts: Sequence[Act],
    kept: Mapping[str, Delivery],
    orders: Mapping[int, Subscription],
    channels: Channels,
) -> Iterator[str]:
    now = channels.now()
    digests = [each for each in kept.values() if each.kind == "digest"]
    for order in orders.values():
        mine = [each for each in digests if order_of(each) == order.id]
        yield from _order(plan, [each for each in acts if each.number == order.id], mine, order, now)
    corrections = [made for digest in digests if (made := plan.correction(digest)) is not None]
    for wanted in (plan.alert, *corrections):
        if wanted.id not in kept:
            yield f"{wanted.kind} {wanted.subject} was never made"
    known = {plan.alert.id, *(each.id for each in corrections)}
    for each in kept.values():
        if each.kind in ("alert", "correction") and each.id not in known:
            yield f"{each.kind} {each.subject} was made twice"
        yield from _one(each, channels.posts.get((each.workspace, each.channel), []), now)
    yield from _threads(corrections, channels)


def _order(
    plan: Plan, acts: Sequence[Act], mine: Sequence[Delivery], order: Subscription, now: float
) -> Iterator[str]:
    """It was made once, or it is still to come."""
    made, due = [each.period for each in mine], plan.due
    if len(made) > 1 or set(made) - {key_of(plan.week)}:
        yield f"{order.subject} was made for {made}"
    if order.state == "removed":
        return
    if order.next_due is None or order.next_due <= now:
        yield f"{order.subject} promises nothing that is to come"
    over = bool(made) or _paused_when_due(acts, due)
    if owed(order) != (after(plan.week) if over else plan.week):
        yield f"{order.subject}, made for {made}, promises {owed(order)}"


def _paused_when_due(acts: Sequence[Act], due: float) -> bool:
    times = {each.what: each.at for each in acts}
    return "pause" in times and times["pause"] < 0 <= times["resume"]


def _one(each: Delivery, posts: Sequence[Message], now: float) -> Iterator[str]:
    name = f"{each.kind} {each.subject}"
    shown = [post for post in posts if post.delivery == each.id]
    if len(shown) > 1:
        yield f"{name} came {len(shown)} times"
    if any(post.ts < each.due_at - 1 for post in shown):
        yield f"{name} came before it was due"
    if each.state is State.SENT and not shown:
        yield f"{name} is lost, though kept as sent"
    if each.due_at <= now and each.state is not State.SENT and not (each.state in OVER and each.why):
        yield f"{name} is {each.state}, and nothing says why"


def _threads(corrections: Sequence[Delivery], channels: Channels) -> Iterator[str]:
    for each in corrections:
        posts = channels.posts.get((each.workspace, each.channel), [])
        first = [f"{post.ts:.6f}" for post in posts if post.delivery == each.corrects]
        if any(post.thread not in first for post in posts if post.delivery == each.id):
            yield f"{each.subject} is not in the thread of what it corrects"
