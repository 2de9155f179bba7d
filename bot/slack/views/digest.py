"""The window in which a channel's digest is set: opened by ``/digest`` alone, taken in when it is sent."""

import json

from bot.errors import AskerError, NotUnderstood
from bot.language.orders.zones import zone_named
from bot.sending.calendar import Weekly
from bot.sending.subscription import Order
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Answerer
from bot.wording import orders
from bot.wording.slack.digest_form import CALLBACK, NOT_READ, Filled, filled, form, saved


async def open_form(reception: Reception, incoming: Incoming) -> None:
    """Filled in with the digest that the channel has, or with what is usual."""
    if reception.standing is None:
        raise NotUnderstood(NOT_READ)
    place = (incoming.workspace.id, incoming.channel)
    now = await reception.aside.do(reception.standing.digest, *place) or Order()
    await incoming.client.views_open(trigger_id=incoming.trigger, view=form(now, incoming.channel))


async def submitted(reception: Reception, incoming: Incoming) -> str:
    """What was saved is shown in place of the form; what cannot be read, beside its field."""
    try:
        sent = filled(incoming.window)
    except NotUnderstood as error:
        return _wrong("zone", error.sentence)
    try:
        weekly = Weekly(sent.weekday, sent.at, zone_named(sent.zone))
    except AskerError as error:
        return _wrong("zone", f"{error.sentence} For example: {'; '.join(error.suggestions)}.")
    return await reception.aside.do(_saved, reception, incoming, sent, weekly)


def _saved(reception: Reception, incoming: Incoming, sent: Filled, weekly: Weekly) -> str:
    channel = incoming.window.get("private_metadata")
    if reception.standing is None or not isinstance(channel, str) or not channel:
        return _wrong("zone", NOT_READ)
    order = Order("digest", "", weekly, sent.measures, sent.chart, sent.late)
    kept = reception.standing.kept.put(incoming.workspace.id, channel, order, incoming.user, reception.at)
    return json.dumps(
        {"response_action": "update", "view": saved(orders.kept_text(kept), orders.INVITE)},
        ensure_ascii=False,
    )


def _wrong(field: str, why: str) -> str:
    return json.dumps({"response_action": "errors", "errors": {field: why}}, ensure_ascii=False)


VIEWS: dict[str, Answerer] = {CALLBACK: submitted}
