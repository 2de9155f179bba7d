"""``digest preview``: a week's digest as it would be sent, without sending it."""

import argparse
from datetime import date, timedelta

from bot.cli.services import Services, Streams
from bot.cli.status import Status
from bot.errors import AskerError, NoFigure, UsageError
from bot.language.orders import read_week
from bot.newsroom.asking import Asking
from bot.newsroom.digests import NotYet, Since, digest
from bot.newsroom.digests.held import newest_whole_week
from bot.periods import Week
from bot.sending.calendar import Weekly, key_of
from bot.wording import machine
from bot.wording.digest import notice, printed
from bot.wording.digest.machine import as_object
from bot.wording.digest.plain import whole

EIGHT_DAYS = timedelta(days=8)


def preview(arguments: argparse.Namespace, services: Services, streams: Streams) -> Status:
    """The week given, or the last whole one. Declined where it is not all published, with one that is."""
    today: date = arguments.today or services.today
    newest = Week.of(today - timedelta(weeks=1))
    week = _week(arguments.week, today) if arguments.week else newest
    since = Weekly().due_on(week) - EIGHT_DAYS if week == newest else today - EIGHT_DAYS
    made = digest(services.desk(), week, today, Since(since), as_of=arguments.as_of)
    if isinstance(made, NotYet):
        return _not_yet(made, _offered(services, today, arguments.as_of), streams, as_json=arguments.json)
    if arguments.json:
        said = machine.line(as_object(made, services.style))
    else:
        said = whole(printed(made, services.style))
    print(said, file=streams.output, flush=True)
    return Status.ANSWERED


def _week(said: str, today: date) -> Week:
    try:
        return read_week(said, today)
    except AskerError as error:
        raise UsageError(error.sentence) from None


def _not_yet(made: NotYet, offered: tuple[str, ...], streams: Streams, *, as_json: bool) -> Status:
    sentence = notice.late(made.week, made.newest, made.missing)
    if as_json:
        declined = machine.not_answered(NoFigure(sentence, offered))
        print(machine.line(declined), file=streams.output, flush=True)
    else:
        print("\n".join([sentence, *(f"Try: {text}" for text in offered)]), file=streams.output)
    return Status.DECLINED


def _offered(services: Services, today: date, as_of: date | None) -> tuple[str, ...]:
    """The newest week that is all published."""
    week = newest_whole_week(Asking(services.desk(), today, as_of))
    return (f"digest preview --week {key_of(week)}",) if week is not None else ()
