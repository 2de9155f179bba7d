"""Ways to Slack with one thing wrong each."""

from bot.sending.delivery import Delivery
from bot.sending.wire import Absent, Found, NotPosted, Posted, Sent, Still, Unclear
from tests.newsroom.sending.simulation.channels import FakeWire


class FirstPage(FakeWire):
    """Only the newest messages are looked at."""

    async def _read(self, delivery: Delivery, since: float) -> Found:
        shown = self._page(delivery, since, self._channels.now())
        return next((Posted(f"{one.ts:.6f}") for one in shown if one.delivery == delivery.id), Absent())


class ErrorIsNo(FakeWire):
    """A 5xx means that nothing was posted."""

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        outcome = await super().post(delivery, still)
        failed = isinstance(outcome, Unclear) and outcome.why.startswith("500")
        return NotPosted("500") if failed else outcome


class LimitIsSent(FakeWire):
    """A 429 is taken for an answer like any other."""

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        outcome = await super().post(delivery, still)
        limited = isinstance(outcome, NotPosted) and outcome.why == "limited"
        return Posted("1.0") if limited else outcome
