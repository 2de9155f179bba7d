"""What went wrong in a run, if anything: what was lost, came twice, came early, or was promised in vain."""

from collections.abc import Iterator, Sequence

from bot.sending.calendar import key_of
from bot.sending.delivery import Delivery, State
from bot.sending.promised import owed
from bot.sending.subscription import Subscription
from tests.newsroom.sending.simulation.evidence import Evidence
from tests.newsroom.sending.simulation.people import Act
from tests.newsroom.sending.simulation.plan import BEFORE
from tests.newsroom.sending.simulation.told import told
from tests.newsroom.sending.simulation.writers import SAYS

IN_FLIGHT = 70.0
"""Seconds until a post that was claimed before is seen: ``Rules.start_within``, a time-out, and a while."""
OVER = (State.SENT, State.HELD, State.SKIPPED)


def judge(evidence: Evidence) -> Iterator[str]:
    for order in evidence.orders.values():
        if order.order.kind == "digest":
            yield from _order(evidence, order)
    for each in evidence.kept.values():
        yield from _one(evidence, each)
        yield from _thread(evidence, each)
    yield from told(evidence)


def _order(evidence: Evidence, order: Subscription) -> Iterator[str]:
    """It was made once, or it is still to come."""
    plan = evidence.scenario.plan
    made = [each.period for each in evidence.of(order, "digest")]
    if len(made) > 1 or set(made) - {key_of(plan.week)}:
        yield f"{order.subject} was made for {made}"
    if sum(SAYS in post.text for post in evidence.posts(order.workspace, order.channel)) > 1:
        yield f"{order.subject} was told twice, under whatever name"
    gone = [
        BEFORE + act.at for act in evidence.scenario.acts if (act.number, act.what) == (order.id, "remove")
    ]
    shown = (post for each in evidence.of(order, "digest") for post in evidence.shown(each))
    if any(post.ts > plan.begins + at + IN_FLIGHT for post in shown for at in gone):
        yield f"{order.subject} was sent long after it was removed"
    if order.state != "active":
        return
    if order.next_due is None or order.next_due <= evidence.now:
        yield f"{order.subject} promises nothing that is to come"
    acts = [each for each in evidence.scenario.acts if each.number == order.id]
    over = bool(made) or _paused_when_due(acts)
    if owed(order) != (plan.week.later(1) if over else plan.week):
        yield f"{order.subject}, made for {made}, promises {owed(order)}"


def _paused_when_due(acts: Sequence[Act]) -> bool:
    times = {each.what: each.at for each in acts}
    return "pause" in times and times["pause"] < 0 <= times["resume"]


def _one(evidence: Evidence, each: Delivery) -> Iterator[str]:
    name = f"{each.kind} {each.subject} {each.period}"
    shown = evidence.shown(each)
    if len(shown) > 1:
        yield f"{name} came {len(shown)} times"
    if any(post.ts < each.due_at - 1 for post in shown):
        yield f"{name} came before it was due"
    if each.state is State.SENT and not shown:
        yield f"{name} is lost, though kept as sent"
    if each.due_at <= evidence.now and each.state is not State.SENT and not (each.state in OVER and each.why):
        yield f"{name} is {each.state}, and nothing says why"


def _thread(evidence: Evidence, each: Delivery) -> Iterator[str]:
    """What corrects stands in the thread of what it corrects, which came before."""
    first = [post for id_ in _corrected(evidence, each) for post in evidence.shown(evidence.kept[id_])]
    places = [(f"{post.ts:.6f}", post.ts) for post in first]
    for post in evidence.shown(each):
        wanted = places if each.kind == "correction" or each.corrects else [("", 0.0)]
        if not any(post.thread == thread and post.ts > ts for thread, ts in wanted):
            yield f"{each.kind} {each.subject} is not in the thread of what it corrects"


def _corrected(evidence: Evidence, each: Delivery) -> list[str]:
    """The ids of what it corrects."""
    of, _, place = each.subject.partition(":")
    if of != "said":
        return [each.corrects] if each.corrects else []
    channel, _, ts = place.rpartition(":")
    same = (each.workspace, channel, ts)
    return [one.id for one in evidence.sent() if (one.workspace, one.channel, one.ts) == same]
