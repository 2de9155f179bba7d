"""One command line, from its words to an exit status. No failure leaves here but as one sentence."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence

from bot.cli.arguments import parser
from bot.cli.faults import unforeseen
from bot.cli.interview import Interview
from bot.cli.services import Services, Streams
from bot.cli.status import Status
from bot.errors import AskerError, DeskError, UsageError
from bot.wording import machine
from bot.wording.printable import printable


def run(argv: Sequence[str], make: Callable[[], Services], streams: Streams) -> int:
    """The exit status. ``make`` gives the services, once the command line is known to be right."""
    services: Services | None = None
    try:
        arguments = parser().parse_args(argv)
        services = make()
        return _command(arguments, services, streams)
    except DeskError as error:
        return _tell(error, streams, as_json="--json" in argv)
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except BrokenPipeError:
        _let_go(streams)
        return Status.BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence, and no traceback unless asked for
        if services is not None and services.debug:
            traceback.print_exception(error, file=streams.errors)
        return _tell(unforeseen(error), streams, as_json="--json" in argv)


def _command(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    return COMMANDS[arguments.command](arguments, services, streams)


def _chat(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    from bot.cli.chat import chat  # brings in the line editor and tables

    return chat(_interview(arguments, services), services, streams)


def _ingest(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    from bot.cli.ingest import ingest

    return ingest(arguments, services, streams)


def _digest(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    from bot.cli.digest import preview

    return preview(arguments, services, streams)


def _migrate(_arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    print(services.migrate(), file=streams.output)
    return Status.ANSWERED


def _doctor(_arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    from bot.cli.doctor import doctor

    return doctor(services, streams)


def _serve(arguments: argparse.Namespace, services: Services, _streams: Streams) -> int:
    services.serve(and_work=arguments.work)
    return Status.ANSWERED


def _work(_arguments: argparse.Namespace, services: Services, _streams: Streams) -> int:
    services.work()
    return Status.ANSWERED


def _socket(arguments: argparse.Namespace, services: Services, _streams: Streams) -> int:
    services.socket(and_work=arguments.work)
    return Status.ANSWERED


def _deliveries(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    from bot.cli.deliveries import deliveries

    return deliveries(arguments, services, streams)


def _forget(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    print(services.forget(arguments.team, arguments.channel), file=streams.output)
    return Status.ANSWERED


def _manifest(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    print(services.manifest("" if arguments.socket else arguments.url), file=streams.output)
    return Status.ANSWERED


def _keys(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    print(services.renew_tokens() if arguments.rotate else services.new_key(), file=streams.output)
    return Status.ANSWERED


def _help(_arguments: argparse.Namespace, _services: Services, streams: Streams) -> int:
    from bot.cli.help import command_help

    print(command_help(), file=streams.output)
    return Status.ANSWERED


def _ask(arguments: argparse.Namespace, services: Services, streams: Streams) -> int:
    from bot.cli.ask import ask_each, ask_for_table, ask_one

    text = " ".join(arguments.text)
    if not arguments.text:
        raise UsageError("Type a question after ask, or - to read one a line, or help.")
    if text == "help" and not arguments.json:
        from bot.cli.help import all_help

        print(all_help(), file=streams.output)
        return Status.ANSWERED
    interview = _interview(arguments, services)
    if arguments.csv or arguments.csv_days:
        if text == "-":
            raise UsageError("A table is of one question: ask one.")
        return ask_for_table(text, interview, streams, by_day=arguments.csv_days)
    if arguments.explain:
        from bot.cli.explained import ask_explained

        return ask_explained(text, interview, services, streams)
    if text == "-":
        return ask_each(interview, services, streams, as_json=arguments.json)
    return ask_one(text, interview, services, streams, as_json=arguments.json)


def _interview(arguments: argparse.Namespace, services: Services) -> Interview:
    return Interview(services.desk(), arguments.today or services.today, arguments.as_of)


def _tell(error: DeskError, streams: Streams, *, as_json: bool) -> int:
    if as_json:
        print(machine.line(machine.fault(error)), file=streams.output, flush=True)
    else:
        print(printable(error.sentence), file=streams.errors, flush=True)
    if isinstance(error, AskerError):
        return Status.DECLINED
    return Status.USAGE if isinstance(error, UsageError) else Status.FAULT


def _let_go(streams: Streams) -> None:
    """Whoever read has gone: what is left to flush at exit goes nowhere, without a complaint."""
    if streams.output is sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


COMMANDS: Mapping[str, Callable[[argparse.Namespace, Services, Streams], int]] = {
    "ask": _ask,
    "chat": _chat,
    "ingest": _ingest,
    "digest": _digest,
    "migrate": _migrate,
    "doctor": _doctor,
    "serve": _serve,
    "work": _work,
    "socket": _socket,
    "deliveries": _deliveries,
    "forget": _forget,
    "manifest": _manifest,
    "keys": _keys,
    "help": _help,
}
