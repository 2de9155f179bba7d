"""``/digest``: a channel's weekly digest and what it watches for, changed by whoever is in the channel."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from bot.errors import AskerError, NotUnderstood
from bot.language.orders import read_watch, read_week, read_weekly
from bot.newsroom.hours import LONDON
from bot.periods import Week
from bot.sending.content import Late, Ready, Skip
from bot.sending.subscription import Order
from bot.slack.attended import begin
from bot.slack.commands import SlashCommand
from bot.slack.incoming import Incoming
from bot.slack.layouts import ephemeral
from bot.slack.reception import Reception
from bot.slack.standing import Standing
from bot.slack.tables import Listener
from bot.slack.telling import respond
from bot.slack.typed import typed
from bot.slack.views.digest import open_form
from bot.wording import orders
from bot.wording.slack.blocks import LABEL, Said
from bot.wording.slack.digest_help import digest_help
from bot.wording.slack.faults import sentence

HELP_WORDS = frozenset({"help", "?", "/help", "usage"})
NO_SUCH = "/digest does nothing of the name “{}”."
ELSEWHERE = "A digest goes to a channel: type this in one."
NOT_KEPT = "This desk keeps no digests."


async def answer(reception: Reception, incoming: Incoming) -> str:
    """One sentence where it cannot be done; nothing is changed then."""
    try:
        what, rest = _said(incoming)
        if not what:
            return _begun(reception, incoming, "command /digest", open_form, at_once=True)
        if what.lower() == "preview":
            week = read_week(rest, _today(reception)) if rest else None
            preview = partial(_preview, week)
            return _begun(reception, incoming, "command /digest preview", preview, at_once=False)
        said = await reception.aside.do(_done, reception, incoming)
    except AskerError as error:
        said = sentence(_with_suggestions(error))
    return json.dumps(ephemeral(said), ensure_ascii=False)


def _done(reception: Reception, incoming: Incoming) -> Said:
    what, rest = _said(incoming)
    do = _DO.get(what.lower())
    if do is not None:
        return do(reception, _standing(reception, incoming), incoming, rest)
    return digest_help("" if what.lower() in HELP_WORDS else NO_SUCH.format(what[:LABEL]))


def _said(incoming: Incoming) -> tuple[str, str]:
    """What is to be done, and the rest; any blank is between them, for one that was pasted may not break."""
    what, *rest = typed(incoming.body.get("text")).split(maxsplit=1) or [""]
    return what, "".join(rest)


def _standing(reception: Reception, incoming: Incoming) -> Standing:
    if reception.standing is None:
        raise NotUnderstood(NOT_KEPT)
    if incoming.direct:
        raise NotUnderstood(ELSEWHERE)
    return reception.standing


def _here(reception: Reception, standing: Standing, incoming: Incoming, words: str) -> Said:
    now = standing.digest(incoming.workspace.id, incoming.channel) or Order()
    order = replace(now, weekly=read_weekly(words, now.weekly))
    place, who = (incoming.workspace.id, incoming.channel), incoming.user
    return orders.kept(standing.kept.put(*place, order, who, reception.at))


def _watch(reception: Reception, standing: Standing, incoming: Incoming, words: str) -> Said:
    order = Order("watch", read_watch(words).text)
    place, who = (incoming.workspace.id, incoming.channel), incoming.user
    return orders.kept(standing.watch(*place, order, who, reception.at))


def _list(_reception: Reception, standing: Standing, incoming: Incoming, _words: str) -> Said:
    return orders.all_of(standing.kept.in_channel(incoming.workspace.id, incoming.channel))


def _begun(reception: Reception, incoming: Incoming, name: str, listener: Listener, *, at_once: bool) -> str:
    """The window, or a preview that may take longer than Slack waits, comes by itself: nothing is said,
    for Slack may show it before what is said here."""
    _standing(reception, incoming)
    begin(reception, incoming, name, listener, at_once=at_once)
    return ""


def _today(reception: Reception) -> date:
    return datetime.fromtimestamp(reception.at, LONDON).date()


async def _preview(week: Week | None, reception: Reception, incoming: Incoming) -> None:
    standing, style = (
        _standing(reception, incoming),
        reception.answering.style(incoming.workspace.house_style),
    )
    place = (incoming.workspace.id, incoming.channel)
    match await reception.aside.do(standing.preview, *place, style, reception.at, week):
        case Ready(payload):
            await respond(incoming, {"text": payload["text"], "blocks": payload["blocks"]})
        case Late(why) | Skip(why):
            await respond(incoming, sentence(f"The digest of that week is waiting for figures: {why}."))


def _pause(reception: Reception, standing: Standing, incoming: Incoming, words: str) -> Said:
    return _change(reception, standing, incoming, words, "paused")


def _resume(reception: Reception, standing: Standing, incoming: Incoming, words: str) -> Said:
    return _change(reception, standing, incoming, words, "resumed")


def _remove(reception: Reception, standing: Standing, incoming: Incoming, words: str) -> Said:
    return _change(reception, standing, incoming, words, "removed")


def _change(reception: Reception, standing: Standing, incoming: Incoming, words: str, what: str) -> Said:
    chosen = standing.chosen(incoming.workspace.id, incoming.channel, words.lower())
    kept = standing.kept
    make = {"paused": kept.pause, "resumed": kept.resume, "removed": kept.remove}[what]
    make(chosen.id, incoming.user, reception.at)
    return orders.changed(kept.by_id(chosen.id) or chosen, what)


def _with_suggestions(error: AskerError) -> str:
    offered = f" For example: {'; '.join(error.suggestions)}." if error.suggestions else ""
    return f"{error.sentence}{offered}"


Do = Callable[[Reception, Standing, Incoming, str], Said]
_DO: Mapping[str, Do] = {
    "here": _here,
    "watch": _watch,
    "list": _list,
    "pause": _pause,
    "resume": _resume,
    "remove": _remove,
}
COMMAND = SlashCommand(
    "/digest",
    "A weekly digest in this channel, and what it watches for",
    "here [day] [hour] [time zone] | list | preview [week] | pause | resume | remove | watch ...",
    answer,
)
