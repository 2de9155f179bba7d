"""The command line: its commands and options."""

import argparse
import re
from datetime import date
from typing import NoReturn

from bot.errors import UsageError
from bot.wording.printable import printable

PROGRAM = "python -m bot"
ABOUT = "Published figures on people crossing the English Channel in small boats."
MONITORED = {
    "serve": "/health and /ready are on HOST and PORT, where Slack calls too; so is /metrics, unless "
    "METRICS_PORT is given.",
    "socket": "/health and /ready are on HOST and PORT, where PORT is given; so is /metrics, unless "
    "METRICS_PORT is given.",
}
ADDRESS = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?/?", re.ASCII | re.IGNORECASE)


class Parser(argparse.ArgumentParser):
    """A wrong command line is one sentence, like every other error."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{printable(message).capitalize().rstrip('.')}. Try `{self.prog} --help`.")


def parser() -> Parser:
    made = Parser(prog=PROGRAM, description=ABOUT)
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=Parser)
    _ask(commands.add_parser("ask", help="answer a question, or one a line from standard input"))
    chat = commands.add_parser("chat", help="ask in a terminal, with tables and charts")
    _days(chat)
    _ingest(commands.add_parser("ingest", help="take in what publishers have put out"))
    _digest(commands.add_parser("digest", help="show a week's digest, without sending it"))
    commands.add_parser("migrate", help="bring the database to this version's layout")
    commands.add_parser("doctor", help="show what is in force")
    ways = {"serve": "be in Slack over HTTP", "socket": "be in Slack through Socket Mode"}
    for name, says in ways.items():
        way = commands.add_parser(name, help=f"{says}, until told to end")
        way.add_argument("--work", action="store_true", help="and do what `work` does, in the same process")
        way.epilog = MONITORED[name]
    commands.add_parser("work", help="take figures in, send digests and alerts, until told to end")
    _deliveries(commands.add_parser("deliveries", help="show what waits to be sent or is held, and why"))
    forget = commands.add_parser("forget", help="erase what was said in a workspace or channel")
    forget.add_argument("team", metavar="TEAM", help="the workspace, as Slack names it: T024BE7LD")
    forget.add_argument("channel", nargs="?", default="", metavar="CHANNEL", help="one channel: C024BE7LR")
    _manifest(commands.add_parser("manifest", help="print what Slack must know of the app"))
    keys = commands.add_parser("keys", help="print a new key for TOKEN_KEYS")
    keys.add_argument("--rotate", action="store_true", help="encrypt the tokens held with the newest key")
    commands.add_parser("help", help="show this")
    return made


def _ask(ask: argparse.ArgumentParser) -> None:
    ask.add_argument(
        "text", nargs="*", metavar="TEXT", help="a question; - reads one a line; help lists what can be asked"
    )
    forms = ask.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="one JSON object a line")
    forms.add_argument("--csv", action="store_true", help="the answer's figures, for a spreadsheet")
    forms.add_argument("--csv-days", action="store_true", help="the days or weeks that a total is the sum of")
    forms.add_argument("--explain", action="store_true", help="show how each word was read, and the answer")
    _days(ask)


def _digest(digest: argparse.ArgumentParser) -> None:
    digest.add_argument("action", choices=["preview"], help="print it as it would be sent")
    digest.add_argument("--week", metavar="YYYY-Www", help="an ISO week; the last whole one where not given")
    digest.add_argument("--json", action="store_true", help="one JSON object")
    _days(digest)


def _days(command: argparse.ArgumentParser) -> None:
    command.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="answer as on this day")
    command.add_argument(
        "--as-of", type=_day, metavar="YYYY-MM-DD", help="use only what was published by this day"
    )


def _ingest(ingest: argparse.ArgumentParser) -> None:
    ingest.add_argument("source", nargs="?", metavar="SOURCE", help="whose publication the file is")
    ingest.add_argument("file", nargs="?", metavar="FILE", help="a publication on disk")
    ingest.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="the day of its release")
    ingest.add_argument("--json", action="store_true", help="print the record of the run")


def _deliveries(deliveries: argparse.ArgumentParser) -> None:
    deliveries.add_argument(
        "action",
        nargs="?",
        choices=["list", "retry", "dismiss"],
        default="list",
        help="retry: send a held one again; dismiss: leave it out for good",
    )
    deliveries.add_argument("id", nargs="?", metavar="ID", help="the one that is meant, as the list names it")
    deliveries.add_argument("--all", action="store_true", help="retry, or dismiss, all that is held")
    deliveries.add_argument("--skipped", action="store_true", help="list those that were left out, and why")
    deliveries.add_argument("--json", action="store_true", help="one JSON object a line")


def _manifest(manifest: argparse.ArgumentParser) -> None:
    ways = manifest.add_mutually_exclusive_group(required=True)
    ways.add_argument("--url", type=_address, metavar="https://...", help="where Slack reaches `serve`")
    ways.add_argument("--socket", action="store_true", help="for Socket Mode: no public address")


def _address(text: str) -> str:
    """Of a host alone: the paths are the desk's own."""
    if not ADDRESS.fullmatch(text):
        raise argparse.ArgumentTypeError("an address is written https://desk.example.org, with no path")
    return text.rstrip("/")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text) if len(text) == 10 else _not_a_day()
    except ValueError:
        return _not_a_day()


def _not_a_day() -> NoReturn:
    raise argparse.ArgumentTypeError("a day is written YYYY-MM-DD, such as 2026-08-21")
