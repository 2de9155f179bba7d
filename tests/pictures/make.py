"""Draws the README's pictures from what the desk says in Slack.

``python -m tests.pictures.make`` needs Chromium on the machine; the pictures are kept beside this file.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from bot.answers.digest import Digest
from bot.cli.interview import Interview
from bot.desk import Desk
from bot.newsroom.digests import Since, digest
from bot.periods import Week
from bot.questions import text
from bot.sending.subscription import Order, Subscription
from bot.slack.home import CHART, FRESH, NEWEST
from bot.wording.digest import printed
from bot.wording.digest.slack import said as said_of
from bot.wording.message import Message, answered
from bot.wording.orders import line
from bot.wording.slack.answer import mention_reply, reply
from bot.wording.slack.blocks import Block, section
from bot.wording.slack.home import Home, home
from bot.wording.slack.working import working
from bot.wording.style import NEWSPAPER
from tests.pictures import blocks
from tests.shipped import TODAY, shipped_in

HERE = Path(__file__).parent
DESK = "Crossings Desk"
ONLY_YOU = "Only visible to you"
MENTION = "@Crossings Desk how many came each month last year?"


def pages(desk: Desk) -> Iterator[tuple[str, str, int]]:
    """Name, HTML and width of each picture."""
    interview = Interview(desk, TODAY)
    for name, typed in (("crossings", "/crossings"), ("compare", "/compare ytd")):
        message, question = ask(interview, typed)
        said = reply(message, question, TODAY)["blocks"]
        yield name, blocks.message(DESK, "11:02", said, ONLY_YOU), 660
    message, question = ask(interview, MENTION.partition("Desk ")[2])
    asked = blocks.message("Dana", "11:04", [section(MENTION)], person=True)
    said = mention_reply(message, question, TODAY)["blocks"]
    yield "mention", asked + blocks.message(DESK, "11:04", said), 660
    yield "digest", blocks.message(DESK, "09:00", _digest(desk)), 660
    answer = interview.ask("/compare ytd")
    yield "working", blocks.modal(working(answer, answered(answer, NEWSPAPER), NEWSPAPER)), 600
    yield "home", blocks.home(home(_home(interview))), 700


def ask(interview: Interview, typed: str) -> tuple[Message, str]:
    answer = interview.ask(typed)
    return answered(answer, NEWSPAPER), text(answer.question)


def _digest(desk: Desk) -> Sequence[Block]:
    """Of the newest week that was whole."""
    week = Week.of(TODAY - timedelta(weeks=1))
    made = digest(desk, week, TODAY, Since(week.ending))
    assert isinstance(made, Digest)
    return said_of(printed(made, NEWSPAPER))["blocks"]


def _home(interview: Interview) -> Home:
    """As ``bot.slack.home`` puts it together."""
    ordered = Subscription(1, 1, "C0NEWSDESK", "U0DANA", Order(), 0.0)
    return Home(
        newest=ask(interview, NEWEST)[0],
        style=NEWSPAPER,
        chart=ask(interview, CHART)[0].chart,
        fresh=[ask(interview, coverage)[0].headline for coverage in FRESH],
        orders=[line(ordered)],
        notices="C0NEWSDESK",
    )


def draw(browser: str, name: str, page: str, width: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", HERE / f"{name}.png"
        source.write_text(page + MEASURE, encoding="utf-8")
        height = re.search(r'data-height="(\d+)"', _run(browser, "--dump-dom", source.as_uri()))
        size = f"--window-size={width + 36},{int(height[1]) if height else 900}"
        _run(browser, f"--screenshot={target}", size, "--hide-scrollbars", source.as_uri())
    print(target.name, f"{target.stat().st_size:,} bytes")  # noqa: T201 - a tool's own output


MEASURE = (
    "<script>document.body.dataset.height=Math.ceil(document.body.getBoundingClientRect().height)</script>"
)


def _run(browser: str, *arguments: str) -> str:
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def main() -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Chromium is needed to draw pictures.")
    with tempfile.TemporaryDirectory() as folder, shipped_in(Path(folder)) as outside:
        for name, body, width in pages(outside.desk()):
            draw(browser, name, blocks.page(body, width), width)


if __name__ == "__main__":
    main()
