"""What tests of the ledger share: a workspace, and things said in its channels."""

from datetime import date, timedelta

from sqlalchemy import Engine, insert

from bot.periods import Span
from bot.sending.said import Post, Said, Told
from bot.store.engine import writing
from bot.store.tables import Workspace

FIRST = date(2026, 1, 1)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def span(first: int, last: int) -> Span:
    return Span(day(first), day(last))


def workspaces(store: Engine, *ids: int) -> None:
    """Workspaces of these ids, with nothing in them."""
    rows = [
        {"id": number, "enterprise": "", "team": f"T{number}", "installed_at": 0.0, "state": "active"}
        | dict.fromkeys(("token", "bot_user", "scopes", "why", "house_style", "notices"), "")
        for number in ids
    ]
    with writing(store) as connection:
        connection.execute(insert(Workspace), rows)


def said(
    ts: str,
    *spans: Span,
    measures: tuple[str, ...] = ("arrivals",),
    channel: str = "C1",
    workspace: int = 1,
    question: str = "total arrivals 2026",
    edition: int = 0,
    at: float = 100.0,
) -> Said:
    figures = (Told("arrivals, 2026", 10, "people"),)
    post = Post(workspace, channel, ts)
    return Said(post, question, figures, measures, spans, day(0), edition, at)
