"""What the README says of digests: the one that it shows, and every command that it names."""

import re
from io import StringIO
from pathlib import Path

import pytest

from bot.cli import run
from bot.cli.arguments import parser
from bot.cli.services import Streams
from bot.language.orders import read_watch, read_weekly
from bot.newsroom.corrections.small import SMALL
from bot.sending.calendar import Weekly
from bot.sending.due import HOUR, NOTICE_AFTER, SKIP_AFTER
from bot.sending.rules import RULES
from bot.settings import Settings
from bot.slack.backlog import BacklogGauges
from bot.slack.commands import digest as command
from bot.store.sending.backlog import Backlog
from tests.conftest import ROOT
from tests.shipped import shipped_in

README = (ROOT / "README.md").read_text()
SECTION = README.partition("## Digests, alerts and corrections\n")[2].partition("\n## ")[0]
TYPED = re.findall(r"`/digest ?([^`]*)`", SECTION)
LINES = re.findall(r"`python -m bot ([^`]+)`", SECTION)

HERE = {"": "monday 09:00 Europe/London", "friday 5pm New York": "friday 17:00 America/New_York"}


def test_the_digest_shown_is_the_one_printed(tmp_path: Path) -> None:
    line, shown = next(
        iter(re.findall(r"`python -m bot (digest [^`]+)` prints:\n\n```text\n(.*?)```", SECTION, re.DOTALL))
    )
    output = StringIO()
    with shipped_in(tmp_path) as outside:
        assert run(line.split(), lambda: outside, Streams(StringIO(), output, StringIO())) == 0
    assert output.getvalue() == shown


@pytest.mark.parametrize("typed", sorted(set(TYPED) - {""}))
def test_what_is_typed_is_understood(typed: str) -> None:
    what, _, rest = typed.partition(" ")
    if what == "here":
        assert read_weekly(rest, Weekly()).text == HERE[rest]
    elif what == "watch":
        assert read_watch(rest).text
    else:
        assert what == "preview" or what in command._DO


def test_all_that_can_be_typed_is_described() -> None:
    assert {typed.partition(" ")[0] for typed in TYPED} >= {"", "preview", *command._DO}


@pytest.mark.parametrize("line", sorted(set(LINES)))
def test_every_command_line_is_one_that_there_is(line: str) -> None:
    assert parser().parse_args(line.split()).command == line.split(maxsplit=1)[0]


def test_the_numbers_are_those_in_force() -> None:
    said = " ".join(SECTION.split())
    assert "a notice eight hours after" in said
    assert "leave the week out after a day" in said
    assert "less than a tenth of one per cent" in said
    assert "history for six hours" in said
    assert (NOTICE_AFTER, SKIP_AFTER, SMALL, RULES.hold_after) == (8 * HOUR, 24 * HOUR, 0.001, 6 * HOUR)
    assert Settings.read({}).ledger_days == 400


def test_the_gauges_named_are_those_there_are() -> None:
    gauges = BacklogGauges(lambda: Backlog({}, 0.0, 0, 0), lambda: 0.0)
    assert {metric.name for metric in gauges.collect()} == set(re.findall(r"`(desk_[a-z_]+)`", SECTION))
