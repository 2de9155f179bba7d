"""Weekly digests and alerts of the real releases, by the whole clock: what comes, and who is told of the
revisions of what was given, how often."""

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.releases import Reading
from bot.sending.calendar import key_of
from bot.sending.subscription import Order
from bot.store.engine import connect
from bot.store.writes import take_in
from tests.bootstrap.newsroom import Newsroom
from tests.published.replayed import Cell, Post, days, held, values, weeks_given
from tests.strict_slack.clock import Clock
from tests.strict_slack.slack import StrictSlack

BEFORE, FIRST, LAST = date(2026, 2, 19), date(2026, 2, 20), date(2026, 8, 24)
ORDERS = {"CALL": ("arrivals", "boats", "prevented", "deaths"), "CSEA": ("arrivals", "boats")}
"""What the digest of each channel counts."""
HEARS, WATCH = "CWATCH", "arrivals > 200 a day"
SENT = ("2026-W08", "2026-W09", "2026-W16", "2026-W17", "2026-W22", "2026-W28", "2026-W33")
"""All others were not published to their Sunday, or lacked most days, when the next was due."""


@dataclass
class Replay:
    """``weeks``: by message. ``changed``: in how many releases what it gave changed, by message."""

    newsroom: Newsroom
    weeks: dict[Post, str] = field(default_factory=dict)
    given: dict[Post, dict[Cell, int]] = field(default_factory=dict)
    changed: Counter[Post] = field(default_factory=Counter)

    def look(self) -> None:
        """After a day: what was given before is summed anew, and new digests are remembered."""
        now = held(self.newsroom)
        for post, week in weeks_given(self.newsroom).items():
            cells = values(week, ORDERS[post[0]], now)
            if post in self.given:
                cells = {cell: cells[cell] for cell in self.given[post]}
                self.changed[post] += cells != self.given[post]
            self.weeks[post] = key_of(week)
            self.given[post] = cells

    def text(self, channel: str, week: str) -> str:
        (ts,) = [post[1] for post, key in self.weeks.items() if (post[0], key) == (channel, week)]
        return self.newsroom.slack.workspace.channels[channel].messages[ts].text

    def corrections(self) -> list[tuple[Post, str]]:
        """The digest in whose thread each stands, and its text."""
        channels = self.newsroom.slack.workspace.channels
        posts = [(name, message) for name in ORDERS for message in channels[name].messages.values()]
        return [((name, each.thread_ts), each.text) for name, each in posts if each.thread_ts]


@pytest.fixture(scope="module")
def replay(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, releases: list[Reading]
) -> Iterator[Replay]:
    """Every revision is told at once, however small."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("replayed") / "replayed.db")
    engine = connect(f"sqlite:///{file}")
    start = datetime(BEFORE.year, BEFORE.month, BEFORE.day, 12, tzinfo=UTC)
    for release in releases:
        if release.published < FIRST:
            take_in(engine, release, start)
    with StrictSlack(Clock(start.timestamp())) as slack:
        made = Replay(Newsroom(slack, engine))
        made.newsroom.small_wait = False
        for channel, measures in ORDERS.items():
            slack.workspace.add_channel(channel, channel.lower())
            order = Order(measures=measures)
            made.newsroom.subscriptions.put(made.newsroom.workspace, channel, order, "U1", start.timestamp())
        slack.workspace.add_channel(HEARS, HEARS.lower())
        watch = Order(kind="watch", watch=WATCH)
        made.newsroom.subscriptions.put(made.newsroom.workspace, HEARS, watch, "U1", start.timestamp())
        for _ in days(made.newsroom, releases, FIRST, LAST):
            made.look()
        slack.assert_nothing_posted_twice()
        yield made
    engine.dispose()


@pytest.mark.parametrize("channel", ORDERS)
def test_a_week_comes_once_it_is_whole_and_once(replay: Replay, channel: str) -> None:
    sent = sorted(week for (where, _), week in replay.weeks.items() if where == channel)
    assert tuple(sent) == SENT
    for week in sent:
        said = replay.text(channel, week)
        assert "people arrived in small boats" in said or "No people arrived" in said
        assert "Source: Home Office" in said


def test_a_week_whose_days_came_too_late_names_them(replay: Replay) -> None:
    """27 and 28 February were published in April, and the next digest was due on 9 March."""
    assert replay.text("CSEA", "2026-W09").startswith(
        "In the week ending 1 March 2026, not counting 27 and 28 February, for which no figure is held, "
    )
    assert "in the week before" not in replay.text("CSEA", "2026-W28").split(".")[0]


def test_weeks_that_were_not_sent_are_told_by_the_next(replay: Replay) -> None:
    told = "The digests of the weeks ending 8, 15, 22 and 29 March 2026 and 5 and 12 April 2026 were not sent"
    for week in SENT:
        assert (told in replay.text("CALL", week)) == (week == "2026-W16")


def test_each_revision_reaches_exactly_the_digests_that_gave_the_figure_once(replay: Replay) -> None:
    """Worked out anew from what is held after each release: as the week's own figure, or as one of those that
    it is set against."""
    told = Counter(post for post, _ in replay.corrections())
    assert told == +replay.changed
    assert {(post[0], replay.weeks[post]): times for post, times in told.items()} == {
        ("CALL", "2026-W16"): 2,
        ("CALL", "2026-W17"): 1,
    }


def test_the_preventions_of_april_are_corrected_as_given_and_as_compared_with(replay: Replay) -> None:
    first, second = (text for post, text in replay.corrections() if replay.weeks[post] == "2026-W16")
    assert "changed people prevented from crossing in the week ending 19 April 2026 from 390 to 322" in first
    assert "in the week ending 12 April 2026 from 313 to 350" in second
    assert "in the week ending 19 April 2026 from 322 to 390" in second
    (base,) = (text for post, text in replay.corrections() if replay.weeks[post] == "2026-W17")
    assert "In the week ending 19 April 2026, 390 people were stopped" in base
    assert "12 April" not in base


def test_the_revision_of_10_july_is_told_by_the_digest_and_corrects_none(replay: Replay) -> None:
    """The digest of that week came with the page of 13 July, which brought it; nobody had been given 225."""
    for channel in ORDERS:
        said = replay.text(channel, "2026-W28")
        assert "585 people arrived" in said
        assert "Arrivals, 10 July 2026: 225 until 13 July 2026, since then 255." in said
    assert not any("10 July" in text for _, text in replay.corrections())


def test_the_revision_of_10_july_corrects_the_alert_that_gave_225_once(replay: Replay) -> None:
    """Of the 32 days of more than 200, six were published when they were more than a month old: no news."""
    heard = replay.newsroom.slack.workspace.channels[HEARS].messages.values()
    alerts = [each for each in heard if not each.thread_ts]
    (correction,) = [each for each in heard if each.thread_ts]
    (corrected,) = [each for each in alerts if each.ts == correction.thread_ts]
    assert "On 10 July 2026, 225 people arrived in small boats." in corrected.text
    assert "Now: On 10 July 2026, 255 people arrived in small boats." in correction.text
    assert "Said here before: On 10 July 2026, 225 people arrived in small boats." in correction.text
    told = [each.text.partition(" On ")[2].partition(",")[0] for each in alerts]
    assert len(set(told)) == len(told) == 26
