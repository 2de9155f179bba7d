"""What tests of fetching share: a clock of their own, and what the publishers' server offers."""

import json
from datetime import date
from itertools import count

from bot.sources.fetch import Plan, fetch, plans
from bot.sources.transport import Clock, Rules
from tests.sources.makers import days, page, table, weekly
from tests.sources.publisher import JSON, ODS, Answer, Server, body
from tests.sources.test_pages import ROWS

TODAY = date(2026, 8, 22)
LANDING = "/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats"
DAILY = f"{LANDING}/migrants-detected-crossing-the-english-channel-in-small-boats-last-7-days"
API = f"/api/content{LANDING}"
FILE = weekly(days(date(2018, 1, 1), (7, 1, "-", None)))
NAME = "/media/68a/small-boats-time-series-21-august-2026"
PAGE = page(table(ROWS), "2026-08-21T23:28:24+00:00")
MODIFIED = {"last_modified": "Fri, 21 Aug 2026 08:30:00 GMT"}


class Waits:
    """A clock on which time passes only by waiting, or by a fixed step at each look."""

    def __init__(self, step: float = 0) -> None:
        self.waited: list[float] = []
        self.ticks = count(0.0, step)
        self.clock = Clock(lambda: next(self.ticks), self.waited.append)


def rules(server: Server, **more: float) -> Rules:
    return Rules(origins=frozenset({server.origin}), pauses=(1, 5), silence=5, **more)  # type: ignore[arg-type]


def where(server: Server) -> dict[str, Plan]:
    return plans(server.origin, f"{server.origin}/iom.xlsx")


def landing(server: Server, *names: str) -> bytes:
    links = "".join(f'<a href="{server.origin}{name}">A file</a>' for name in names)
    return page(f'<a href="/help">Help</a>{links}', "2026-08-21T09:30:00+01:00")


def item(server: Server, *names: str) -> bytes:
    attachments = [{"title": "A file", "url": f"{server.origin}{name}"} for name in names]
    return json.dumps(
        {"updated_at": "2026-08-21T09:30:00+01:00", "details": {"attachments": attachments}}
    ).encode()


def offer(server: Server, name: str = f"{NAME}.ods", file: Answer | None = None) -> None:
    server.answers[API] = [body(item(server, name), JSON)]
    server.answers[name] = [file or body(FILE, ODS, **MODIFIED)]


def got(
    server: Server,
    publication: str = "home-office-weekly",
    today: date = TODAY,
    waits: Waits | None = None,
    **more: float,
) -> bytes:
    return fetch(publication, today, rules(server, **more), (waits or Waits()).clock, where(server)).data
