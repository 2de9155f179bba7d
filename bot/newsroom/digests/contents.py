"""What a digest's delivery says, for the machine of deliveries."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.answers.digest import Digest
from bot.newsroom.asking import OneDoor
from bot.newsroom.at_edition import AtEdition
from bot.newsroom.digests.digest import NotYet, digest, in_part
from bot.newsroom.digests.retold import those_told
from bot.newsroom.digests.revised import Since
from bot.newsroom.digests.stated import stated
from bot.newsroom.hours import LONDON
from bot.newsroom.orders import Orders, order_of
from bot.newsroom.retraced import retraced
from bot.periods import Week, long_date
from bot.sending.calendar import week_of
from bot.sending.content import Content, Late, Ready, Skip
from bot.sending.delivery import Delivery, Place, Statements
from bot.sending.earlier import LEFT_OUT, Earlier
from bot.sending.said import Small, as_json, small_as_json
from bot.sending.subscription import Order, Subscription
from bot.wording.digest import notice, printed
from bot.wording.digest.slack import said
from bot.wording.style import HouseStyle

ONE_DAY = timedelta(days=1)


Waiting = Callable[[Collection[Place]], Mapping[Place, Sequence[Small]]]


LookedBack = Callable[[Collection[str]], Mapping[str, Earlier]]


def nothing_before(_subjects: Collection[str]) -> Mapping[str, Earlier]:
    """For where nothing was sent before."""
    return {}


def nothing_waits(_places: Collection[Place]) -> Mapping[Place, Sequence[Small]]:
    """For where nothing was said before."""
    return {}


@dataclass(frozen=True, slots=True)
class DigestContents:
    """``style``: of the workspace of that id. ``small``: the changes that wait for the next digest of each
    channel. ``before``: what became of the digests before, by subject. What ``keys`` found of both is what
    ``content`` tells, so that no channel reads another's. ``then``: the desk, at an edition of before."""

    desk: OneDoor
    orders: Orders
    style: Callable[[int], HouseStyle]
    small: Waiting = nothing_waits
    before: LookedBack = nothing_before
    then: AtEdition | None = None
    _earlier: dict[str, Earlier] = field(default_factory=dict, init=False)
    _seen: dict[str, Sequence[Small]] = field(default_factory=dict, init=False)

    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        """Channels that want the same on the same day are told the same."""
        found = self.orders.by_ids({order_of(each) for each in deliveries})
        self._look(deliveries)
        return [self._key(each, found.get(order_of(each))) for each in deliveries]

    def _look(self, deliveries: Sequence[Delivery]) -> None:
        waiting = self.small({(each.workspace, each.channel) for each in deliveries})
        self._earlier.clear()
        self._earlier.update(self.before({each.subject for each in deliveries}))
        self._seen.clear()
        for each in deliveries:
            if each.kind == "digest" and (each.workspace, each.channel) in waiting:
                self._seen[each.id] = waiting[each.workspace, each.channel]

    def _key(self, delivery: Delivery, found: Subscription | None) -> str:
        if found is None:
            return delivery.id
        order, style = found.order, self.style(delivery.workspace).name
        since, earlier = self._since(found, delivery), self._before(delivery)
        wanted = (
            delivery.kind,
            delivery.period,
            ",".join(order.measures),
            order.chart,
            style,
            since.day,
            earlier.edition,
            earlier.left_out,
            earlier.skipped,
        )
        small = [(each.id, each.edition) for each in self._seen.get(delivery.id, ())]
        return "|".join(map(str, (*wanted, found.state, order.late, delivery.deadline, *small)))

    def content(self, delivery: Delivery, now: float) -> Content:
        """Late until every day of the week is published, and while paused. From the deadline on, what is held
        of a week with days missing inside, or nothing."""
        found = self.orders.by_id(order_of(delivery))
        if found is None or found.state != "active":
            waits = found is not None and found.state == "paused" and now < (delivery.deadline or now)
            return Late("the digest is paused") if waits else Skip("the subscription is no longer active")
        week, today = week_of(delivery.period), datetime.fromtimestamp(now, LONDON).date()
        since = self._since(found, delivery)
        made = digest(self.desk, week, today, since, found.order.measures)
        if delivery.kind == "notice":
            return _notice(made)
        if isinstance(made, NotYet):
            if delivery.deadline is None or now < delivery.deadline:
                return Late(_why(made))
            part = self._part(found.order, week, today, since)
            if part is None:
                return Skip(f"{LEFT_OUT}: {_why(made)}")
            made = part
        told, figures = those_told(self._seen.get(delivery.id, ()))
        made = replace(made, retold=figures, left_out=_weeks(self._before(delivery).left_out))
        shown = said(printed(made, self.style(delivery.workspace)), chart=found.order.chart)
        return Ready({**shown}, [*map(as_json, stated(made, now)), *map(small_as_json, told)])

    def stated(self, delivery: Delivery, mark: str, now: float) -> Statements | None:
        def write(desk: OneDoor) -> Content:
            return replace(self, desk=desk).content(delivery, now)

        return retraced(mark, write, self.desk, self.then)

    def _part(self, order: Order, week: Week, today: date, since: Since) -> Digest | None:
        """None too where late weeks are to be left out."""
        return None if order.late == "skip" else in_part(self.desk, week, today, since, order.measures)

    def _since(self, subscription: Subscription, delivery: Delivery) -> Since:
        """What the newest digest that was sent was written from. Where that is not kept, the day before it,
        or before the one that was due: what was published on that day may have come after it."""
        earlier = self._before(delivery)
        skipped = _weeks(earlier.skipped)
        if earlier.sent_at is None:
            due_on = subscription.order.weekly.due_on(week_of(delivery.period))
            return Since(due_on - 8 * ONE_DAY, skipped=skipped)
        day = datetime.fromtimestamp(earlier.sent_at, LONDON).date()
        if self.then is None or earlier.edition is None:
            return Since(day - ONE_DAY, skipped=skipped)
        return Since(day, self.then(earlier.edition), skipped)

    def _before(self, delivery: Delivery) -> Earlier:
        """What the channel was sent, or not, before it: of the weeks that were not, those before its own."""
        earlier = self._earlier.get(delivery.subject, Earlier())
        left_out, skipped = (
            tuple(key for key in weeks if key < delivery.period)
            for weeks in (earlier.left_out, earlier.skipped)
        )
        return earlier._replace(left_out=left_out, skipped=skipped)


def _weeks(keys: Sequence[str]) -> tuple[Week, ...]:
    return tuple(map(week_of, keys))


def _notice(made: Digest | NotYet) -> Content:
    if not isinstance(made, NotYet):
        return Skip("the figures came in")
    return Ready({**notice.said(made.week, made.newest, made.missing)})


def _why(late: NotYet) -> str:
    not_yet = late.newest is not None and late.newest < late.week.ending
    said = notice.why(late.week, late.newest, late.missing)
    return f"{said}, not yet {long_date(late.week.ending)}" if not_yet and not late.missing else said
