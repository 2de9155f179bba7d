"""``digest preview``: a week's digest as it would be sent, without sending it."""

import argparse
import json
from datetime import date, timedelta

from bot.cli.services import Services, Streams
from bot.cli.status import Status
from bot.errors import NoFigure, UsageError
from bot.newsroom.digests import NotYet, digest
from bot.periods import Week
from bot.sending.calendar import Weekly, key_of, week_of
from bot.wording import machine
from bot.wording.digest import notice, printed
from bot.wording.digest.machine import as_object
from bot.wording.digest.plain import whole

ONE_DAY = timedelta(days=1)
EIGHT_DAYS = 8 * ONE_DAY


def preview(arguments: argparse.Namespace, services: Services, streams: Streams) -> Status:
    """The week given, or the last whole one. Declined where it is not all published, with one that is."""
    today: date = arguments.today or services.today
    newest = Week.of(today - timedelta(weeks=1))
    week = _week(arguments.week) if arguments.week else newest
    since = Weekly().due_on(week) - EIGHT_DAYS if week == newest else today - EIGHT_DAYS
    made = digest(services.desk(), week, today, since, as_of=arguments.as_of)
    if isinstance(made, NotYet):
        return _not_yet(made, streams, as_json=arguments.json)
    if arguments.json:
        said = json.dumps(as_object(made, services.style), ensure_ascii=False)
    else:
        said = whole(printed(made, services.style))
    print(said, file=streams.output, flush=True)
    return Status.ANSWERED


def _week(key: str) -> Week:
    try:
        return week_of(key)
    except ValueError:
        raise UsageError("A week is written by its ISO number, such as 2026-W33.") from None


def _not_yet(made: NotYet, streams: Streams, *, as_json: bool) -> Status:
    sentence = notice.late(made.week, made.newest)
    offered = _offered(made.newest)
    if as_json:
        declined = machine.not_answered(NoFigure(sentence, offered))
        print(json.dumps(declined, ensure_ascii=False), file=streams.output, flush=True)
    else:
        print("\n".join([sentence, *(f"Try: {text}" for text in offered)]), file=streams.output)
    return Status.DECLINED


def _offered(newest: date | None) -> tuple[str, ...]:
    """The newest week that is all published."""
    if newest is None:
        return ()
    return (f"digest preview --week {key_of(Week.of(newest + ONE_DAY - timedelta(weeks=1)))}",)
